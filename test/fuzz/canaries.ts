import type { Base } from './base.js';
import type { Chance } from './chance.js';
import type { Grid } from './mutators/grid.js';

/** Made-up names that no text of the program holds. */
const names = ['Tamsin Quillfeather', 'Obadiah Thistlewick', 'Perpetua Ravensworth', 'Zo Xuqq'];

/** A table in which texts are planted that no screen may show, and all that is personal in it. */
export interface Planted {
  readonly grid: Grid;
  readonly secrets: readonly string[];
  /** The references of the cases, as they stood before anything was spoilt. */
  readonly references: readonly string[];
}

/** Puts a name at the beginning of every free text, and now and then columns of names and notes. */
export function plantCanaries(rows: Grid, base: Base, chance: Chance): Planted {
  const [header = [], ...data] = rows;
  const withColumns = chance.below(2) === 0;
  const place = chance.oneOf([0, header.length, chance.below(header.length)]);
  const lay = (cells: readonly string[], more: readonly string[]): readonly string[] =>
    withColumns ? cells.toSpliced(place, 0, ...more) : cells;
  const grid = data.map((cells) => {
    const texts = cells.map((cell, index) =>
      base.freeTexts.includes(index) && cell.includes(' ')
        ? `${chance.oneOf(names)}: ${cell}`
        : cell,
    );
    return lay(texts, [chance.oneOf(names), 'zq7note of the office']);
  });
  const ids = data.flatMap((cells) =>
    [base.reference, ...base.freeTexts].map((at) => cells[at] ?? ''),
  );
  return {
    grid: [lay(header, ['Officer Name', 'Office Notes']), ...grid],
    references: data.map((cells) => cells[base.reference] ?? '').filter((id) => isId.test(id)),
    secrets: [...canaries, ...new Set(ids.filter((id) => isId.test(id)))],
  };
}

/** Of the planted names the rarer half, as they are looked for. */
const canaries: readonly string[] = [
  ...names.map((name) => name.split(' ').at(-1) ?? name),
  'zq7note',
];

const isId = /^(?=.*\d{4})[^ ]{6,20}$/;

/** Case references and subject ids in a text of whatever bytes. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.match(/\bC[OM]\/\d{5}\/\d\d\b|\bS\d{6}\b/g) ?? [])];
}
