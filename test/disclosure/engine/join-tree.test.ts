import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTree } from '../../../src/disclosure/model/join-tree.js';

const sizes = (field: number): number => [19, 8, 3, 6, 7, 4][field] ?? 2;

function fieldsOf(asked: readonly (readonly number[])[]): string[] {
  return joinTree(asked, sizes).map(({ fields }) => fields.join());
}

describe('a tree of tables', () => {
  it('is of the tables themselves when they hang together by one field', () => {
    const tables = [
      [0, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ];
    expect(fieldsOf(tables).sort()).toEqual(['0,1', '1,2', '1,3', '1,4']);
  });

  it('has its tables in the order of their fields, each with what it shares with those before', () => {
    const tree = joinTree(
      [
        [3, 1],
        [2, 1],
        [1, 0],
      ],
      sizes,
    );
    expect(tree).toEqual([
      { fields: [0, 1], shared: [] },
      { fields: [1, 2], shared: [1] },
      { fields: [1, 3], shared: [1] },
    ]);
    // The one that shares most comes next, whatever its place.
    expect(
      fieldsOf([
        [0, 1, 2],
        [2, 3],
        [0, 1, 4],
      ]),
    ).toEqual(['0,1,2', '0,1,4', '2,3']);
    expect(
      fieldsOf([
        [4, 5],
        [0, 1],
      ]),
    ).toEqual(['0,1', '4,5']);
  });

  it('is of the largest tables alone, whatever margins are asked about', () => {
    expect(fieldsOf([[0, 1, 2], [0, 1], [2], [], [1, 2]])).toEqual(['0,1,2']);
  });

  it('has one table of three for three that go round in a circle', () => {
    expect(
      fieldsOf([
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toEqual(['0,1,2']);
  });

  it('cuts a circle of four where the tables are smallest', () => {
    // Through fields 2 (3 values) and 0 (19), or through 1 (8) and 3 (6)?
    expect(
      fieldsOf([
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ]).sort(),
    ).toEqual(['0,1,3', '1,2,3']);
  });

  it('cuts nothing in a chain, however small the table in its middle', () => {
    // Two fields of 1,000 values at the ends, and between them three of two.
    const ends = (field: number): number => (field === 0 || field === 4 ? 1000 : 2);
    const chain = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ];
    const cliques = joinTree(chain, ends);
    expect(cliques.map(({ fields }) => fields)).toEqual(chain);
    expect(cliques.map(({ shared }) => shared)).toEqual([[], [1], [2], [3]]);
  });

  it('has one cell for everybody where nothing is asked', () => {
    expect(fieldsOf([])).toEqual(['']);
  });

  it('always holds every set of fields, and shares with all before what it shares with one', () => {
    const fieldSet = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fieldSet, { maxLength: 7 }), (asked) => {
        const tree = joinTree(asked, sizes);
        for (const fields of asked) {
          expect(tree.some((one) => fields.every((field) => one.fields.includes(field)))).toBe(
            true,
          );
        }
        for (const [index, { fields, shared }] of tree.entries()) {
          const before = tree.slice(0, index);
          const earlier = new Set(before.flatMap((one) => one.fields));
          expect(shared).toEqual(fields.filter((field) => earlier.has(field)));
          const holder = before.find((one) => shared.every((field) => one.fields.includes(field)));
          expect(index === 0 || holder !== undefined).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});
