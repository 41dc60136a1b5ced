import { answerChecks } from '../../answers/checks/index.js';
import { corrections, ratioIntervals } from '../../disparity/choices.js';
import { protections } from '../../disclosure/protections.js';
import { sqlDialects } from '../../format/sql/index.js';
import { issueKinds } from '../../frame/checks/index.js';
import { ticketRules } from '../../random/ticket-rules.js';
import { allocations } from '../../sampling/allocations/index.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import { seedSources } from '../../sampling/seed-sources/index.js';
import type { Shell } from '../../shell/shell.js';
import { caseMakers } from '../../synth/makers.js';
import { engines } from '../engine/engine-choice.js';
import { explainedErrors } from '../explained-errors.js';
import { audiences } from '../results/checklist-copies.js';
import { countingUnits, drawingUnits } from '../units.js';

/**
 * The values to choose from, by the long name of the option or the name of the argument; where they
 * differ between commands, with the command before it.
 */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Every set of values, from the registries that the program itself checks them against. */
export async function allChoices(shell: Pick<Shell, 'assetNames'>): Promise<Choices> {
  const shipped = async (folder: string): Promise<readonly string[]> =>
    (await shell.assetNames(folder)).map((file) => file.replace(/\.json$/, ''));
  return {
    ...fixedChoices,
    '--profile': await shipped('fixtures/profiles'),
    '--questions': await shipped('schemas/question-sets'),
  };
}

const fixedChoices: Choices = {
  '--allocation': Object.keys(allocations),
  '--case-type': Object.keys(caseMakers),
  '--correction': Object.keys(corrections),
  '--dialect': Object.keys(sqlDialects),
  '--engine': Object.keys(engines),
  '--for': Object.keys(audiences),
  '--inference': ['process', 'census'],
  '--interval': Object.keys(ratioIntervals),
  '--log': ['text', 'json'],
  '--method': Object.keys(samplingMethods),
  '--protection': Object.keys(protections),
  '--seed-source': Object.keys(seedSources),
  '--ticket': Object.keys(ticketRules),
  '--unit': Object.keys(drawingUnits),
  'disparity --unit': Object.keys(countingUnits),
  'explain CODE': [
    ...Object.values(issueKinds).map(({ code }) => code),
    ...Object.values(answerChecks).map(({ code }) => code),
    ...Object.keys(explainedErrors),
  ],
  'register ACTION': ['list', 'verify', 'due', 'deleted'],
};
