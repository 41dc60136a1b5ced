import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import { parseFraction } from '../../sampling/fraction.js';
import type { Shell } from '../../shell/shell.js';

/** Reads `stratum,sample_size`: whole numbers of zero or more by stratum. An allocation.csv will do. */
export async function readStratumSizes(
  path: string,
  shell: Shell,
): Promise<Readonly<Record<string, number>>> {
  const rows = await readNumbers(path, 'sample_size', /^\d{1,9}$/, 'a whole number', shell);
  // The row of excluded units is no stratum that anything is drawn from.
  const strata = rows.filter(([stratum, text]) => stratum !== '(excluded)' || text !== '0');
  return Object.fromEntries(strata.map(([stratum, text]) => [stratum, Number(text)]));
}

/** Reads `stratum,standard_deviation` and squares each exactly: variances by stratum. */
export async function readVariances(
  path: string,
  shell: Shell,
): Promise<Readonly<Record<string, string>>> {
  const number = /^\d{1,15}(\.\d{1,15})?$/;
  const rows = await readNumbers(path, 'standard_deviation', number, 'zero or more', shell);
  return Object.fromEntries(rows.map(([stratum, text]) => [stratum, squared(text)]));
}

/** The square of a decimal of zero or more, exact, as a fraction of whole numbers. */
export function squared(decimal: string): string {
  const { numerator, denominator } = parseFraction(decimal);
  return `${numerator * numerator}/${denominator * denominator}`;
}

/** @throws UserError STRATUM_NUMBERS_UNREADABLE, every fault at once */
async function readNumbers(
  path: string,
  column: string,
  pattern: RegExp,
  wanted: string,
  shell: Shell,
): Promise<readonly (readonly [string, string])[]> {
  const text = (await shell.readText(path)).replace(/^\ufeff/, '').replace(/\r?\n/g, '\r\n');
  const { header, rows } = parseTable(text);
  const [key, place] = [header.indexOf('stratum'), header.indexOf(column)];
  const faults: string[] = [];
  if (key === -1 || place === -1) faults.push(`its first line must name stratum and ${column}`);
  const read = rows.map((cells): readonly [string, string] => [
    restore(cells[key] ?? ''),
    (cells[place] ?? '').trim(),
  ]);
  const seen = new Set<string>();
  for (const [index, [stratum, number]] of read.entries()) {
    if (faults.length === 0 && !pattern.test(number)) {
      faults.push(`row ${index + 2}: ${column} is not ${wanted}`);
    }
    if (seen.has(stratum)) faults.push(`row ${index + 2}: the stratum stands there twice`);
    seen.add(stratum);
  }
  if (faults.length === 0) return read;
  throw new UserError(
    'STRATUM_NUMBERS_UNREADABLE',
    `${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    `Write a CSV with the columns stratum and ${column}, the strata named as in allocation.csv.`,
  );
}
