// Polars through its package for Node.js; tickets by node:crypto, which it lacks. The package is no
// dependency of the project: DIPSAMPLE_BENCH_MODULES names the folder that npm installed it into.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = process.env['DIPSAMPLE_BENCH_MODULES'] ?? import.meta.dirname;
const pl = createRequire(join(modules, 'peer.js'))('nodejs-polars');

const [job, ...given] = process.argv.slice(2);
if (job === 'about') console.log(JSON.stringify({ tool: 'Polars', version: pl.version }));
else console.log(await (job === 'validate' ? validate(...given) : draw(...given)));

function validate(path, rules) {
  const checks = checksOf(rules);
  const counts = read(path)
    .select(
      pl.len().alias('rows'),
      either(checks.filter(({ places }) => places))
        .sum()
        .alias('rejected'),
      ...checks.map(({ column, rule, broken }) => broken.sum().alias(`${column}\t${rule}`)),
    )
    .collectSync()
    .toRecords()[0];
  return lines(told(counts));
}

function told({ rows, rejected, ...faults }) {
  const found = Object.entries(faults).filter(([, count]) => count > 0);
  return [['rows', rows], ['rejected', rejected], ...found.map((of) => ['fault', ...of])];
}

function draw(path, rules, seed) {
  const codes = tsv(rules, 'codes.tsv');
  const mapped = (column, member) =>
    Object.fromEntries(
      codes.filter((code) => code.column === column).map((code) => [code.text, code[member]]),
    );
  const names = Object.entries(mapped('Outcome', 'severity'));
  const codeOf = new Map(names.map(([text, rank]) => [rank, mapped('Outcome', 'code')[text]]));
  const checks = checksOf(rules);
  // Read once: what the draw needs, and a bit for each check of a row.
  const data = read(path)
    .select(
      ...['Case Reference', 'Outcome', 'Complainant Ethnicity'].map((name) => pl.col(name)),
      either(checks.filter(({ places }) => places)).alias('rejected'),
      ...checks.map(({ column, rule, broken }) => broken.alias(`${column}\t${rule}`)),
    )
    .collectSync();
  const faults = checks.map(({ column, rule }) => `${column}\t${rule}`);
  const counts = data
    .select(pl.len().alias('rows'), ...['rejected', ...faults].map((name) => pl.col(name).sum()))
    .toRecords()[0];
  const cases = data
    .lazy()
    .filter(pl.col('rejected').not())
    .select(
      pl.col('Case Reference').alias('reference'),
      pl
        .col('Outcome')
        .replaceStrict({ old: mapped('Outcome', 'severity') })
        .cast(pl.Int32)
        .alias('rank'),
      pl
        .col('Complainant Ethnicity')
        .replaceStrict({ old: mapped('Complainant Ethnicity', 'group'), default_: 'Not stated' })
        .fillNull('Not stated')
        .alias('group'),
    )
    .groupBy('reference')
    .agg(
      pl.col('rank').max(),
      pl.col('group').min().alias('first'),
      pl.col('group').max().alias('last'),
    )
    .collectSync();
  const strata = new Map();
  const [references, ranks, first, last] = ['reference', 'rank', 'first', 'last'].map((name) =>
    cases.getColumn(name).toArray(),
  );
  references.forEach((reference, place) => {
    const group = first[place] === last[place] ? first[place] : 'Multiple';
    const name = `${codeOf.get(String(ranks[place]))}|${group}`;
    if (!strata.has(name)) strata.set(name, []);
    strata.get(name).push(reference);
  });
  const shares = webster(strata, 200);
  return lines([
    ...told(counts),
    ...[...strata].flatMap(([name, members]) => [
      ['cell', name, members.length],
      ...lowest(seed, members, shares.get(name) ?? 0).map((found) => ['sample', name, found]),
    ]),
  ]);
}

function read(path) {
  return pl.scanCSV(path, { inferSchemaLength: 0 });
}

function checksOf(rules) {
  const codes = tsv(rules, 'codes.tsv');
  return tsv(rules, 'columns.tsv').flatMap(({ column, kind, places }) => {
    const cell = pl.col(column);
    const known = codes.filter((code) => code.column === column).map(({ text }) => text);
    // Written again and compared: strptime alone reads 31/02/2023 as 1 February, and 24 as a year.
    const again = cell.str.strptime(pl.Date, '%d/%m/%Y').dt.strftime('%d/%m/%Y');
    const broken = {
      'unknown code': kind === 'code' && cell.isNotNull().and(cell.isIn(known).not()),
      'bad date': kind === 'date' && cell.isNotNull().and(again.isNull().or(again.neq(cell))),
      missing: places === '1' && cell.isNull(),
    };
    return Object.entries(broken).flatMap(([rule, condition]) =>
      condition === false ? [] : [{ column, rule, broken: condition, places: places === '1' }],
    );
  });
}

function either(checks) {
  return checks.map(({ broken }) => broken.fillNull(false)).reduce((all, one) => all.or(one));
}

function webster(strata, total) {
  const claims = [...strata].flatMap(([name, { length }]) =>
    Array.from({ length: Math.min(length, total) }, (_, held) => ({
      name,
      claim: length / (2 * held + 1),
    })),
  );
  claims.sort((a, b) => b.claim - a.claim || (a.name < b.name ? -1 : 1));
  const shares = new Map();
  for (const { name } of claims.slice(0, total)) shares.set(name, (shares.get(name) ?? 0) + 1);
  return shares;
}

function lowest(seed, references, wanted) {
  const stem = `${sha256(seed)}|select|`;
  return references
    .map((reference) => [sha256(`${stem}${reference}`), reference])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, wanted)
    .map(([, reference]) => reference);
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function tsv(folder, name) {
  const [heading, ...rows] = readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n');
  const names = heading.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((key, place) => [key, cells[place] ?? '']));
  });
}

function lines(rows) {
  return rows.map((row) => row.join('\t')).join('\n');
}
