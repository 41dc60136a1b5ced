import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { listed } from '../listed.js';
import { reachableFrom } from './balance-loads.js';
import { type Desk, type Reader, type Reading, reads } from './desk.js';
import { describeObstacles, obstaclesBetween, type ReviewUnit } from './reviewer.js';
import { sufficientChanges } from './sufficient-changes.js';

/**
 * The refusal of an assignment whose loads are as even as they can be and still differ by two or
 * more: the best loads, the units that hold them there, who cannot take those and why, and each
 * single change that is enough.
 */
export function unbalanced(
  { readers, files }: Desk,
  { round, open }: { readonly round: number; readonly open: readonly Reading[] },
): UserError {
  const heaviest = readers.reduce((most, reader) => (reader.load > most.load ? reader : most));
  const closed = new Set([heaviest, ...reachableFrom(heaviest, open).keys()]);
  const held = open.filter(({ reader }) => reader !== null && closed.has(reader));
  const heldUnits = [...new Set(held.map(({ file }) => file.unit))].sort((left, right) =>
    compareBytewise(left.unitId, right.unitId),
  );
  const outside = readers.filter((reader) => !closed.has(reader));
  const short = outside.filter(({ load }) => load <= heaviest.load - 2);
  const changes = sufficientChanges(
    readers.map(({ reviewer }) => reviewer),
    files.map(({ unit }) => unit),
    outside.map(({ reviewer }) => ({
      reviewer,
      obstacles: heldUnits.flatMap((unit) => obstaclesBetween(reviewer, unit)),
    })),
  );
  return new UserError(
    'ASSIGNMENT_UNBALANCED',
    [
      `The readings${round === 1 ? '' : ` of round ${round}`} cannot be shared to within one; the best that can be reached is ${loads(readers)}.`,
      `Beside those who read them already, only ${idsOf(readers.filter((reader) => closed.has(reader)))} may read ${listed(heldUnits.map(({ unitId }) => unitId))}.`,
      ...short.map((reader) => whyNot(reader, heldUnits, held)),
    ].join(' '),
    hint(changes, round),
  );
}

function loads(readers: readonly Reader[]): string {
  return readers.map(({ reviewer, load }) => `${reviewer.id} ${load}`).join(', ');
}

function idsOf(readers: readonly Reader[]): string {
  return readers.map(({ reviewer }) => reviewer.id).join(', ');
}

function whyNot(reader: Reader, units: readonly ReviewUnit[], held: readonly Reading[]): string {
  const { reviewer } = reader;
  const obstacles = units.flatMap((unit) => obstaclesBetween(reviewer, unit));
  const already = new Set(held.map(({ file }) => file).filter((file) => reads(reader, file)));
  const reasons = [
    ...(obstacles.length === 0 ? [] : [`conflicts by ${describeObstacles(obstacles)}`]),
    ...(already.size === 0 ? [] : [`reads ${already.size} of them already`]),
  ];
  return `${reviewer.id} cannot be given more: ${reasons.join(' and ')}.`;
}

function hint(changes: readonly string[], round: number): string {
  const advice =
    changes.length === 0
      ? 'No single change is enough: lift conflicts of more than one reviewer, or leave more than one out.'
      : `${changes.length === 1 ? 'This would do' : 'Any one of these would do'}: ${changes.join('; ')}.`;
  return round === 1
    ? advice
    : `${advice} The earlier rounds would then be assigned anew, and their assignment no longer stands.`;
}
