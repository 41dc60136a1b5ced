import { type RandomStream, randomStream, type Weighted, weightedAt } from '../random/stream.js';
import { dayNumber } from '../frame/day-number.js';
import type { SynthAllegation, SynthCase } from './case-model.js';
import { misconductAllegations } from './allegations-per-case.js';
import { type Category, misconductCategories } from './categories.js';
import { misconductDisparity, misconductOutcomeMix } from './misconduct-outcomes.js';
import { correlatedChances } from './outcomes.js';
import { planter } from './planted.js';
import type { SynthRequest } from './request.js';
import { chooseSubjects, linkSubjects, planSubjectMixes } from './structure.js';
import { makeSummary } from './summaries.js';
import { makeTimeline, misconductDurations } from './timeline.js';
import { type MisconductHandling, type Severity, vocabulary } from './vocabulary.js';
import type { Worker, Workforce } from './workforce.js';

/** Conduct matters: reported inside the force, so without a complainant. */
export const misconductMaker = {
  fileStem: 'misconduct',
  referencePrefix: 'CM',
  hasComplainant: false,
  disparity: misconductDisparity,
  categories: misconductCategories,
  allegationsPerCase: misconductAllegations,
  make: makeMisconduct,
} as const;

function makeMisconduct(request: SynthRequest, workforce: Workforce): readonly SynthCase[] {
  const stream = (aspect: string): RandomStream =>
    randomStream(`synth/misconduct/${aspect}`, request.seed);
  const streams = {
    plan: stream('plan'),
    timeline: stream('timeline'),
    structure: stream('structure'),
    category: stream('category'),
    outcome: stream('outcome'),
    summary: stream('summary'),
  };
  const period = [dayNumber(request.quarter.from), dayNumber(request.quarter.to)] as const;
  const plant = planter(request.planted, misconductMaker, stream('planted'));
  const mixes = planSubjectMixes(streams.plan, request.cases, { both: 0.02, placeholders: 0.03 });

  return mixes.map((mix): SynthCase => {
    const handling = streams.plan.weighted(handlings);
    const recordable = handling !== 'LOCAL' || streams.plan.next() < 0.25;
    const people = mix === 'placeholders' ? 0 : streams.structure.weighted(peoplePerCase);
    const subjects = chooseSubjects(streams.structure, mix, people, workforce);
    const chance = correlatedChances(streams.outcome);
    const allegations = streams.structure.weighted(misconductAllegations);
    const timeline = makeTimeline(streams.timeline, period, misconductDurations);
    const made = linkSubjects(streams.structure, allegations, subjects).map((linked) =>
      makeAllegation(streams, misconductCategories, linked, chance),
    );
    return {
      caseType: vocabulary.misconductType[recordable ? 'RCM' : 'CONDUCT'],
      handledBy: handling === 'INDEPENDENT' ? 'IOPC' : 'PSD',
      handling,
      handlingCell: vocabulary.handling[handling],
      timeline,
      complainant: null,
      allegations: plant(made, timeline, (own, category) =>
        makeAllegation(
          { category: own, summary: own },
          [[category, 1]],
          subjects,
          correlatedChances(own),
        ),
      ),
    };
  });
}

function makeAllegation(
  streams: Readonly<Record<'category' | 'summary', RandomStream>>,
  categories: readonly Weighted<Category>[],
  linked: readonly Worker[],
  chance: () => number,
): SynthAllegation {
  const category = streams.category.weighted(categories);
  const severity = streams.category.weighted(severities);
  return {
    category,
    subcategory: streams.category.weighted(category.subcategories),
    severityCell: vocabulary.severity[severity],
    summary: makeSummary(streams.summary, 'misconduct', category.letter),
    subjects: linked.map((worker) => {
      const outcome = weightedAt(misconductOutcomeMix(severity, worker), chance());
      return { worker, outcomeCell: vocabulary.misconductOutcome[outcome] };
    }),
  };
}

const handlings: readonly Weighted<MisconductHandling>[] = [
  ['LOCAL', 92],
  ['DIRECTED', 4],
  ['INDEPENDENT', 4],
];

const severities: readonly Weighted<Severity>[] = [
  ['GM', 22],
  ['M', 48],
  ['PRI', 18],
  ['NEITHER', 12],
];

/** Casey, 2022: 12,856 subjects in 10,252 cases, 1.25 a case. */
const peoplePerCase: readonly Weighted<number>[] = [
  [1, 84],
  [2, 10],
  [3, 4],
  [4, 1],
  [6, 1],
];
