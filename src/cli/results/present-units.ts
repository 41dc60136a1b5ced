import { knownPopulation } from '../../disclosure/known-population.js';
import type {
  KnownPopulation,
  KnownRelease,
  PresentUnits,
} from '../../disclosure/known-release.js';
import type { NestedField } from '../../disclosure/release.js';
import { reachedStage, stageFields } from '../../disparity/stages.js';
import { compareBytewise } from '../../frame/bytewise.js';
import { frameFields } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import { recognisable, type UnitsOf } from '../../record/release-ledger-units.js';

/** The units of a frame with their values of some fields, under the names a ledger knows them by. */
export function presentUnits(
  frame: Frame,
  unitsOf: UnitsOf,
  fields: readonly string[],
): PresentUnits {
  const staged = fields.includes(reachedStage) ? stagedFields(frame) : [];
  const names = [...new Set([...fields, ...staged])].sort(compareBytewise);
  const units = frame.units.map(({ id, values }) => ({
    id,
    values: [
      ...names.map((name) => values[name] ?? ''),
      ...(staged.length === 0 ? [] : [pathOf(values, staged)]),
    ],
  }));
  const all = staged.length === 0 ? names : [...names, path];
  return recognisable(
    unitsOf,
    all.map((field, place) => ({
      field,
      values: [...new Set(units.map(({ values }) => values[place] ?? ''))].sort(compareBytewise),
    })),
    units,
  );
}

/** Everything that counts by these fields, and earlier releases, can be about. */
export function populationOf(
  frame: Frame,
  fields: readonly string[],
  earlier: readonly KnownRelease[],
  present: PresentUnits,
): KnownPopulation {
  const staged = fields.includes(reachedStage) ? stagedFields(frame) : [];
  return knownPopulation(present, earlier, [
    ...nestedFields(frame),
    ...nestedInPath(frame, staged),
  ]);
}

/** All stage fields of a unit at once: the stage reached follows from it, and each field does. */
const path = '@path';

function stagedFields({ intake }: Frame): readonly string[] {
  return [...stageFields(intake.schema), reachedStage];
}

function pathOf(values: Readonly<Record<string, string>>, staged: readonly string[]): string {
  return JSON.stringify(staged.map((field) => values[field] ?? ''));
}

function nestedInPath({ units }: Frame, staged: readonly string[]): readonly NestedField[] {
  return staged.map((broad) => ({
    fine: path,
    broad,
    of: Object.fromEntries(
      units.map(({ values }) => [pathOf(values, staged), values[broad] ?? '']),
    ),
  }));
}

/** The group of every code, for fields that have both. */
function nestedFields({ intake }: Frame): readonly NestedField[] {
  return [...frameFields(intake).values()].flatMap(({ name, base, grouped, codeList }) =>
    grouped && codeList !== undefined
      ? [
          {
            fine: base,
            broad: name,
            of: Object.fromEntries(
              codeList.codes.flatMap(({ code, group }) =>
                group === undefined ? [] : [[code, group]],
              ),
            ),
          },
        ]
      : [],
  );
}
