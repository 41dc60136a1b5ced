import { UserError } from '../../errors.js';
import { decode } from '../decode.js';
import { chooseDelimiter, findHeader } from '../dialect.js';
import { message } from '../message.js';
import { quoteIssue } from '../quote-issue.js';
import { raise } from '../raise.js';
import { readRecords } from '../records.js';
import type { Benchmark } from './benchmark.js';
import type { BenchmarkDescription } from './description.js';
import { joinPeople } from './join-people.js';
import { type Faults, layCells } from './lay-cells.js';

/**
 * Reads a file of people by group as its description says. Nothing is guessed and nothing passed
 * over: a category or an area that the description does not name is refused with all others.
 *
 * @throws UserError BENCHMARK_FILE_INVALID for what is wrong in the file; BENCHMARK_UNMATCHED where
 *   the file is sound and the description names other things
 */
export async function readBenchmarkFile(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  description: BenchmarkDescription,
): Promise<Benchmark> {
  const { pieces, issues, refused } = await decode(chunks, 'auto');
  if (refused) refuse(name, { file: issues.map(told), unmatched: [] });
  const { columns, categories, layout } = description;
  const wanted = [...Object.values(columns), ...(layout === 'wide' ? Object.keys(categories) : [])];
  const { records, fault } = await readRecords(pieces, chooseDelimiter(pieces, wanted, 'auto'));
  if (fault !== null) {
    const { row } = fault;
    refuse(name, { file: [`row ${row}: ${message(quoteIssue(fault))}`], unmatched: [] });
  }
  const place = findHeader(records, wanted);
  const header = records[place];
  if (header === undefined) refuse(name, { file: ['it holds no header'], unmatched: [] });
  const faults: Faults = { file: [], unmatched: [] };
  const cells = layCells(header, records.slice(place + 1), description, faults);
  const sound = faults.file.length + faults.unmatched.length === 0;
  const counts = sound || cells.length > 0 ? joinPeople(cells, description, faults) : [];
  if (faults.file.length + faults.unmatched.length > 0) refuse(name, faults);
  const { title, source, date, population, field, scheme, areas } = description;
  return {
    title,
    source,
    date,
    population,
    field,
    scheme: scheme ?? null,
    areaField: areas?.field ?? null,
    counts,
  };
}

function told({
  code,
  detail,
}: {
  readonly code: Parameters<typeof raise>[0];
  readonly detail: Parameters<typeof message>[0]['detail'];
}): string {
  return message(raise(code, { detail }));
}

function refuse(name: string, { file, unmatched }: Faults): never {
  const faults = [...file, ...unmatched];
  throw new UserError(
    file.length > 0 ? 'BENCHMARK_FILE_INVALID' : 'BENCHMARK_UNMATCHED',
    `${name} cannot be used as a benchmark:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    file.length > 0
      ? 'Mend the named rows, or take the file from its source again as plain CSV.'
      : 'Name each in the description: under "categories" with the value that it is joined to, under "leftOut" or "ignoredColumns" with the reason why not, under "areas"; and take out what the file does not have.',
  );
}
