import type { Adjustment } from '../../disparity/adjust.js';
import type { AdjustedRow, StratumOfRow } from '../../disparity/adjusted-row.js';
import type { EventCounts } from '../../disparity/count-groups.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { Cell, Table } from '../../format/table.js';
import { unitInWords } from '../comparison/query-words.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from './layout.js';
import { strataCaption, strataNotes } from './adjusted-notes.js';
import { percent } from './words.js';

/**
 * Every comparison stratum by stratum. It is for the restricted edition alone: its counts are small,
 * and what adjusted figures tell rests on their being printed nowhere.
 */
export function strataTable(result: Adjustment, name: string): Table {
  const layout = layoutOf(result);
  return {
    name,
    caption: strataCaption(result, 'by strata of'),
    columns: columnsOf(layout),
    rows: result.rows.flatMap((row) =>
      row.strata.map((stratum) => cellsOf(layout, { row, stratum })),
    ),
    notes: [
      `Unit: ${unitInWords(result.unit)}.`,
      ...strataNotes(result.query, result.fields),
      ...(result.settings.inference === 'census'
        ? ['Counted, not estimated: there are no intervals.']
        : [
            `Intervals: Miettinen and Nurminen's score interval at the ${percent(result.settings.level)} level.`,
          ]),
      'Restricted: for those who may see small numbers. No public copy of this table is made.',
    ],
  };
}

interface StratumRow {
  readonly row: AdjustedRow;
  readonly stratum: StratumOfRow;
}

function layoutOf({ fields }: Adjustment): readonly Placed<StratumRow>[] {
  const own = (of: (stratum: StratumOfRow) => Cell) => (where: StratumRow) => of(where.stratum);
  return [
    placed('group', 'Group', 'text', ({ row }) => row.label),
    ...fields.map(({ field, title }, index) =>
      placed(
        `stratum_${field}`,
        title,
        'text',
        own(({ stratum }) => stratum.values[index]?.label ?? ''),
      ),
    ),
    placed(
      'events',
      'Events',
      'count',
      own(({ events }) => events.value),
    ),
    placed(
      'members',
      'Members',
      'count',
      own(({ members }) => members.value),
    ),
    placed('rate', 'Rate', 'rate', own(rateOf)),
    placed(
      'comparator_events',
      'Events of those held against',
      'count',
      own(({ comparator }) => comparator.events.value),
    ),
    placed(
      'comparator_members',
      'Members of those held against',
      'count',
      own(({ comparator }) => comparator.members.value),
    ),
    placed(
      'comparator_rate',
      'Rate of those held against',
      'rate',
      own(({ comparator }) => rateOf(comparator)),
    ),
    ...estimated('ratio', 'Ratio of rates', 'ratio', (key) => own(ratioOf(key))),
    placed(
      'stated',
      'All values stated',
      'text',
      own(({ stratum }) => (stratum.known ? 'yes' : 'no')),
    ),
    placed(
      'used',
      'Used',
      'text',
      own(({ dropped }) => (dropped === null ? 'yes' : `no: ${dropped}`)),
    ),
    placed('group_code', 'Code', 'text', ({ row }) => row.value),
  ];
}

function ratioOf(key: keyof Estimate): (stratum: StratumOfRow) => Cell {
  return ({ members, comparator, ratio }) => {
    const fewest = Math.min(members.value, comparator.members.value);
    if (fewest === 0) return '[z]';
    return fewest < fewestForRate ? '[u]' : (ratio[key] ?? '[z]');
  };
}

function rateOf({ events, members }: EventCounts): Cell {
  if (members.value === 0) return '[z]';
  return members.value < fewestForRate ? '[u]' : events.value / members.value;
}
