import type { Reading } from '../sets/read-release.js';
import { boxKey, fieldsAsked, type Box } from '../sets/box.js';
import { countIn } from '../sets/space.js';
import type { Choice } from '../sets/choice.js';

/** A cell of a table published before. */
export interface EarlierCell {
  readonly box: Box;
  readonly count: number;
}

/**
 * Cells of tables that were published before, shown then or not: what was hidden then must stay
 * hidden beside the new release. The ledger has what was shown alone, so the tables are put together
 * again from their headings: all that any count asks for in one field, by all in the next. A field
 * that earlier numbers ask only one thing of, such as their quarter, is not crossed with what the
 * release asks of it.
 */
export function earlierCells(reading: Reading): readonly EarlierCell[] {
  const { space, sets, before } = reading;
  const shapes = new Map<string, { fields: readonly number[]; boxes: Box[] }>();
  for (const { box } of before) {
    const fields = fieldsAsked(box);
    const shape = shapes.get(fields.join(',')) ?? { fields, boxes: [] };
    shape.boxes.push(box);
    shapes.set(fields.join(','), shape);
  }
  const found = new Map<string, EarlierCell>();
  for (const { fields, boxes } of shapes.values()) {
    let crossed: readonly Box[] = [space.fields.map(({ everything }) => everything)];
    for (const field of fields) {
      const own = choicesIn(boxes, field);
      const others =
        own.size < 2
          ? []
          : choicesIn(
              sets.map(({ box }) => box),
              field,
            );
      const choices = [...new Set([...own, ...others])];
      crossed = crossed.flatMap((box) => choices.map((choice) => box.with(field, choice)));
    }
    for (const box of crossed) {
      found.set(boxKey(box), { box, count: countIn(space, box) });
    }
  }
  return [...found.values()];
}

function choicesIn(boxes: readonly Box[], field: number): ReadonlySet<Choice> {
  return new Set(boxes.flatMap((box) => box[field] ?? []));
}
