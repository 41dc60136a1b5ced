import { type Check, failed, held } from '../../record/check.js';
import type { PackRecord } from '../../record/pack-plan.js';
import type { RegisterEntry } from '../../record/register.js';
import type { Shell } from '../../shell/shell.js';
import { inspectRegister } from '../results/register-file.js';

/**
 * Whether a register has a pack, by the SHA-256 of its record, and its draws, with the day of review of
 * the record, and no deletion of it.
 *
 * @throws UserError REGISTER_MISSING
 */
export async function registeredCheck(
  id: string,
  record: PackRecord,
  path: string,
  shell: Shell,
): Promise<Check> {
  const what = 'the register';
  const { entries, fault } = await inspectRegister(path, shell);
  if (fault !== null) return failed(what, `is broken at line ${fault.line}: it ${fault.finding}`);
  const finding = missing(id, record, entries) ?? contradicted(id, record, entries);
  return finding === undefined
    ? held(
        what,
        `${entries.length} entries in an unbroken chain; the pack and its draws are among them`,
      )
    : failed(what, finding);
}

function missing(
  id: string,
  { inputs }: PackRecord,
  entries: readonly RegisterEntry[],
): string | undefined {
  const has = (kind: string, wanted: string): boolean =>
    entries.some((entry) => entry.kind === kind && entry.id === wanted);
  const all = [
    ...inputs
      .filter(({ drawSha256 }) => !has('draw', drawSha256))
      .map(({ name }) => `the draw of ${name}`),
    ...(has('pack', id) ? [] : ['the pack']),
  ];
  return all.length === 0 ? undefined : `does not have ${all.join(' and ')}`;
}

function contradicted(
  id: string,
  { plan }: PackRecord,
  entries: readonly RegisterEntry[],
): string | undefined {
  const last = entries.findLast((entry) => entry.id === id);
  if (last?.kind === 'deleted') {
    return `says in entry ${last.number}, of ${last.date}, that this pack was deleted`;
  }
  if (last?.retentionReview === plan.retentionReview) return undefined;
  const [there, here] = [last?.retentionReview, plan.retentionReview].map((day) => day ?? 'none');
  return `has another day of review than the record: ${there}, and not ${here}`;
}
