import type { Frame } from '../frame/frame.js';
import type { Block } from '../format/document.js';
import type { QuestionSet } from '../checklist/question-set.js';
import type { Draw } from '../sampling/draw-sample.js';
import type { Said } from './analyses/analysis.js';
import type { Edition } from './edition.js';

/** What a report says of one export: how it was read, what was drawn, asked and compared. */
export interface AuditResult {
  readonly name: string;
  readonly title: string;
  readonly frame: Frame;
  readonly draw: Draw;
  /** The draw was made from a part of the cases, whose number may itself be telling. */
  readonly narrowed: boolean;
  readonly frameDigest: string;
  /** The SHA-256 of the commitment drawn under; null or absent where there was none. */
  readonly commitment?: string | null;
  readonly questions: QuestionSet;
  readonly outcomes: readonly QueryResult[];
  /** Whether the totals of all published tables may be read in the public edition. */
  readonly totalsPublished: boolean;
  /** Cases closed late and cases reopened, since the packs of earlier periods. */
  readonly changesBlocks?: BlocksByEdition;
  /** How the figures moved over earlier packs. */
  readonly trendBlocks?: BlocksByEdition;
  /** What the reading of the sample found. */
  readonly findingsBlocks?: BlocksByEdition;
  /** What of findings and trend belongs at the head of the report: sentences complete in themselves. */
  readonly points?: Readonly<Record<EditionName, readonly string[]>>;
}

/**
 * Parts of a report made elsewhere, by edition; what the public one may say was decided there. Their
 * headings may be of any level and their ids of any name: they are fitted in. Empty: no such part.
 */
export type BlocksByEdition = Readonly<Record<EditionName, readonly Block[]>>;

/** What one query of outcomes by group says in each edition. */
export interface QueryResult {
  readonly name: string;
  /** What is compared, in words. */
  readonly title: string;
  readonly said: Readonly<Record<EditionName, readonly Said[]>>;
  /** Why parts of it, or all, are not in the public edition. */
  readonly withheld: readonly string[];
  /** Over which dates; absent where there are no others. Two of one title stand side by side. */
  readonly span?: 'period' | 'year to date';
}

/** The whole of a pack, as its report needs it. */
export interface PackResult {
  readonly title: string;
  readonly office: string;
  /** The period in words, or that there is none. */
  readonly period: string;
  readonly toolVersion: string;
  /** How small numbers are protected, in words. */
  readonly protection: string;
  readonly audits: readonly AuditResult[];
  /** The year to date in words; null or absent where nothing is told of it. */
  readonly yearToDate?: string | null;
  /** The page of the specified information, as a path from the report of each edition. */
  readonly specified?: Readonly<Record<EditionName, string>> | null;
  /** The folder of the audits of the restricted edition, from the top of the pack: ‘restricted’ where absent. */
  readonly restrictedFolder?: string;
}

/** The restricted edition may show everything but case references; the public one only what is protected. */
export type EditionName = Edition['name'];
