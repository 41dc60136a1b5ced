#!/bin/sh
# The sqlite3 command line: the file imported into a database in memory, then SQL. Its SQL has no
# SHA-256, so the draw ends at the cross-table.
if [ "$1" = about ]; then
  printf '{"tool": "SQLite", "version": "%s"}\n' "$(sqlite3 --version | cut -d ' ' -f 1)"
  exit
fi
job=$1 path=$2 rules=$3

# A condition for every rule of a column: heading, rule, 1 where it rejects, the condition.
conditions() {
  awk -F '\t' -v OFS='\t' 'NR > 1 {
    name = "\"" $1 "\""
    day = "substr(" name ", 7) || \x27-\x27 || substr(" name ", 4, 2) || \x27-\x27 || substr(" name ", 1, 2)"
    shape = name " GLOB \x27[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]\x27"
    if ($2 == "code") print $1, "unknown code", $3, name " <> \x27\x27 AND " name " NOT IN (SELECT text FROM codes WHERE column = \x27" $1 "\x27)"
    if ($2 == "date") print $1, "bad date", $3, name " <> \x27\x27 AND (NOT " shape " OR date(" day ", \x27+0 days\x27) IS NOT " day ")"
    if ($3 == 1) print $1, "missing", 1, name " = \x27\x27"
  }' "$rules/columns.tsv"
}

rejecting() {
  conditions | awk -F '\t' '$3 == 1 { printf "%s(%s)", (count++ ? " OR " : ""), $4 }'
}

validate() {
  printf 'CREATE TEMP TABLE found AS SELECT count(*) AS n, sum(%s) AS rejected' "$(rejecting)"
  conditions | awk -F '\t' '{ printf ", sum(%s) AS c%d", $4, NR }'
  printf " FROM data;\nSELECT 'rows', n FROM found; SELECT 'rejected', rejected FROM found;\n"
  conditions | awk -F '\t' '{
    printf "SELECT \x27fault\x27, \x27%s\x27, \x27%s\x27, c%d FROM found WHERE c%d > 0;\n", $1, $2, NR, NR
  }'
}

draw() {
  validate
  cat <<SQL
CREATE TEMP TABLE cases AS
  SELECT max(o.severity + 0) AS severity,
    min(coalesce(g."group", 'Not stated')) AS first, max(coalesce(g."group", 'Not stated')) AS last
  FROM data
    JOIN codes o ON o.column = 'Outcome' AND o.text = data.Outcome
    LEFT JOIN codes g ON g.column = 'Complainant Ethnicity' AND g.text = "Complainant Ethnicity"
  WHERE NOT ($(rejecting)) GROUP BY "Case Reference";
SELECT 'cell', (SELECT code FROM codes WHERE column = 'Outcome' AND codes.severity + 0 = cases.severity)
    || '|' || CASE WHEN first = last THEN first ELSE 'Multiple' END AS stratum, count(*)
  FROM cases GROUP BY stratum;
SQL
}

{
  printf '.mode tabs\n.import "%s" codes\n' "$rules/codes.tsv"
  printf 'CREATE INDEX texts ON codes (column, text);\n'
  printf '.import --csv "%s" data\n.mode tabs\n' "$path"
  "$job"
} | sqlite3 :memory:
