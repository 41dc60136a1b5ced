import { sha256Hex } from '../../random/sha256.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { checkPublicRecord } from '../results/verify-half-bag.js';
import type { Checked } from '../results/checked.js';
import { intactText } from '../results/read-folder.js';
import { verifyDrawFolder } from '../results/verify-draw-folder.js';
import { keptFindings } from './kept-inputs.js';
import { registeredCheck } from './registered-check.js';
import { ledgerOf, verifyPackAgain } from './verify-pack-again.js';
import { verifyFrozenTables } from './verify-frozen-tables.js';

/** What a pack can be compared with. */
export interface BesidePack {
  readonly exports: readonly string[];
  readonly ledger: string | undefined;
  readonly register: string | undefined;
}

/**
 * Redoes every draw of a pack from its frozen frame, and counts every table again from its frozen
 * rows. Given the exports, it makes the whole pack again and names each file that comes out otherwise.
 */
export async function verifyPackFolder(
  folder: string,
  beside: BesidePack,
  shell: Shell,
): Promise<Checked> {
  const schema = await readSchema('pack-record', shell);
  const what = 'the record pack.json';
  const text = (await intactText(`${folder}/pack.json`, shell)) ?? '';
  const { record, fault } = readRecord<PackRecord>(text, schema);
  if (record === undefined) return { checks: [failed(what, fault)] };
  const planned = record.plan.audits.map(({ name }) => name);
  if (planned.join() !== record.inputs.map(({ name }) => name).join()) {
    return { checks: [failed(what, 'names other audits in its plan than among its inputs')] };
  }
  const checks: Check[] = [
    held(what, `record version ${record.recordVersion}, made by dipsample ${record.tool.version}`),
    await checkPublicRecord(folder, shell),
    ...(beside.register === undefined
      ? []
      : [await registeredCheck(sha256Hex(text), record, beside.register, shell)]),
  ];
  for (const input of record.inputs) {
    checks.push(...(await drawChecks(folder, input.name, input.drawSha256, shell)));
    checks.push(...(await findingsChecks(folder, input, shell)));
  }
  const notes = [
    ...(beside.register === undefined
      ? ['Not checked: the register; give --register with its path.']
      : []),
    ...record.plan.audits.flatMap(({ name, commitment }) =>
      commitment === null ? [] : [commitmentNote(folder, name, commitment)],
    ),
  ];
  if (beside.exports.length > 0) {
    const again = await verifyPackAgain(folder, record, beside.exports, beside.ledger, shell);
    return noted([...checks, ...again], notes);
  }
  const needsLedger = record.ledger !== null && beside.ledger === undefined;
  const { known, check } = needsLedger
    ? { known: undefined, check: null }
    : await ledgerOf(record, beside.ledger, shell);
  return noted(
    [
      ...checks,
      ...(check === null ? [] : [check]),
      ...(await verifyFrozenTables(folder, record, known, shell)),
    ],
    [
      ...notes,
      ...(needsLedger
        ? ['Not checked: what is hidden in the public tables; give --ledger with its path.']
        : []),
      'Not checked: that the frozen rows are those of the exports; give --cases for each export.',
    ],
  );
}

/** A pack holds the id of a commitment alone; the folder that was published is compared with its draw. */
function commitmentNote(folder: string, audit: string, commitment: string): string {
  const draw = `${folder}/data/restricted/${audit}/draw`;
  return `Not checked: that the draw of ${audit} is that of commitment ${commitment.slice(0, 12)}, which it names; verify ${draw} with --commitment FOLDER.`;
}

function noted(checks: readonly Check[], notes: readonly string[]): Checked {
  return { checks, ...(notes.length === 0 ? {} : { note: notes.join('\n') }) };
}

async function drawChecks(
  folder: string,
  name: string,
  drawSha256: string,
  shell: Shell,
): Promise<readonly Check[]> {
  const drawn = `${folder}/data/restricted/${name}/draw`;
  const what = `${name}: the record draw.json`;
  if ((await shell.kindOf(`${drawn}/draw.json`)) !== 'file') return [failed(what, 'is missing')];
  const text = (await intactText(`${drawn}/draw.json`, shell)) ?? '';
  const { checks } = await verifyDrawFolder(drawn, shell);
  return [
    ...(sha256Hex(text) === drawSha256
      ? []
      : [failed(what, 'is not the one that pack.json names')]),
    ...checks.map((check) => ({ ...check, what: `${name}: ${check.what}` })),
  ];
}

/** That the findings are those that the pack was made with; what readers wrote nobody can do again. */
async function findingsChecks(
  folder: string,
  input: PackRecord['inputs'][number],
  shell: Shell,
): Promise<readonly Check[]> {
  const kept = await keptFindings(folder, input, shell);
  if (kept === null) return [];
  const what = `${input.name}: the findings`;
  if (kept === undefined) return [failed(what, 'are not those that pack.json names')];
  const count = kept.files.restricted.length + kept.files.public.length;
  return [held(what, `${count} files, as they were taken in`)];
}
