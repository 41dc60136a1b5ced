import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * The tables below a folder that show shorthand in a column of numbers without a status beside it, or
 * hide a number in a row whose status does not say so. Which columns are of numbers their metadata say.
 */
export function unmarkedNumbers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/tables\/[^/]*\.csv$/u.test(path))
    .flatMap((path) => {
      const numbers = numberColumns(readFileSync(join(folder, `${path}-metadata.json`), 'utf8'));
      const rows: Readonly<Record<string, string>>[] = parse(readFileSync(join(folder, path)), {
        columns: true,
      });
      return rows.flatMap((row, index) =>
        faultsOf(row, numbers).map((fault) => `${path}, row ${index + 1}: ${fault}`),
      );
    });
}

function faultsOf(
  row: Readonly<Record<string, string>>,
  numbers: readonly string[],
): readonly string[] {
  const { value_status: status } = row;
  const marked = numbers.filter((name) => /^\[[ckuxz]\]$/u.test(row[name] ?? ''));
  if (marked.length > 0 && status === undefined) return [`${marked.join(', ')}: no value_status`];
  return marked
    .filter((name) => row[name] === '[c]' && status !== '[c]' && !beside.test(name))
    .map((name) => `${name} is hidden, and the status is "${status ?? ''}"`);
}

/** What stands beside the figures of a comparison comes from others' numbers: its own mark is all. */
const beside = /^(?:worst_case|share_of)_/u;

function numberColumns(metadata: string): readonly string[] {
  const { tableSchema } = JSON.parse(metadata) as {
    readonly tableSchema: {
      readonly columns: readonly {
        readonly titles: readonly string[];
        readonly datatype: string;
      }[];
    };
  };
  return tableSchema.columns
    .filter(({ datatype }) => datatype !== 'string')
    .map(({ titles }) => titles[0] ?? '');
}
