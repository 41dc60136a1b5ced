import { UserError } from '../../errors.js';
import type { Register, RegisterEntry } from '../../record/register.js';
import { deletionOf } from '../../record/register-deletion.js';
import { earlierDraws, isDraw } from '../../record/register-lookup.js';
import type { RegisterDraft } from '../../record/register-next.js';
import type { Shell } from '../../shell/shell.js';
import { additionTo, addToRegister } from './register-file.js';

/**
 * Adds an entry behind the last one and returns it once it is safe on the disk. What is registered
 * already, the same record as the same kind, is not registered again while it stands: its entry is
 * returned.
 *
 * @throws UserError SECOND_DRAW_WITHOUT_REASON, RETENTION_REVIEW_DIFFERS and those of `addToRegister`
 */
export async function appendToRegister(
  path: string,
  draft: RegisterDraft,
  shell: Shell,
): Promise<RegisterEntry> {
  return addToRegister(path, (register) => registered(register, draft), shell);
}

/**
 * Refuses what `appendToRegister` would refuse, and adds nothing: for a dry run.
 *
 * @throws UserError as `appendToRegister`
 */
export async function checkRegistrable(
  path: string,
  draft: RegisterDraft,
  shell: Shell,
): Promise<void> {
  if ((await shell.kindOf(path)) === 'absent') return;
  await additionTo(path, (register) => registered(register, draft), shell);
}

function registered(register: Register, draft: RegisterDraft): RegisterDraft | RegisterEntry {
  const { entries } = register;
  const known = entries.findLast(({ kind, id }) => kind === draft.kind && id === draft.id);
  if (known === undefined || deletionOf(known, entries) !== undefined) {
    refuseSecondDraw(register, draft);
    return draft;
  }
  refuseOtherReview(known, draft);
  return known;
}

/** What was deleted and is made again is the same draw, not a second one. */
function refuseSecondDraw(
  { entries }: Register,
  { kind, id, commitment, reason }: RegisterDraft,
): void {
  if (!isDraw(kind) || commitment === null || reason !== null) return;
  const others = entries.filter((entry) => entry.kind !== kind || entry.id !== id);
  const [first] = earlierDraws(others, commitment, kind);
  if (first === undefined) return;
  throw new UserError(
    'SECOND_DRAW_WITHOUT_REASON',
    `Entry ${first.number} of the register, of ${first.date}, is a draw under the same commitment.`,
    'Use that draw. If it cannot be used, say why with --reason; both stay in the register.',
  );
}

/** An entry is never changed, so a day of review that it does not have would be lost. */
function refuseOtherReview(known: RegisterEntry, { retentionReview }: RegisterDraft): void {
  if (retentionReview === undefined || retentionReview === known.retentionReview) return;
  throw new UserError(
    'RETENTION_REVIEW_DIFFERS',
    `Entry ${known.number} of the register is of the same ${known.kind}, with ${known.retentionReview ?? 'no day'} as its day of review, and not ${retentionReview}.`,
    'Leave --retention-review out; entries stay as they were made. Note the other day where you keep your retention schedule.',
  );
}
