import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import type { Cell } from '../../format/table.js';
import type { Edition } from '../edition.js';
import { countCell, hiddenMark } from '../shown.js';
import type { Placed } from './layout.js';

/** The row of all known groups together, which has a rate. */
export function knownCells(
  { known, total }: PerThousand,
  layout: readonly Placed<PeopleRow>[],
  edition: Edition,
): readonly Cell[] {
  const { events, people, rate } = known;
  const isShown = edition.shows(events);
  const figure = (value: number | null): Cell => (isShown ? (value ?? '[z]') : hiddenMark);
  const share = total.value === 0 ? '[z]' : events.value / total.value;
  return cellsByName(layout, {
    group: 'All known groups',
    events: countCell(edition, events),
    people,
    rate_per_1000: figure(rate.value),
    rate_per_1000_low: figure(rate.low),
    rate_per_1000_high: figure(rate.high),
    value_status: isShown ? '' : hiddenMark,
    note: '',
    share_of_events: edition.shows(events, total) ? share : hiddenMark,
    role: 'known',
  });
}

/** The row of every event, known or not, which has none. */
export function totalCells(
  { total }: PerThousand,
  layout: readonly Placed<PeopleRow>[],
  edition: Edition,
): readonly Cell[] {
  const isShown = edition.shows(total);
  return cellsByName(layout, {
    group: 'All events',
    events: countCell(edition, total),
    value_status: isShown ? '[z]' : hiddenMark,
    note: 'group known or not',
    role: 'total',
  });
}

function cellsByName(
  layout: readonly Placed<PeopleRow>[],
  cells: Readonly<Record<string, Cell>>,
): readonly Cell[] {
  const blank: Readonly<Record<string, Cell>> = {
    group_code: '',
    method: '',
    test: '',
    sentence: '',
  };
  return layout.map(({ column: { name } }) => cells[name] ?? blank[name] ?? '[z]');
}
