import type { CaseFields } from '../checklist/case-value.js';

/** The draw as estimates need it: what it was drawn from, and how. */
export interface SampleDesign {
  /** What was drawn: case, allegation or subject. */
  readonly unit: string;
  readonly method: string;
  /** False where units of a stratum had different chances, as with `pareto`: then their own weights count. */
  readonly equalChance: boolean;
  /** The fields by which the frame was stratified; none for one stratum of all. */
  readonly by: readonly string[];
  readonly strata: readonly DesignStratum[];
  /** Units of the frame that earlier draws had used up: nothing was drawn from them. */
  readonly excluded: number;
}

export interface DesignStratum {
  /** Its values in words, as the checklist and the register name it. */
  readonly name: string;
  /** Its values of the fields of `by`, in their order. */
  readonly values: readonly string[];
  /** Units in the frame. */
  readonly size: number;
  /** Units drawn, reserves not counted. */
  readonly sampled: number;
}

/** What is known of a drawn unit beside its answers. */
export interface DrawnCase {
  readonly unitId: string;
  /** The fields that the profile lets into the sample. */
  readonly fields: CaseFields;
  /** Units of the frame that it stands for by the design: 1 / its chance of being drawn. */
  readonly weight: number;
}

/** A field by whose values quality is compared, such as the complainant's ethnicity. */
export interface GroupField {
  readonly field: string;
  readonly label: string;
  /** In the order in which they are read; the values that are not known last. */
  readonly groups: readonly Group[];
  /** The group that the others are compared with; null for the largest among the cases examined. */
  readonly reference: string | null;
}

export interface Group {
  readonly value: string;
  readonly label: string;
  /** False for not stated, several, and other values that are no group: never compared. */
  readonly known: boolean;
}
