/** A checklist to be filled in by hand, as values: a cover, then each case on sheets of its own. */
export interface ChecklistDocument {
  readonly title: string;
  /** A line above the title that says who may see the page. */
  readonly marking: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly instructions: readonly string[];
  /** What must be known of the questions as a whole. */
  readonly notes: readonly string[];
  readonly register: readonly RegisterLine[];
  readonly cases: readonly CasePage[];
}

export interface RegisterLine {
  readonly reference: string;
  readonly stratum: string;
  readonly role: string;
  readonly rank: number;
}

export interface CasePage {
  readonly reference: string;
  /** Where the case stands in the checklist, e.g. "Case 3 of 60". */
  readonly position: string;
  readonly facts: readonly (readonly [string, string])[];
  /** Names of the boxes at the head of the case: reviewer, date and the like. */
  readonly blanks: readonly string[];
  /** What must be known of the questions of this case, such as those that are not asked. */
  readonly notes: readonly string[];
  readonly sections: readonly PageSection[];
  /** Headings of the lines at the end of the case, for words. */
  readonly closing: readonly string[];
}

export interface PageSection {
  readonly title: string;
  readonly questions: readonly PageQuestion[];
}

export interface PageQuestion {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly basis: readonly string[];
  /** Small print that helps to answer: where to look, what the export says, when not applicable is right. */
  readonly help: readonly string[];
  /** What the program found or suggests; never an answer, so no box is ticked. */
  readonly suggestions: readonly string[];
  /** The boxes to tick, in order; an answer that is not allowed is not printed. */
  readonly boxes: readonly AnswerBox[];
}

export interface AnswerBox {
  readonly code: string;
  readonly label: string;
  /** Leaves a line on which to write why. */
  readonly needsReason: boolean;
}
