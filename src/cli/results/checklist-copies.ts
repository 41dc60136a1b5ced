import { onlyCases } from '../../checklist/case-selection.js';
import type { Checklist } from '../../checklist/checklist.js';
import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { folderNames } from './checklist-folder-names.js';

/** One set of files to hand out: to a reviewer, or for everybody. */
export interface ChecklistCopy {
  /** Where it lies in the result: `reviewers/R1`, or '' for the top. */
  readonly folder: string;
  /** The reviewer whom it is for; null for all. */
  readonly reader: string | null;
  readonly checklist: Checklist;
  /** Who stands on the rows of a case from the start. */
  readonly readerOf: (unitId: string) => string | null;
}

/** Who may get files of their own: the names of `--for`. */
export const audiences = { reviewers: true, all: true } as const;

export type Audience = keyof typeof audiences;

/** Who reads each unit, by its id, in the order of the readings. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * The copies of a checklist. For `reviewers` each has the cases that they read, first and second
 * readings alike, and nothing of anybody else's; for `all` every case stands once, with the reviewer
 * of its first reading. Without an audience it is `reviewers` where the draw assigns the cases.
 *
 * @throws UserError CHECKLIST_UNASSIGNED when a case to read is assigned to nobody.
 */
export function copiesFor(
  checklist: Checklist,
  readings: Readings,
  audience: Audience | undefined,
): readonly ChecklistCopy[] {
  const drawn = checklist.register.filter(({ status }) => status === 'drawn');
  const unitIds = drawn.map((entry) => entry.case.unitId);
  const assigned = unitIds.filter((unitId) => readings.has(unitId));
  const chosen = audience ?? (assigned.length > 0 ? 'reviewers' : 'all');
  if (chosen === 'all') return [copyForAll(checklist, readings)];
  if (assigned.length < unitIds.length)
    throw unassigned(unitIds.length - assigned.length, unitIds.length);
  const readers = [...new Set(assigned.flatMap((unitId) => readings.get(unitId) ?? []))];
  const folders = folderNames(readers);
  return readers.sort(compareBytewise).map((reader) => ({
    folder: `reviewers/${folders.get(reader) ?? ''}`,
    reader,
    checklist: onlyCases(
      checklist,
      ({ unitId }) => readings.get(unitId)?.includes(reader) === true,
    ),
    readerOf: () => reader,
  }));
}

/** Every case once, with the reviewer of its first reading. */
export function copyForAll(checklist: Checklist, readings: Readings): ChecklistCopy {
  return {
    folder: '',
    reader: null,
    checklist,
    readerOf: (unitId) => readings.get(unitId)?.[0] ?? null,
  };
}

function unassigned(without: number, all: number): UserError {
  return new UserError(
    'CHECKLIST_UNASSIGNED',
    `${without} of the ${all} cases to read are assigned to nobody in this draw, so there can be no file for each reviewer.`,
    'Give --for all, or draw with --reviewers.',
  );
}
