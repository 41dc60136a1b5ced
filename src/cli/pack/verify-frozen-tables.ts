import { UserError } from '../../errors.js';
import type { Benchmark } from '../../frame/benchmark/benchmark.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import type { Shell } from '../../shell/shell.js';
import { editionFiles, restrictedFiles } from '../results/disparity-files.js';
import { readImportDescription } from '../results/library-of.js';
import { intactText } from '../results/read-folder.js';
import type { ReleaseInput } from '../results/released-export.js';
import { type KnownLedger, releaseAgainst } from '../results/release-together.js';
import type { ResultFile } from '../results/text-file.js';
import { thawRows } from './frozen-rows.js';
import { periodOf, yearOf } from './pack-folder.js';

/**
 * Counts all tables of a pack again from the rows that it froze, without the exports. Without the
 * ledger that it was protected against, the public ones are not known again, and are left out.
 */
export async function verifyFrozenTables(
  folder: string,
  record: PackRecord,
  ledger: KnownLedger | null | undefined,
  shell: Shell,
): Promise<readonly Check[]> {
  const what = 'the tables, counted again from the frozen rows';
  const inputs: ReleaseInput[] = [];
  for (const place of record.inputs.keys()) {
    const input = await frozenInput(folder, record, place, shell);
    if (typeof input === 'string') return [failed(what, input)];
    inputs.push(input);
  }
  try {
    const { exports } = releaseAgainst(inputs, record.plan.release, ledger ?? null);
    const files = exports.flatMap((released, place): readonly ResultFile[] => {
      const { name, title } = record.plan.audits[place] ?? { name: '', title: '' };
      const about = { name, title, symbols: record.plan.release.symbols };
      const restricted = restrictedFiles(released, about);
      return [
        ...inFolder(
          `data/restricted/${name}`,
          ledger === undefined ? restricted.filter(isTable) : restricted,
        ),
        ...(ledger === undefined
          ? []
          : inFolder(`data/public/${name}`, editionFiles(released.results, 'public', about))),
      ];
    });
    for (const { path, content } of files) {
      if ((await intactText(`${folder}/${path}`, shell)) !== content) {
        return [failed(what, `${path} comes out otherwise`)];
      }
    }
    return [held(what, `${files.length} tables, charts and descriptions, the same to the byte`)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [failed(what, `cannot be done: ${error.message}`)];
  }
}

function isTable({ path }: ResultFile): boolean {
  return path !== 'disclosure.json';
}

function inFolder(folder: string, files: readonly ResultFile[]): readonly ResultFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

/** An audit as its frozen rows have it; a sentence where they cannot be read. */
async function frozenInput(
  folder: string,
  record: PackRecord,
  place: number,
  shell: Shell,
): Promise<ReleaseInput | string> {
  const [recorded, audit] = [record.inputs[place], record.plan.audits[place]];
  if (recorded === undefined || audit === undefined) return 'an audit is missing from the record';
  const own = `${folder}/data/restricted/${audit.name}`;
  const description = await readImportDescription(`${own}/draw`, shell);
  if (description === undefined) return `${audit.name}/draw/import.json is missing or damaged`;
  const text = await intactText(`${own}/frame/rows.csv`, shell);
  if (text === undefined) return `${audit.name}/frame/rows.csv is missing or damaged`;
  const { exportSha256: sha256, exportBytes: bytes, rows, stages } = recorded;
  const intake = thawRows(text, description, { sha256, bytes, rows });
  if (intake === null) return `${audit.name}/frame/rows.csv is no table of rows any more`;
  const benchmark =
    recorded.benchmark === null ? null : await intactText(`${own}/frame/benchmark.json`, shell);
  if (benchmark === undefined) return `${audit.name}/frame/benchmark.json is missing or damaged`;
  return {
    intake: { ...intake, schema: { ...intake.schema, ...(stages.length === 0 ? {} : { stages }) } },
    plans: audit.comparisons,
    period: periodOf(record.plan),
    yearToDate: audit.tellsYear ? yearOf(record.plan) : null,
    benchmark: benchmark === null ? null : (JSON.parse(benchmark) as Benchmark),
  };
}
