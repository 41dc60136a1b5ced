import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/random/stream.js';
import {
  attackOne,
  engine,
  forgetful,
  noAttack,
  primaryAlone,
  type Attack,
  type Publisher,
} from './attack.js';
import { meanCells, people, register, withRelease, type Ledger, type Person } from './releases.js';

const nothing: Ledger = { shown: [], hidden: [] };
const recoveredNothing = { subtracted: [], solved: [], workedOut: [], narrowed: [] };

interface Design {
  readonly size: number;
  readonly fields: Readonly<Record<string, readonly number[]>>;
  readonly tables: readonly (readonly string[])[];
}

const oneWay: Design = { size: 60, fields: { group: [30, 9, 6, 3, 2] }, tables: [['group']] };
const twoWay: Design = {
  size: 110,
  fields: { ethnicity: [30, 9, 6, 3], outcome: [45, 25, 15] },
  tables: [['ethnicity', 'outcome']],
};
const linked: Design = {
  size: 140,
  fields: { ethnicity: [30, 9, 6, 3], outcome: [45, 25, 15], sex: [3, 2] },
  tables: [
    ['ethnicity', 'outcome'],
    ['sex', 'outcome'],
  ],
};
const margins: Design = { ...linked, tables: [['ethnicity'], ['outcome'], ['sex']] };

/** Throws random releases at a publisher, each the first of all, and attacks what comes out. */
function attackFirst(publish: Publisher, design: Design, releases: number): Attack {
  const random = randomStream('means: first releases', JSON.stringify(design.fields));
  const result = noAttack();
  for (let release = 0; release < releases; release += 1) {
    const measured = register();
    const cells = meanCells(measured, people(random, design.size, design.fields), design.tables);
    attackOne(publish, measured, cells, nothing, result);
  }
  return result;
}

/** Codes in broad groups: `c1` to `c3` are of `g1`, and so on; a code follows from nothing shown above it. */
function attackNested(publish: Publisher, releases: number): Attack {
  const random = randomStream('means: nested', '1');
  const result = noAttack();
  for (let release = 0; release < releases; release += 1) {
    const measured = register();
    const all = people(random, 90, { code: [30, 8, 2, 15, 4, 12, 3] }).map((person) => {
      const code = person.values['code']!;
      const group = { c1: 'g1', c2: 'g1', c3: 'g1', c4: 'g2', c5: 'g2' }[code] ?? 'g3';
      return { ...person, values: { code, group } };
    });
    const cells = meanCells(measured, all, [['code'], ['group']]);
    attackOne(publish, measured, cells, nothing, result);
  }
  return result;
}

/** A quarter, then the year to date twice, with late cases and corrected amounts; the last two attacked. */
function attackYears(publish: Publisher, years: number): Attack {
  const random = randomStream('means: years', '1');
  const result = noAttack();
  for (let year = 0; year < years; year += 1) {
    const measured = register();
    const all = people(random, 110, {
      ethnicity: [30, 9, 6],
      outcome: [45, 25, 15],
      quarter: [1, 1, 1],
      seen: [25, 1],
    });
    let ledger = nothing;
    for (const quarter of [1, 2, 3]) {
      const counted = all.filter(({ values }) => {
        const from = Number(values['quarter']!.slice(1)) + (values['seen'] === 's2' ? 1 : 0);
        return from <= quarter;
      });
      const cells = meanCells(measured, counted, [['ethnicity', 'outcome']]);
      const hidden =
        quarter === 1
          ? engine(measured.amounts, cells, ledger, measured.owners)
          : attackOne(publish, measured, cells, ledger, result);
      ledger = withRelease(ledger, cells, hidden);
      for (const person of counted)
        if (random.next() < 0.02) person.amount += 1 + random.integer(20);
    }
  }
  return result;
}

describe('an attacker of means', () => {
  it('recovers nothing from one-way tables', () => {
    const result = attackFirst(engine, oneWay, 150);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(300);
  });

  it('recovers nothing from two-way tables', () => {
    const result = attackFirst(engine, twoWay, 80);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(600);
  });

  it('recovers nothing from tables that share a field', () => {
    const result = attackFirst(engine, linked, 60);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(700);
  });

  it('recovers nothing from margins without their tables', () => {
    const result = attackFirst(engine, margins, 40);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(300);
  });

  it('recovers nothing from codes in broad groups', () => {
    const result = attackNested(engine, 80);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(350);
  });

  it('recovers nothing from a year that is published quarter by quarter', () => {
    const result = attackYears(engine, 50);
    expect(result).toMatchObject(recoveredNothing);
    expect(result.shown).toBeGreaterThan(400);
  });

  it('catches a publisher who hides what is sensitive by itself, and no more', () => {
    const tables = attackFirst(primaryAlone, linked, 20);
    expect(tables.subtracted.length).toBeGreaterThan(20);
    expect(tables.solved.length).toBeGreaterThan(40);
    expect(tables.workedOut.length).toBeGreaterThan(20);
    expect(attackFirst(primaryAlone, oneWay, 80).solved.length).toBeGreaterThan(5);
    expect(attackFirst(primaryAlone, margins, 40).solved.length).toBeGreaterThan(5);
    expect(attackNested(primaryAlone, 20).solved.length).toBeGreaterThan(5);
    expect(attackYears(primaryAlone, 5).subtracted.length).toBeGreaterThan(20);
  });

  it('catches two that are hidden together, one of which dwarfs the other', () => {
    const measured = register();
    const person = (group: string, amount: number): Person => ({ values: { group }, amount });
    const all = [person('a', 1000), person('b', 5)];
    for (let at = 0; at < 40; at += 1) all.push(person(at % 2 === 0 ? 'c' : 'd', 10 + at));
    const cells = meanCells(measured, all, [['group']]);
    const two = noAttack();
    attackOne(() => ['a', 'b'], measured, cells, nothing, two);
    // Everybody learns that the two have 1005 together.
    expect(two.narrowed).toContain('unit 0 (1000) is at most 1005 to all');
    expect(two.workedOut).toEqual(['unit 1 (5) by 0', 'unit 0 (1000) by 1']);
    const safe = noAttack();
    expect(attackOne(engine, measured, cells, nothing, safe)).toEqual(['a', 'b', 'c']);
    expect(safe).toMatchObject(recoveredNothing);
  });

  it('catches a publisher who forgets what is out already', () => {
    const result = attackYears(forgetful, 20);
    expect(result.subtracted.length).toBeGreaterThan(10);
    expect(result.solved.length).toBeGreaterThan(20);
  });
});
