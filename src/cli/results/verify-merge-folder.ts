import { UserError } from '../../errors.js';
import { sha256Hex } from '../../random/sha256.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import { type Check, failed, held } from '../../record/check.js';
import { checksumFile } from '../../record/checksums.js';
import type { MergeRecord } from '../../record/merged-record.js';
import type { PartialText } from '../../record/partial-reading.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { mergeFolder, type MergedFolder } from './merge-folder.js';
import { readBundledSchema } from '../read-schema.js';
import { intactText } from './read-folder.js';

/** Merges the partial draws of a folder again and compares every file, byte for byte. */
export async function verifyMergeFolder(folder: string, shell: Shell): Promise<readonly Check[]> {
  const what = 'the record merge.json';
  const text = (await intactText(`${folder}/merge.json`, shell)) ?? '';
  const schema = await readBundledSchema('merge-record', shell);
  const { record, fault } = readRecord<MergeRecord>(text, schema);
  if (record === undefined) return [failed(what, fault)];
  const recorded = held(
    what,
    `record version ${record.recordVersion}, made by dipsample ${record.tool.version}`,
  );
  const { texts, checks } = await readCopies(record, folder, shell);
  if (texts.length < record.partials.length) return [recorded, ...checks];
  try {
    const again = mergeFolder(
      texts,
      record.tool.version,
      await readBundledSchema('partial', shell),
    );
    return [
      recorded,
      ...checks,
      checkDraw(record, again),
      ...(await compare(again, folder, shell)),
    ];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [
      recorded,
      ...checks,
      failed('the merge, done again', `cannot be done: ${error.message}`),
    ];
  }
}

interface Copies {
  /** Fewer than the record names when some are missing. */
  readonly texts: readonly PartialText[];
  readonly checks: readonly Check[];
}

async function readCopies(
  { partials }: MergeRecord,
  folder: string,
  shell: Shell,
): Promise<Copies> {
  const texts: PartialText[] = [];
  const faults: Check[] = [];
  for (const { file, sha256 } of partials) {
    const text = await intactText(`${folder}/${file}`, shell);
    if (text === undefined) {
      faults.push(failed(file, 'is missing or no text any more'));
      continue;
    }
    texts.push({ name: file, text });
    if (sha256Hex(text) !== sha256) {
      faults.push(failed(file, 'is not the partial draw that the record names by its digest'));
    }
  }
  const whole = held('the partial draws', `${texts.length}, with the digests in the record`);
  return { texts, checks: faults.length > 0 ? faults : [whole] };
}

function checkDraw({ strata }: MergeRecord, again: MergedFolder): Check {
  const what = 'the draw, merged again';
  const redone = again.record.strata;
  const faults = redone.filter(
    (stratum, index) =>
      canonicalJson(stratum as unknown as Json) !==
      canonicalJson((strata[index] ?? null) as unknown as Json),
  );
  if (faults.length > 0 || strata.length !== redone.length) {
    const named = faults.map(({ key }) => key).join(', ');
    return failed(what, `gives another draw than the record${named === '' ? '' : ` in ${named}`}`);
  }
  const drawn = redone.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  return held(what, `the same ${drawn} units in the same order, ${redone.length} strata`);
}

async function compare(
  again: MergedFolder,
  folder: string,
  shell: Shell,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { path, content } of again.files) {
    if (path === checksumFile || path.startsWith('partials/')) continue;
    checks.push(
      content === (await intactText(`${folder}/${path}`, shell))
        ? held(path, 'the same to the byte when merged again')
        : failed(path, 'comes out otherwise when merged again'),
    );
  }
  return checks;
}
