import type { Findings } from '../../findings/findings.js';
import { percent } from '../analyses/words.js';
import type { FindingsEdition } from './findings-edition.js';
import { fewestInPublic, type WeightsTell } from './public-rule.js';

/** The notes below tables of this report, where several tables need the same. */
export const methodNotes = {
  response: [
    'Drawn = out of scope + eligible; eligible = examined + not produced + outstanding. Reserves that wait are in no count.',
    'Response rate: examined divided by eligible. A file that was not produced stays in it, and is a finding; one out of scope leaves it, and the next reserve takes its place.',
  ],
  estimates: ({ level }: Findings, { weightsTell }: FindingsEdition): readonly string[] => [
    `Share met: met divided by met, partly met, not met and cannot tell; with its ${percent(level)} interval for all units of the frame. Partly met is not met, and what cannot be told is counted as not met here.`,
    '[z]: nothing to estimate, as no case has an answer that counts, or no other way of counting would differ.',
    ...weightedInPublic[weightsTell],
  ],
} as const;

/** What a public copy says of weighted shares. */
const weightedInPublic: Readonly<Record<WeightsTell, readonly string[]>> = {
  nothing: [],
  cases: ['Shares are in whole per cent, so that their weights cannot be worked back.'],
  people: [
    `[c]: not shown, to protect people. With the exceptions listed, a weighted share could tell to which group a case belongs; it is shown, in whole per cent, where none or at least ${fewestInPublic} cases fall short.`,
  ],
};
