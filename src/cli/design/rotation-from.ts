import { UserError } from '../../errors.js';
import { ticketRules } from '../../random/ticket-rules.js';
import { type Design, ticketRuleOf } from '../../sampling/design.js';
import type { EarlierDraw } from './earlier-draw.js';

/**
 * Where an earlier draw of the same seed ended, by stratum: the ticket of the last unit that it
 * sampled there, or its own start where it sampled none.
 *
 * @throws UserError ROTATION_DOES_NOT_FIT
 */
export function rotationFrom(
  { record, id }: EarlierDraw,
  design: Design,
): Readonly<Record<string, string>> {
  const refuse = (why: string): never => {
    throw new UserError(
      'ROTATION_DOES_NOT_FIT',
      `The draw cannot go on from ${id.slice(0, 12)}: ${why}.`,
      'Rotate from the folder of a simple draw with the same --by, --unit and --ticket.',
    );
  };
  if (record === undefined) return refuse('only a draw folder says where it ended');
  const earlier = record.design;
  if (earlier.method !== 'simple') return refuse(`it used the method ${earlier.method}`);
  for (const name of ['unit', 'ticket', 'idField'] as const) {
    if (earlier[name] !== design[name]) return refuse(`its ${name} is another`);
  }
  if (earlier.by.join() !== design.by.join()) return refuse('its strata are of other fields');
  const ticketOf = ticketRules[ticketRuleOf(earlier)].rule(record.seed.text);
  const ends = record.strata.map(({ key, drawn, sampleSize }) => {
    const last = drawn[sampleSize - 1];
    return [
      key,
      last === undefined ? (earlier.rotation?.[key] ?? '') : ticketOf('select', last),
    ] as const;
  });
  return Object.fromEntries(ends.filter(([, ticket]) => ticket !== ''));
}
