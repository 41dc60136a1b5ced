import { neutralise } from '../../format/neutralise.js';
import type { Step } from '../../format/sql/query.js';
import { call, name, source, sql, type Sql } from '../../format/sql/sql.js';
import { decidingFields, type Design, excludedColumn } from '../../sampling/design.js';
import type { FrameUnit } from '../../sampling/stratum.js';
import { columnOf, plain, selected } from './columns.js';

/** The units of the frame with the fields that decide the draw, as texts that compare by their bytes. */
export function frameStep(design: Design, units: readonly FrameUnit[], frozen: boolean): Step {
  const changed = frozen ? changedColumns(design, units) : new Set<string>();
  const cell = (field: string): Sql => {
    const text = call('text', name(field));
    return call('bytewise', changed.has(field) ? call('restored', text) : text);
  };
  const about = [
    'The frame: every unit, with the fields that decide the draw.',
    ...(changed.size === 0
      ? []
      : [
          'A cell that a spreadsheet would have run as a formula has an apostrophe before it in frame.csv,',
          'which is taken away again.',
        ]),
  ];
  return {
    name: 'units',
    about: [...about, 'From here on texts are compared by their bytes, whatever the collation.'],
    lines: [
      sql`SELECT`,
      ...selected(
        plain([
          sql`${cell('unit_id')} AS unit_id`,
          ...usedFields(design).map((field) => sql`${cell(field)} AS ${columnOf(field)}`),
        ]),
      ),
      sql`FROM ${source}`,
    ],
  };
}

/** The columns of a frame that the query looks at, beside the reference. */
export function usedFields({ by, measure, sort, exclude }: Design): readonly string[] {
  const further = [
    ...(measure === undefined ? [] : [measure.field]),
    ...(sort ?? []).map(({ field }) => field),
  ];
  return [...new Set([...by, ...further]), ...(exclude === undefined ? [] : [excludedColumn])];
}

/** The columns of `frame.csv`, in their order. */
export function frameColumns(design: Design): readonly string[] {
  return ['unit_id', ...decidingFields(design)];
}

/** The columns of `frame.csv` with a cell that was made safe for spreadsheets. */
function changedColumns(design: Design, units: readonly FrameUnit[]): ReadonlySet<string> {
  const changed = (place: number): boolean =>
    units.some(({ unitId, values }) => {
      const text = place === 0 ? unitId : (values[place - 1] ?? '');
      return neutralise(text) !== text;
    });
  return new Set(frameColumns(design).filter((_, place) => changed(place)));
}
