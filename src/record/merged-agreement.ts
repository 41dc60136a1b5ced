import { UserError } from '../errors.js';
import { compareBytewise } from '../frame/bytewise.js';
import { listed } from '../sampling/listed.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { SentPartial } from './partial-reading.js';

/** What must be the same in every partial: all that decides the draw, but the frame. */
const entries = ['seed.text', 'rules', 'design', 'scope'] as const;

/**
 * Refuses partial draws that are not parts of one draw, naming every entry that differs, and such as
 * may count a case twice.
 *
 * @throws UserError MERGE_DIFFERS, MERGE_IDS_OVERLAP
 */
export function checkAgreement(sent: readonly SentPartial[]): void {
  const [first, ...others] = sent;
  if (first === undefined) return;
  const differences = others.flatMap((other) => differencesBetween(first, other));
  if (differences.length > 0) {
    throw new UserError(
      'MERGE_DIFFERS',
      `The partials are not parts of one draw: ${listed(differences)}.`,
      'Have every force draw with the very same options and the same seed, and merge again.',
    );
  }
  const overlaps = sent.flatMap((one, index) =>
    sent.slice(index + 1).flatMap((other) => overlapBetween(one, other)),
  );
  if (overlaps.length === 0) return;
  throw new UserError(
    'MERGE_IDS_OVERLAP',
    `The partials may count the same cases twice: ${listed(overlaps)}.`,
    'Give one partial for each force, made from one export; an --id-field that tells the forces apart keeps their references distinct.',
  );
}

function differencesBetween(one: SentPartial, other: SentPartial): readonly string[] {
  return entries.flatMap((entry): readonly string[] => {
    if (entry === 'seed.text') {
      // The seed is public, but a wrong one may be the seed of something else.
      const agree = one.partial.seed.text === other.partial.seed.text;
      return agree ? [] : [`seed.text of ${other.name} is not that of ${one.name}`];
    }
    const [left, right] = [one.partial[entry], other.partial[entry]] as const;
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort(compareBytewise);
    return names.flatMap((name) => {
      const [mine, theirs] = [shown(left, name), shown(right, name)];
      if (mine === theirs) return [];
      return [
        `${entry}.${name} is ${cut(mine)} in ${one.name} and ${cut(theirs)} in ${other.name}`,
      ];
    });
  });
}

function shown(part: object, name: string): string {
  const value = (part as Readonly<Record<string, Json>>)[name];
  return value === undefined ? 'absent' : canonicalJson(value);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function overlapBetween(one: SentPartial, other: SentPartial): readonly string[] {
  const prefixes = new Set(one.partial.prefixes);
  const shared = other.partial.prefixes.filter((prefix) => prefixes.has(prefix));
  if (shared.length === 0) return [];
  const mine = new Set(unitsOf(one));
  const twice = unitsOf(other).filter((unitId) => mine.has(unitId)).length;
  return [
    `${one.name} and ${other.name} both hold references of ${listed(shared)}, and ${twice} of those that they list are the same`,
  ];
}

function unitsOf({ partial }: SentPartial): readonly string[] {
  return partial.strata.flatMap(({ first }) => first);
}
