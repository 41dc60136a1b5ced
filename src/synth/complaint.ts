import { type RandomStream, randomStream, type Weighted, weightedAt } from '../random/stream.js';
import { dayNumber } from '../frame/day-number.js';
import type { SynthAllegation, SynthCase } from './case-model.js';
import { complaintAllegations } from './allegations-per-case.js';
import { type Category, complaintCategories } from './categories.js';
import { makeComplainant } from './complainant.js';
import { complaintDisparity, complaintOutcomeMix } from './complaint-outcomes.js';
import { ethnicityGroup } from './ethnicity.js';
import { correlatedChances } from './outcomes.js';
import { planter, type Planter } from './planted.js';
import type { SynthRequest } from './request.js';
import { chooseSubjects, linkSubjects, planSubjectMixes, type SubjectMix } from './structure.js';
import { makeSummary } from './summaries.js';
import { makeTimeline, outsideScheduleDurations, underScheduleDurations } from './timeline.js';
import { type ComplaintHandling, type Severity, vocabulary } from './vocabulary.js';
import type { Worker, Workforce } from './workforce.js';

/** Public complaints: a quarter of them formal, the rest handled outside Schedule 3. */
export const complaintMaker = {
  fileStem: 'complaints',
  referencePrefix: 'CO',
  hasComplainant: true,
  disparity: complaintDisparity,
  categories: complaintCategories,
  allegationsPerCase: complaintAllegations,
  make: makeComplaints,
} as const;

interface Streams {
  readonly plan: RandomStream;
  readonly timeline: RandomStream;
  readonly complainant: RandomStream;
  readonly structure: RandomStream;
  readonly category: RandomStream;
  readonly outcome: RandomStream;
  readonly summary: RandomStream;
}

function makeComplaints(request: SynthRequest, workforce: Workforce): readonly SynthCase[] {
  const stream = (aspect: string): RandomStream =>
    randomStream(`synth/complaint/${aspect}`, request.seed);
  const streams: Streams = {
    plan: stream('plan'),
    timeline: stream('timeline'),
    complainant: stream('complainant'),
    structure: stream('structure'),
    category: stream('category'),
    outcome: stream('outcome'),
    summary: stream('summary'),
  };
  const { plan } = streams;
  const plant = planter(request.planted, complaintMaker, stream('planted'));
  const formal = Math.round(request.cases / 4);
  const formality = plan.shuffle(Array.from({ length: request.cases }, (_, i) => i < formal));
  const mixes = planSubjectMixes(plan, request.cases, { both: 0.09, placeholders: 0.21 });
  return mixes.map((mix, index) =>
    makeComplaint(streams, request, workforce, mix, formality[index] === true, plant),
  );
}

function makeComplaint(
  streams: Streams,
  { quarter }: SynthRequest,
  workforce: Workforce,
  mix: SubjectMix,
  formal: boolean,
  plant: Planter,
): SynthCase {
  const { plan, structure } = streams;
  const handling = formal ? plan.weighted(formalHandling(mix)) : 'OUT_SCH3';
  const complainant = makeComplainant(streams.complainant);
  const group = ethnicityGroup(complainant.ethnicity);
  const people = structure.weighted(peoplePerCase[mix]);
  const subjects = chooseSubjects(structure, mix, people, workforce);
  const allegations = structure.weighted(complaintAllegations);
  const chance = correlatedChances(streams.outcome);
  const timeline = makeTimeline(
    streams.timeline,
    [dayNumber(quarter.from), dayNumber(quarter.to)],
    formal ? underScheduleDurations : outsideScheduleDurations,
  );
  const made = linkSubjects(structure, allegations, subjects).map((linked) =>
    makeAllegation(streams, complaintCategories, handling, group, linked, chance),
  );
  return {
    caseType: vocabulary.complaintType[formal ? 'COMPLAINT_SCH3' : 'COMPLAINT_OUT'],
    handledBy: !formal && plan.next() < 0.7 ? 'OPCC' : 'PSD',
    handling,
    handlingCell: vocabulary.handling[handling],
    timeline,
    complainant,
    allegations: plant(made, timeline, (stream, category) => {
      const own = { category: stream, summary: stream };
      const chances = correlatedChances(stream);
      return makeAllegation(own, [[category, 1]], handling, group, subjects, chances);
    }),
  };
}

function makeAllegation(
  streams: Pick<Streams, 'category' | 'summary'>,
  categories: readonly Weighted<Category>[],
  handling: ComplaintHandling,
  group: string,
  linked: readonly Worker[],
  chance: () => number,
): SynthAllegation {
  const category = streams.category.weighted(categories);
  const severity = streams.category.weighted(severities[handling]);
  const outcomes = complaintOutcomeMix(handling, severity, group);
  return {
    category,
    subcategory: streams.category.weighted(category.subcategories),
    severityCell: vocabulary.severity[severity],
    summary: makeSummary(streams.summary, 'complaint', category.letter),
    subjects: linked.map((worker) => ({
      worker,
      outcomeCell: vocabulary.complaintOutcome[weightedAt(outcomes, chance())],
    })),
  };
}

/** Nationally about one allegation in five is investigated; special procedures need a person. */
function formalHandling(mix: SubjectMix): readonly Weighted<ComplaintHandling>[] {
  const others: readonly Weighted<ComplaintHandling>[] = [
    ['SCH3_NOT_INV', 68],
    ['INV_NOT_SP', 22],
  ];
  return mix === 'people' ? [...others, ['INV_SP', 10]] : others;
}

const severities: Readonly<Record<ComplaintHandling, readonly Weighted<Severity>[]>> = {
  OUT_SCH3: [['NOT_ASSESSED', 1]],
  SCH3_NOT_INV: [['NOT_ASSESSED', 1]],
  INV_NOT_SP: [
    ['NOT_ASSESSED', 30],
    ['NEITHER', 55],
    ['PRI', 15],
  ],
  INV_SP: [
    ['M', 75],
    ['GM', 25],
  ],
};

/** With the stand-ins, three cases in five have one subject; a few have many. */
const peoplePerCase: Readonly<Record<SubjectMix, readonly Weighted<number>[]>> = {
  people: [
    [1, 56],
    [2, 26],
    [3, 9],
    [4, 4],
    [5, 2],
    [6, 1],
    [8, 1],
    [12, 1],
  ],
  both: [
    [1, 60],
    [2, 25],
    [3, 15],
  ],
  placeholders: [[0, 1]],
};
