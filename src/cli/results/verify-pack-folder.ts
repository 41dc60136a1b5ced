import { sha256Hex } from '../../random/sha256.js';
import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { intactText } from './read-folder.js';
import { verifyDrawFolder } from './verify-draw-folder.js';
import { verifyPackAgain } from './verify-pack-again.js';
import { readSchema } from '../read-schema.js';

/**
 * Redoes every draw of a pack from its frozen frame. Given the exports, it makes the whole pack again
 * and names each file that comes out otherwise.
 */
export async function verifyPackFolder(
  folder: string,
  exports: readonly string[],
  ledgerPath: string | undefined,
  shell: Shell,
): Promise<readonly Check[]> {
  const schema = await readSchema('pack-record', shell);
  const what = 'the record pack.json';
  const text = (await intactText(`${folder}/pack.json`, shell)) ?? '';
  const { record, fault } = readRecord<PackRecord>(text, schema);
  if (record === undefined) return [failed(what, fault)];
  const planned = record.plan.audits.map(({ name }) => name);
  if (planned.join() !== record.inputs.map(({ name }) => name).join()) {
    return [failed(what, 'names other audits in its plan than among its inputs')];
  }
  const checks: Check[] = [
    held(what, `record version ${record.recordVersion}, made by dipsample ${record.tool.version}`),
  ];
  for (const { name, drawSha256 } of record.inputs) {
    const drawn = `${folder}/restricted/${name}/draw`;
    if ((await shell.kindOf(`${drawn}/draw.json`)) !== 'file') {
      checks.push(failed(`${name}: the record draw.json`, 'is missing'));
      continue;
    }
    if (sha256Hex((await intactText(`${drawn}/draw.json`, shell)) ?? '') !== drawSha256) {
      checks.push(failed(`${name}: the record draw.json`, 'is not the one that pack.json names'));
    }
    const { checks: found } = await verifyDrawFolder(drawn, shell);
    checks.push(...found.map((check) => ({ ...check, what: `${name}: ${check.what}` })));
  }
  if (exports.length === 0) return checks;
  return [...checks, ...(await verifyPackAgain(folder, record, exports, ledgerPath, shell))];
}
