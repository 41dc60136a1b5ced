import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../mutation/branches.js';
import { drawMutants } from '../../mutation/draw-mutants.js';
import { loadExactInterval } from '../../mutation/exact-interval.js';
import { figuresLine, figuresOf, survivorLines } from '../../mutation/figures.js';
import { changesLookUp } from '../../mutation/look-ups.js';

const at = (line: number, column: number) => ({
  start: { line, column },
  end: { line, column: column + 3 },
});
const mutants = Array.from({ length: 50 }, (_, index) => ({
  id: String(index),
  fileName: '/somewhere/sandbox-1/src/random/sha256.ts',
  location: at(index, 4),
  mutatorName: 'EqualityOperator',
  replacement: '<=',
}));
const drawn = (size: number, more: { seed?: string; only?: readonly string[] } = {}) =>
  drawMutants(mutants, { size, seed: 'a seed of mutants', only: [], ...more });

describe('a sample of mutants', () => {
  it('has the size asked for, all of them for 0, and no more than there are', () => {
    expect([drawn(7).size, drawn(0).size, drawn(80).size]).toEqual([7, 50, 50]);
  });

  it('holds every smaller one of its seed, and differs from that of another', () => {
    for (const id of drawn(7)) expect(drawn(20)).toContain(id);
    expect(drawn(20, { seed: 'another seed' })).not.toEqual(drawn(20));
  });

  it('hangs neither on the order nor on the numbers of mutants, nor on where the copy stands', () => {
    const lines = (list: typeof mutants) => {
      const chosen = drawMutants(list, { size: 9, seed: 'a seed of mutants', only: [] });
      return list
        .filter(({ id }) => chosen.has(id))
        .map(({ location }) => location.start.line)
        .sort((one, other) => one - other);
    };
    const moved = mutants.map((mutant) => ({
      ...mutant,
      id: `x${mutant.id}`,
      fileName: '/else/sandbox-2/src/random/sha256.ts',
    }));
    expect(lines(moved.toReversed())).toEqual(lines(mutants));
  });

  it('can be held to the places that a list of survivors names', () => {
    // Stryker counts lines and columns from 0 where it asks, and from 1 where it tells.
    const only = ['src/random/sha256.ts:4:5', 'src/random/sha256.ts:9:9'];
    expect([...drawn(0, { only })]).toEqual(['3']);
  });
});

describe('the figures of an area', () => {
  const results = [
    ...['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'],
    ...Array.from({ length: 15 }, () => 'CompileError'),
  ].map((status) => ({ ...mutants[0]!, status, location: at(3, 1) }));

  it('count what was noticed among those drawn, and others apart', () => {
    const counts = {
      killed: 2,
      timeout: 1,
      survived: 1,
      untouched: 1,
      noticed: 3,
      drawn: 5,
      all: 20,
      static: 1,
      failed: 1,
    };
    expect(figuresOf(results)).toEqual({ ...counts, others: counts });
  });

  it('are counted a second time without those that change the default of a look-up', () => {
    const fileName = '/somewhere/src/sampling/order-stratum.ts';
    const text = readFileSync('src/sampling/order-stratum.ts', 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes("values[place] ?? ''")) + 1;
    const column = text.split('\n')[line - 1]!.indexOf("''") + 1;
    const location = { start: { line, column }, end: { line, column: column + 2 } };
    const change = { mutatorName: 'StringLiteral', replacement: '"Stryker was here!"' };
    const found = figuresOf([
      ...results,
      { ...mutants[0]!, ...change, fileName, location, status: 'Survived' },
    ]);
    expect([found.drawn, found.survived, found.all]).toEqual([6, 2, 21]);
    expect([found.others.drawn, found.others.survived, found.others.all]).toEqual([5, 1, 20]);
  });

  it('are said with the exact interval, in shares of all', async () => {
    const intervalOf = await loadExactInterval();
    // 3 of 5 of 20: phyper(2, 4, 16, 5) leaves 4 at the least, phyper(3, 18, 2, 5) 18 at the most.
    expect(intervalOf(3, 5, 20)).toEqual({ low: 4, high: 18 });
    expect(figuresLine('random', figuresOf(results), intervalOf)).toBe(
      'random: 5 of 20 mutants, 60.0 % (95 %: 20.0 % to 90.0 %) noticed; without defaults of look-ups 5 of 20, 60.0 % (95 %: 20.0 % to 90.0 %); 2 killed, 1 endless, 1 survived, 1 touched by no test; 1 static left out, 1 could not be run',
    );
  });

  it('name the survivors with what became what', () => {
    expect(survivorLines(results)).toEqual([
      'src/random/sha256.ts:3:1 EqualityOperator: /** -> <=',
      'src/random/sha256.ts:3:1 untouched EqualityOperator: /** -> <=',
    ]);
  });
});

describe('a mutant', () => {
  const change = (mutatorName: string, before: string, from: string, to: string) =>
    changesLookUp({ mutatorName, before, from, to });

  it.each([
    ['StringLiteral', 'const text = texts[place] ?? ', "''", '"Stryker was here!"'],
    ['ArrayDeclaration', 'rows.get(key(a)) ?? ', '[]', '["Stryker was here"]'],
    ['OptionalChaining', '', 'all[0]?.size', 'all[0].size'],
    ['OptionalChaining', '', 'sizes.get(nameOf(one))?.[2]', 'sizes.get(nameOf(one))[2]'],
  ])('changes the default of a look-up: %s %s %s', (name, before, from, to) => {
    expect(change(name, before, from, to)).toBe(true);
  });

  it.each([
    ['StringLiteral', 'const text = given ?? ', "''", '"Stryker was here!"'],
    ['StringLiteral', 'texts[place] === ', "''", '"Stryker was here!"'],
    ['LogicalOperator', '', 'texts[place] ?? one', 'texts[place] && one'],
    ['OptionalChaining', '', 'design?.sizes[0]', 'design.sizes[0]'],
    ['OptionalChaining', '', 'sizeOf(list)?.most', 'sizeOf(list).most'],
    ['EqualityOperator', 'list[0] ?? ', 'a < b', 'a <= b'],
  ])('changes more: %s %s %s', (name, before, from, to) => {
    expect(change(name, before, from, to)).toBe(false);
  });
});

describe('branches', () => {
  const place = (line: number, column: number) => ({ start: { line, column }, end: {} });
  /** The branches of `left ?? right`, the second taken by no test. */
  const ofDefault = (left: string) =>
    branchesOf(
      {
        branchMap: {
          0: { loc: place(1, 0), type: 'binary-expr', locations: [place(1, 0), place(1, left.length + 4)] }, // prettier-ignore
        },
        b: { 0: [3, 0] },
      },
      `${left} ?? 0`,
    );

  it.each([
    'list[place]',
    'map.get(key)',
    'map.get(nameOf(a, b(c)))',
    'list.at(-1)',
    'all[0]?.size',
  ])('after a look-up are defaults of it: %s', (left) => {
    expect(ofDefault(left).map(({ isLookUpDefault }) => isLookUpDefault)).toEqual([false, true]);
    expect(ofDefault(left).map(({ isTaken }) => isTaken)).toEqual([true, false]);
  });

  it.each(['options.size', 'sizeOf(list)', 'design?.size'])('after %s are branches', (left) => {
    expect(ofDefault(left).map(({ isLookUpDefault }) => isLookUpDefault)).toEqual([false, false]);
  });

  it('past an if without else stand where the if does', () => {
    const branchMap = { 0: { loc: place(2, 2), type: 'if', locations: [place(2, 2), { start: {}, end: {} }] } }; // prettier-ignore
    const found = branchesOf({ branchMap, b: { 0: [1, 0] } }, 'one\n  if (two) three();\n');
    expect(found).toEqual([
      { line: 2, isTaken: true, isLookUpDefault: false },
      { line: 2, isTaken: false, isLookUpDefault: false },
    ]);
  });
});
