/** What a made-up export is to be: the same request gives the same export for ever. */
export interface SynthRequest {
  readonly caseType: SynthCaseType;
  /** How many cases, from 1 to 50,000. */
  readonly cases: number;
  readonly seed: string;
  /** Every case is finalised within it; ISO dates, both included. */
  readonly quarter: Period;
  /** The name in the Force column; take one that no force bears. */
  readonly force: string;
}

export type SynthCaseType = 'complaint' | 'misconduct';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A made-up export as cells, and the truth that it was made from. */
export interface SynthesisedExport {
  /** A file name stem such as `complaints-2026-q3`. */
  readonly name: string;
  readonly header: readonly string[];
  /** One row for each allegation against each subject, every row as long as the header. */
  readonly rows: readonly (readonly string[])[];
  readonly truth: Truth;
}

/** The known parameters and what came of them, to be written beside the export as `truth.json`. */
interface Truth {
  readonly about: string;
  readonly request: SynthRequest;
  readonly disparity: TrueDisparity;
  readonly realised: RealisedCounts;
}

/** How much likelier the event was made for each group, row by row. */
export interface TrueDisparity {
  readonly event: string;
  /** Labels in the Outcome column that are the event. */
  readonly outcomes: readonly string[];
  readonly group: 'complainant_ethnicity_group' | 'officer_ethnicity_group';
  readonly reference: string;
  /** Risk of the event in a row of the group, over that in a row of the reference group like it in all else. */
  readonly riskRatios: Readonly<Record<string, number>>;
}

export interface RealisedCounts {
  readonly rows: number;
  readonly cases: number;
  readonly casesByHandling: Readonly<Record<string, number>>;
  readonly allegations: number;
  /** Subjects in a case, without placeholders: a person in two cases counts twice. */
  readonly subjects: number;
  readonly persons: number;
  readonly placeholderRows: number;
  readonly casesTouchingPlaceholder: number;
  readonly casesOfPlaceholdersOnly: number;
  /** Calendar days from receipt to finalisation, mean over cases by handling, to one decimal. */
  readonly meanDaysByHandling: Readonly<Record<string, number>>;
  /** Rows in the group and those with the event; rows of placeholders left out where officers are grouped. */
  readonly rowsByGroup: Readonly<Record<string, EventCount>>;
}

export interface EventCount {
  readonly events: number;
  readonly members: number;
}
