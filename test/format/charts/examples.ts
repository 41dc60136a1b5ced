import type { Chart } from '../../../src/format/charts/index.js';
import type { ChartEstimate, ForestChart } from '../../../src/format/charts/forest-chart.js';
import type { FunnelChart, FunnelPoint } from '../../../src/format/charts/funnel-chart.js';
import type { IntervalChart } from '../../../src/format/charts/interval-chart.js';
import type { MultiplesChart, MultiplesPoint } from '../../../src/format/charts/multiples-chart.js';
import type { StackedChart } from '../../../src/format/charts/stacked-chart.js';

/** Charts of every kind that look like those of a real quarter, and ones that try to break it. */

const long =
  'Black, African, Caribbean or Black British: any other Black, African or Caribbean background';
const unbroken = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const hiddenNote = '[c] not shown, to protect people';
const groups = ['White', 'Black', 'Asian', 'Mixed', 'Other', 'Not stated'];

const interval: IntervalChart = {
  kind: 'interval',
  measure: 'rate',
  title: 'No further action by ethnicity: rates with 95% intervals',
  finding: 'White: 26.3%. No group differs by more than chance variation would explain.',
  axis: 'Share of officers',
  points: groups.map((label, index) => ({
    label,
    value: index === 3 ? null : 0.1 + index / 20,
    low: index === 3 ? null : 0.05 + index / 30,
    high: index === 3 ? null : 0.2 + index / 12,
    note: index === 3 ? hiddenNote : '',
  })),
};

function estimate(value: number, low: number, high: number, note = ''): ChartEstimate {
  return { value, low, high, note };
}
const noEstimate = (note: string): ChartEstimate => ({ value: null, low: null, high: null, note });

const forest: ForestChart = {
  kind: 'forest',
  title: 'Case to answer: how likely, against White officers',
  finding:
    'Black officers were 1.81 times as likely as White officers to have a case to answer; adjusted for rank band, 1.42 times, which chance could explain.',
  axis: 'Ratio of rates (log scale)',
  reference: 'same as White',
  crude: 'As recorded',
  adjusted: 'Adjusted for rank band',
  rows: [
    { label: 'White (reference)', crude: noEstimate('reference group'), adjusted: null },
    { label: 'Black', crude: estimate(1.81, 1.1, 2.98), adjusted: estimate(1.42, 0.84, 2.4) },
    { label: 'Asian', crude: estimate(0.92, 0.61, 1.39), adjusted: estimate(0.95, 0.6, 1.5) },
    {
      label: 'Mixed',
      crude: noEstimate(hiddenNote),
      adjusted: noEstimate(hiddenNote),
    },
    { label: 'Other', crude: noEstimate('[u] too few to compare'), adjusted: null },
    { label: 'Not stated', crude: estimate(0, 0, 2.4), adjusted: noEstimate('[z] not applicable') },
  ],
};

const crudeOnly: ForestChart = {
  ...forest,
  title: 'Ratios from 0.01 to 100, none and without end',
  adjusted: null,
  rows: [
    { label: 'Tiny', crude: estimate(0.01, 0.002, 0.05), adjusted: null },
    { label: 'Huge', crude: estimate(100, 12, Infinity), adjusted: null },
    { label: 'None', crude: estimate(0, 0, 3.1, 'none of 14'), adjusted: null },
    { label: 'Only they', crude: estimate(Infinity, 1.2, Infinity), adjusted: null },
    { label: 'Any', crude: estimate(1, 0, Infinity), adjusted: null },
    { label: long, crude: estimate(1.1, 0.9, 1.3), adjusted: null },
    { label: unbroken, crude: estimate(1.1, 0.9, 1.3), adjusted: null },
    { label: 'Hidden', crude: noEstimate(hiddenNote), adjusted: null },
  ],
};

const twenty: ForestChart = {
  ...forest,
  title: 'Twenty groups',
  rows: Array.from({ length: 20 }, (_, index) => ({
    label: `Allegation category ${String(index + 1)}: ${['discreditable conduct', 'use of force', 'duties and responsibilities'][index % 3]}`,
    crude: estimate(0.4 + index / 10, 0.2 + index / 20, 0.9 + index / 4),
    adjusted: estimate(0.5 + index / 12, 0.3 + index / 22, 1 + index / 4),
  })),
};

const oneGroup: ForestChart = {
  ...forest,
  title: 'One group',
  adjusted: null,
  rows: [{ label: 'Black', crude: estimate(1.02, 0.98, 1.07), adjusted: null }],
};

const allHiddenForest: ForestChart = {
  ...forest,
  title: 'Nothing shown',
  rows: groups.map((label) => ({ label, crude: noEstimate(hiddenNote), adjusted: null })),
};

/** Limits of a binomial share, near enough for a picture. */
function limitsOf(name: string, target: number, z: number, denominators: readonly number[]) {
  const curve = denominators.map((denominator) => {
    const reach = z * Math.sqrt((target * (1 - target)) / denominator);
    return {
      denominator,
      lower: Math.max(0, target - reach),
      upper: Math.min(1, target + reach),
    };
  });
  return { name, curve };
}

const forces =
  'Avon and Somerset,Bedfordshire,Cambridgeshire,Cheshire,City of London,Cleveland,Cumbria,Derbyshire,Devon and Cornwall,Dorset,Durham,Dyfed-Powys,Essex,Gloucestershire,Greater Manchester,Gwent,Hampshire,Hertfordshire,Humberside,Kent,Lancashire,Leicestershire,Lincolnshire,Merseyside,Metropolitan,Norfolk,North Wales,North Yorkshire,Northamptonshire,Northumbria,Nottinghamshire,South Wales,South Yorkshire,Staffordshire,Suffolk,Surrey,Sussex,Thames Valley,Warwickshire,West Mercia,West Midlands,West Yorkshire,Wiltshire'.split(
    ',',
  );

/** Made-up shares around a target, the same on every machine. */
function funnelPoints(
  names: readonly string[],
  target: number,
  spread: number,
  sizeOf: (index: number) => number,
): readonly FunnelPoint[] {
  let state = 7;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return names.map((name, index) => {
    const denominator = sizeOf(index);
    const deviation = Math.sqrt((target * (1 - target)) / denominator);
    const score = (next() + next() + next() + next() - 2) * 1.7 * spread;
    const value = Math.min(1, Math.max(0, target + score * deviation));
    const reached = (value - target) / deviation;
    const limits =
      Math.abs(reached) > 3.09 ? '99.8% limits' : Math.abs(reached) > 1.96 ? '95% limits' : null;
    const side = reached > 0 ? 'above' : 'below';
    return { name, denominator, value, outside: limits && { side, limits }, note: '' };
  });
}

const samples = (most: number) =>
  Array.from({ length: 80 }, (_, index) => Math.max(1, (most * (index + 1)) / 80));

const funnel: FunnelChart = {
  kind: 'funnel',
  title: 'Share of allegations upheld, by force',
  finding: 'Three of 43 forces are outside the limits that chance would explain.',
  across: 'Allegations finalised',
  up: 'Share upheld',
  measure: 'rate',
  target: { name: 'All forces', value: 0.12 },
  limits: [
    limitsOf('95% limits', 0.12, 1.96, samples(2300)),
    limitsOf('99.8% limits', 0.12, 3.09, samples(2300)),
  ],
  points: [
    ...funnelPoints(forces, 0.12, 1.4, (index) => 60 + ((index * 977) % 2200)),
    { name: 'Isle of Man', denominator: null, value: null, outside: null, note: hiddenNote },
  ],
};

const crowded: FunnelChart = {
  ...funnel,
  title: 'Nearly all outside, over a wide range of sizes',
  points: funnelPoints(
    forces.map((name, index) => (index === 5 ? long : index === 6 ? unbroken : name)),
    0.12,
    9,
    (index) => Math.round(5 * Math.exp(index / 5)),
  ),
  limits: [
    limitsOf(
      '95% limits',
      0.12,
      1.96,
      samples(23000).map((n, index) => (index < 40 ? 5 + index * 5 : n)),
    ),
    limitsOf(
      '99.8% limits',
      0.12,
      3.09,
      samples(23000).map((n, index) => (index < 40 ? 5 + index * 5 : n)),
    ),
  ],
};

const rare: FunnelChart = {
  ...funnel,
  title: 'Rare events',
  up: 'Dismissals as a share of officers',
  target: { name: 'All forces', value: 0.0004 },
  limits: [
    limitsOf('95% limits', 0.0004, 1.96, samples(36000)),
    limitsOf('99.8% limits', 0.0004, 3.09, samples(36000)),
  ],
  points: funnelPoints(forces, 0.0004, 1.5, (index) => 900 + ((index * 6977) % 35000)),
};

const perThousand: FunnelChart = {
  ...funnel,
  title: 'One unit at the same place as another',
  measure: 'number',
  up: 'Complaints per 1,000 residents',
  target: null,
  limits: [],
  points: ['A', 'B'].map((name) => ({
    name: `Station ${name}`,
    denominator: 12,
    value: 31.25,
    outside: { side: 'above', limits: '99.8% limits' } as const,
    note: '',
  })),
};

const allHiddenFunnel: FunnelChart = {
  ...funnel,
  title: 'No unit shown',
  points: forces.slice(0, 5).map((name) => ({
    name,
    denominator: 10,
    value: null,
    outside: null,
    note: hiddenNote,
  })),
};

const outcomes = [
  'No further action',
  'Learning or reflective practice',
  'Case to answer: misconduct',
  'Case to answer: gross misconduct',
];

const stacked: StackedChart = {
  kind: 'stacked',
  title: 'What allegations came to, by ethnicity of the officer',
  finding: 'No further action is the commonest outcome in every group that can be shown.',
  axis: 'Share of allegations',
  unit: 'allegations',
  categories: outcomes,
  rows: [
    { label: 'White', total: 1138, shares: [0.55, 0.3, 0.1, 0.05], note: '' },
    { label: 'Black', total: 96, shares: [0.48, 0.27, 0.17, 0.08], note: '' },
    { label: 'Asian', total: 121, shares: [0.6, 0.4, 0, 0], note: '' },
    { label: 'Mixed', total: 41, shares: [0.6, 0.2, null, null], note: hiddenNote },
    { label: 'Other', total: null, shares: null, note: hiddenNote },
    { label: long, total: 9, shares: null, note: '[u] too few to compare' },
    { label: 'Not stated', total: 30, shares: [0, 0, 0, 1], note: '' },
  ],
};

const thirteen: StackedChart = {
  ...stacked,
  title: 'Thirteen categories and twenty groups',
  categories: Array.from({ length: 13 }, (_, index) =>
    index === 4 ? long : `Category ${String(index + 1)}`,
  ),
  rows: Array.from({ length: 20 }, (_, row) => ({
    label: `Station ${String(row + 1)}`,
    total: 10000,
    shares: Array.from({ length: 13 }, (_, index) =>
      index === 12 ? 1 - 0.0004 - 11 * 0.05 : index === 3 ? 0.0004 : 0.05,
    ),
    note: '',
  })),
};

const allHiddenStacked: StackedChart = {
  ...stacked,
  title: 'No group shown',
  rows: groups.map((label) => ({ label, total: null, shares: null, note: hiddenNote })),
};

const oneBar: StackedChart = { ...stacked, title: 'One group', rows: stacked.rows.slice(0, 1) };

const quarters = Array.from(
  { length: 12 },
  (_, index) => `${String(2021 + Math.floor(index / 4))} Q${String((index % 4) + 1)}`,
);

function course(
  values: readonly (number | null)[],
  centre: number | null,
  reach = 0,
): readonly MultiplesPoint[] {
  return values.map((value) => {
    const [lower, upper] =
      centre === null ? [null, null] : [Math.max(0, centre - reach), centre + reach];
    const signal =
      value === null || lower === null || upper === null
        ? null
        : value > upper
          ? 'above'
          : value < lower
            ? 'below'
            : null;
    const note =
      value === null
        ? hiddenNote
        : signal === null
          ? ''
          : `${signal} the ${signal === 'above' ? 'upper' : 'lower'} limit`;
    return { value, lower, centre, upper, signal, note };
  });
}

const multiples: MultiplesChart = {
  kind: 'multiples',
  title: 'Allegations by theme',
  finding: 'Use of force rose beyond what chance would explain in the last two quarters.',
  up: 'Allegations a quarter',
  measure: 'count',
  periods: quarters,
  panels: [
    {
      label: 'Use of force',
      note: '',
      points: course([12, 14, 11, 13, 15, 12, 10, 14, 13, 15, 29, 34], 14, 11),
    },
    {
      label: long,
      note: '',
      points: course([22, 20, 21, 5, 23, 20, 19, 22, 21, 24, 23, 22], 20, 9),
    },
    {
      label: 'Discrimination',
      note: '',
      points: course([null, 6, 7, null, 9, 5, 6, 8, null, 7, 6, null], 7, 6),
    },
    {
      label: unbroken,
      note: '',
      points: course(
        quarters.map(() => 0),
        null,
      ),
    },
    {
      label: 'Hidden',
      note: hiddenNote,
      points: course(
        quarters.map(() => null),
        null,
      ),
    },
    {
      label: 'Run below the centre',
      note: 'first counted from 2021',
      points: course([9, 9, 9, 9, 4, 4, 4, 4, 4, 4, 4, 4], 6, 5).map((point, index) =>
        index > 10 ? { ...point, signal: 'run', note: 'eighth in a row below the centre' } : point,
      ),
    },
    {
      label: 'Beyond every limit',
      note: '',
      points: course([0, 34, 0, 34, 0, 34, 0, 34, 0, 34, 0, 34], 17, 3),
    },
  ],
};

const onePeriod: MultiplesChart = {
  ...multiples,
  title: 'One period and tiny rates',
  measure: 'rate',
  up: 'Share of officers dismissed',
  periods: ['April to June 2024'],
  panels: groups.slice(0, 2).map((label) => ({ label, note: '', points: course([0.0004], null) })),
};

const manyPanels: MultiplesChart = {
  ...multiples,
  title: 'Twenty themes with long names of periods',
  periods: ['January to March 2024, provisional', 'April to June 2024, provisional'],
  panels: Array.from({ length: 20 }, (_, index) => ({
    label: `Theme ${String(index + 1)}`,
    note: '',
    points: course([12345 + index, 23456 - index], 18000, 4000),
  })),
};

const hostileText = '<script>alert(1)</script> & "quoted" \u202e\u0000 ]]>';
const hostile: Chart = {
  ...forest,
  title: hostileText,
  finding: hostileText,
  axis: hostileText,
  reference: hostileText,
  crude: hostileText,
  adjusted: hostileText,
  rows: [
    {
      label: hostileText,
      crude: estimate(1, 0.5, 2, hostileText),
      adjusted: noEstimate(hostileText),
    },
  ],
};

export const examples: { readonly [Kind in Chart['kind']]: readonly (Chart & { kind: Kind })[] } = {
  interval: [interval, { ...interval, points: [] }],
  forest: [forest, crudeOnly, twenty, oneGroup, allHiddenForest, hostile],
  funnel: [funnel, crowded, rare, perThousand, allHiddenFunnel],
  stacked: [stacked, thirteen, allHiddenStacked, oneBar],
  multiples: [multiples, onePeriod, manyPanels],
};
