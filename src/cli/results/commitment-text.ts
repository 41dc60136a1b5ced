import { readableNumber } from '../../format/numbers.js';
import type { Commitment } from '../../record/commitment.js';
import type { CommitmentFolder } from './commitment-folder.js';

/** What was committed to, for the register: no value of a case is in it. */
export function registeredSummary({ plan, frame, seed }: Commitment): string {
  const { size, unit, by } = plan.design;
  const fields = by.length === 0 ? '' : ` by ${by.join(', ')}`;
  const text = `a plan of ${size} of ${frame.units - frame.excluded} ${unit}s${fields}, seed from ${seed.source}`;
  return text.length > 500 ? `${text.slice(0, 499)}\u2026` : text;
}

/** The result for the screen; `written` is undefined for a dry run. */
export function commitmentText(
  { commitment, id }: CommitmentFolder,
  written:
    { readonly folder: string; readonly register: string; readonly number: number } | undefined,
): string {
  const { plan, frame, seed } = commitment;
  const drawable = readableNumber(frame.units - frame.excluded, 'count');
  const lines = [
    `Committed to drawing ${plan.design.size} of ${drawable} ${plan.design.unit}s (${frame.strata} ${frame.strata === 1 ? 'stratum' : 'strata'}).`,
    `Commitment  ${id}`,
    `List        ${frame.sha256}`,
    `Plan        ${commitment.planSha256}`,
    `The seed: ${seed.source}, ${seed.detail}`,
    ...(written === undefined
      ? ['Dry run: nothing was written and nothing was registered.']
      : [
          `Written to ${written.folder} and registered as entry ${written.number} of ${written.register}.`,
          publication(commitment),
          `After the event: dipsample draw with the same export and options, --seed and --commitment ${written.folder}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What may leave the office before the event. */
function publication({ plan }: Commitment): string {
  const { review, rotation } = plan.design;
  const personal = [
    ...(review?.reviewers === undefined ? [] : ['the reviewers']),
    ...(rotation === undefined ? [] : ['tickets of an earlier draw']),
  ];
  return personal.length === 0
    ? 'Publish notice.txt or notice.html before the event, and commitment.json if you like. frame.txt and frame.csv hold references: keep them.'
    : `Publish notice.txt or notice.html before the event. commitment.json names ${personal.join(' and ')}; frame.txt and frame.csv hold references: keep them.`;
}
