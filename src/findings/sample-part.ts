import { compareBytewise } from '../frame/bytewise.js';
import { notStated } from '../frame/code-list.js';
import type { AuditedCase } from './audited-cases.js';
import type { DesignStratum, GroupField, SampleDesign } from './sample-design.js';

/** A part of the frame, and which cases of the sample belong to it. */
export interface SamplePart {
  /** The strata that it lies in. */
  readonly strata: readonly DesignStratum[];
  /** Units of the frame that nothing was drawn from and that may be of it. */
  readonly excluded: number;
  /** Whether a case of these strata is of the part; the others still say how large it is. */
  readonly holds: (audited: AuditedCase) => boolean;
}

export function wholeOf({ strata, excluded }: SampleDesign): SamplePart {
  return { strata, excluded, holds: () => true };
}

export function stratumPart(stratum: DesignStratum): SamplePart {
  return { strata: [stratum], excluded: 0, holds: () => true };
}

/**
 * The units with a value of a field. Of a field by which the frame was stratified these are whole
 * strata, whose sizes are known; of any other they are known of the sampled cases alone.
 */
export function groupPart(design: SampleDesign, field: string, value: string): SamplePart {
  const place = design.by.indexOf(field);
  if (place === -1) {
    return { ...wholeOf(design), holds: ({ fields }) => stated(fields[field]) === value };
  }
  const strata = design.strata.filter(({ values }) => stated(values[place]) === value);
  return { strata, excluded: 0, holds: () => true };
}

/** The cases of the sample that a part holds. */
export function casesOf(part: SamplePart, cases: readonly AuditedCase[]): readonly AuditedCase[] {
  const names = new Set(part.strata.map(({ name }) => name));
  return cases.filter((audited) => names.has(audited.stratum) && part.holds(audited));
}

/**
 * The values of a field that some case of the sample has, those out of scope left out: in the order
 * of its groups, then values that are no group of it, in bytewise order. A blank is `Not stated`.
 */
export function valuesIn(
  { field, groups }: GroupField,
  design: SampleDesign,
  cases: readonly AuditedCase[],
): readonly string[] {
  const eligible = cases.filter(({ standing }) => standing !== 'out of scope');
  const place = design.by.indexOf(field);
  const strata = new Map(design.strata.map(({ name, values }) => [name, values[place]]));
  const found = new Set(
    eligible.map(({ stratum, fields }) =>
      stated(place === -1 ? fields[field] : strata.get(stratum)),
    ),
  );
  const listed = groups.map(({ value }) => value).filter((value) => found.has(value));
  const others = [...found].filter((value) => !listed.includes(value));
  return [...listed, ...others.sort(compareBytewise)];
}

function stated(value: string | undefined): string {
  return value === undefined || value === '' ? notStated : value;
}
