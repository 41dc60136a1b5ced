import type { QuestionSet } from '../../checklist/question-set.js';
import { officePlaceholder, seedPlaceholder } from '../config/placeholders.js';
import { remarksOnTime } from './remarks-on-pack.js';
import type { SuggestedDraw } from './suggest-draw.js';
import type { SuggestedPeriod } from './suggest-period.js';

/** What `init` found out of an export, and where its files lie from the configuration. */
export interface Proposal {
  readonly exportPath: string;
  /** A shipped profile by name, or a path. */
  readonly profile: string;
  readonly profileNote: string;
  /** The name of the audit, for a folder. */
  readonly name: string;
  readonly period: SuggestedPeriod;
  readonly suggested: SuggestedDraw;
  /** Remarks on what is left out, of the pack and of its audit. */
  readonly packNotes: readonly string[];
  readonly auditNotes: readonly string[];
  readonly questions: { readonly set: QuestionSet; readonly note: string };
}

/** The configuration to begin with, as JSON will have it: whatever can be known filled in, with remarks. */
export function startingConfig(proposal: Proposal): object {
  const { period, suggested, questions } = proposal;
  return {
    $schema: `./${schemaFile}`,
    note: [
      'A start, made by dipsample init. Read every line, and change what does not fit; these remarks do nothing and can go.',
      'office and seed: pack refuses both as they stand.',
      'seed: made where others can see it, after the export is final. docs/seed-ceremony.md says how.',
      ...remarksOnTime(period),
      ...proposal.packNotes,
      `Every entry that can stand here, such as reviewers and disclosure, is described in ${schemaFile}.`,
    ],
    title: `Dip-sample audit pack${period.period === 'all' ? '' : `, ${period.period}`}`,
    office: officePlaceholder,
    period: period.period,
    seed: seedPlaceholder,
    audits: [
      {
        note: [proposal.profileNote, questions.note, ...proposal.auditNotes],
        name: proposal.name,
        title: questions.set.title,
        export: proposal.exportPath,
        profile: proposal.profile,
        draw: suggested.draw,
        questions: questions.set.name,
      },
    ],
  };
}

/** The copy of the schema that stands beside a configuration, so that an editor finds it offline. */
export const schemaFile = 'dipsample.schema.json';
