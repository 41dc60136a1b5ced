// DuckDB: one query over the file, tickets by its own sha256.
import { readFileSync } from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';

const [job, ...given] = process.argv.slice(2);
if (job === 'about') console.log(JSON.stringify({ tool: 'DuckDB', version: version() }));
else console.log(await (job === 'validate' ? validate(...given) : draw(...given)));

async function validate(path, rules) {
  const checks = checksOf(rules);
  const counts = checks.map(({ broken }) => `count(*) FILTER (WHERE ${broken})`);
  const [counted] = await ask(
    `SELECT count(*), count(*) FILTER (WHERE ${placing(checks)}), ${counts} FROM ${csv(path)}`,
  );
  return lines(told(checks, counted));
}

function told(checks, [rows, rejected, ...found]) {
  const faults = checks.map(({ column, rule }, place) => ['fault', column, rule, found[place]]);
  return [['rows', rows], ['rejected', rejected], ...faults.filter(([, , , count]) => count > 0n)];
}

function placing(checks) {
  return checks.flatMap(({ broken, places }) => (places ? [broken] : [])).join(' OR ');
}

async function draw(path, rules, seed) {
  const checks = checksOf(rules);
  const codes = tsv(rules, 'codes.tsv');
  const outcomes = codes.filter(({ column }) => column === 'Outcome');
  const groups = codes.filter(({ column }) => column === 'Complainant Ethnicity');
  // The file is read once: what the draw needs of each row, and a bit for each check that it fails.
  const bits = checks.map(({ broken }, place) => `(${broken})::UBIGINT << ${place}`);
  const connection = await connect();
  await connection.run(`
    CREATE TEMP TABLE read AS SELECT "Case Reference" AS reference,
      ${mapOf(outcomes, 'severity')}["Outcome"]::INTEGER AS severity,
      coalesce(${mapOf(groups, 'group')}["Complainant Ethnicity"], 'Not stated') AS grouped,
      (${placing(checks)}) AS rejected, ${bits.map((bit) => `(${bit})`).join(' | ')} AS failed
    FROM ${csv(path)}`);
  const counts = checks.map(
    (_, place) => `count(*) FILTER (WHERE failed & ${1n << BigInt(place)} > 0)`,
  );
  const [counted] = await ask(
    `SELECT count(*), count(*) FILTER (WHERE rejected), ${counts} FROM read`,
    connection,
  );
  return lines([
    ...told(checks, counted),
    ...(await ask(
      `
      WITH cases AS (
        SELECT reference, max(severity) AS severity,
          CASE WHEN min(grouped) = max(grouped) THEN min(grouped) ELSE 'Multiple' END AS grouped
        FROM read WHERE NOT rejected GROUP BY reference
      ), named AS (
        SELECT reference, ${bySeverity(outcomes)}[severity] || '|' || grouped AS stratum FROM cases
      ), sizes AS (
        SELECT stratum, count(*) AS size FROM named GROUP BY stratum
      ), claims AS (
        SELECT stratum, size / (2 * place + 1) AS claim
        FROM sizes, range(200) AS places(place) WHERE place < size
        ORDER BY claim DESC, stratum LIMIT 200
      ), shares AS (
        SELECT stratum, count(*) AS share FROM claims GROUP BY stratum
      ), ranked AS (
        SELECT stratum, reference, share, row_number() OVER (
          PARTITION BY stratum ORDER BY sha256(sha256(${text(seed)}) || '|select|' || reference)
        ) AS place FROM named JOIN shares USING (stratum)
      )
      SELECT 'cell', stratum, size::VARCHAR FROM sizes
      UNION ALL SELECT 'sample', stratum, reference FROM ranked WHERE place <= share`,
      connection,
    )),
  ]);
}

function checksOf(rules) {
  const codes = tsv(rules, 'codes.tsv');
  return tsv(rules, 'columns.tsv').flatMap(({ column, kind, places }) => {
    const known = codes.filter((code) => code.column === column).map((code) => text(code.text));
    const day = `try_strptime("${column}", '%d/%m/%Y')`;
    const shaped = `regexp_full_match("${column}", '\\d\\d/\\d\\d/\\d{4}')`;
    const broken = {
      'unknown code': kind === 'code' && `"${column}" NOT IN ('', ${known})`,
      'bad date': kind === 'date' && `"${column}" <> '' AND (NOT ${shaped} OR ${day} IS NULL)`,
      missing: places === '1' && `"${column}" = ''`,
    };
    return Object.entries(broken).flatMap(([rule, condition]) =>
      condition === false
        ? []
        : [{ column, rule, broken: `(${condition})`, places: places === '1' }],
    );
  });
}

function csv(path) {
  return `read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"',
    escape = '"', nullstr = '\\N')`;
}

function mapOf(codes, member) {
  return `MAP {${codes.map((code) => `${text(code.text)}: ${text(code[member])}`)}}`;
}

function bySeverity(codes) {
  return `MAP {${codes
    .filter(({ text, code }) => text === code)
    .map(({ code, severity }) => `${severity}: ${text(code)}`)}}`;
}

function tsv(folder, name) {
  const [heading, ...rows] = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n');
  const names = heading.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((key, place) => [key, cells[place] ?? '']));
  });
}

async function connect() {
  return (await DuckDBInstance.create(':memory:')).connect();
}

async function ask(query, connection) {
  return (await (connection ?? (await connect())).runAndReadAll(query)).getRows();
}

function text(value) {
  return `'${value.replaceAll("'", "''")}'`;
}

function lines(rows) {
  return rows.map((row) => row.join('\t')).join('\n');
}
