import { asItStood } from './as-it-stood.js';
import { checkPlanted } from './check-planted.js';
import { checkRequest } from './check-request.js';
import { columns, type RowSource } from './columns.js';
import { caseMakers } from './makers.js';
import { plantedTruth } from './planted.js';
import { numberCases, type ReferencedCase } from './references.js';
import type { Period, SynthesisedExport, SynthRequest } from './request.js';
import { realisedCounts } from './truth.js';
import { makeWorkforce } from './workforce.js';

/**
 * A made-up export with known truth, for training and for testing. No person, case or force in it
 * is real; the shares follow published tables (docs/methods.md), the words follow the shipped code
 * lists, and every date, count and outcome comes from seedrandom streams of the seed.
 *
 * @throws UserError SYNTH_CASES, SYNTH_PERIOD, SYNTH_THEME, SYNTH_UNTIL
 */
export function synthesisedExport(request: SynthRequest): SynthesisedExport {
  checkRequest(request);
  const maker = caseMakers[request.caseType];
  if (request.planted !== undefined) checkPlanted(request.planted, request, maker);
  const workforce = makeWorkforce(request.seed, Math.max(2_000, request.cases * 4));
  const all = numberCases(maker.make(request, workforce), maker.referencePrefix, request.seed);
  const { cases, late } = asItStood(all, request);
  const sources = cases.flatMap((entry) => rowSources(entry, request.force));
  const used = columns.filter((column) => maker.hasComplainant || column.complainant !== true);
  return {
    name: `${maker.fileStem}-${periodName(request.quarter)}`,
    header: used.map(({ header }) => header),
    rows: sources.map((source) => used.map(({ cell }) => cell(source))),
    truth: {
      about:
        'The parameters that this made-up export was drawn from, and what came of them. Risk ratios hold row by row in the long run; a quarter of this size differs from them by chance.',
      request,
      disparity: maker.disparity,
      realised: realisedCounts(cases, sources, maker.disparity),
      ...(request.planted === undefined
        ? {}
        : { planted: plantedTruth(cases, request.planted, maker) }),
      ...(request.until === undefined ? {} : { late }),
    },
  };
}

function rowSources({ reference, made }: ReferencedCase, force: string): readonly RowSource[] {
  return made.allegations.flatMap((allegation, index) =>
    allegation.subjects.map((subject) => ({
      reference,
      force,
      made,
      allegation,
      allegationNo: index + 1,
      subject,
    })),
  );
}

/** `2026-q3` for a calendar quarter, else both dates. */
function periodName({ from, to }: Period): string {
  const quarters = ['01-01 03-31', '04-01 06-30', '07-01 09-30', '10-01 12-31'];
  const index = quarters.indexOf(`${from.slice(5)} ${to.slice(5)}`);
  const year = from.slice(0, 4);
  return index >= 0 && to.startsWith(year) ? `${year}-q${String(index + 1)}` : `${from}-to-${to}`;
}
