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
  /** A theme that is made likelier in a part of the period. */
  readonly planted?: PlantedTheme;
  /** The export as it stood at the end of a day: cases finalised after it are not in it. */
  readonly until?: AsItStood;
}

/** Cases finalised from one date to another are so many times as likely to have an allegation of the theme. */
export interface PlantedTheme extends Period {
  /** The letter of the category. */
  readonly theme: string;
  /** Above 1. */
  readonly times: number;
}

/** An export made before all that was finalised by then had been entered. */
interface AsItStood {
  readonly date: string;
  /** So many of the cases finalised last, by then, are not entered yet: a later export has them. */
  readonly late: number;
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
  /** Cases with the planted theme, finalised while it was planted and otherwise. */
  readonly planted?: PlantedTruth;
  /** References of the cases that were finalised in time and are not entered yet. */
  readonly late?: readonly string[];
}

/** Events are cases with at least one allegation of the theme; `chance` is that of a case where nothing is planted. */
export interface PlantedTruth {
  readonly category: string;
  readonly chance: number;
  readonly within: EventCount;
  readonly otherwise: EventCount;
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
