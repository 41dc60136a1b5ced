import { describe, expect, it } from 'vitest';
import { protectMeans } from '../../../src/disclosure/means/protect-means.js';
import { randomStream } from '../../../src/random/stream.js';
import { meanCells, people, register, withRelease, type Ledger } from './releases.js';

// Which means are hidden may not depend on the version that hides them: who has the tables of two
// versions has what both show. Where one of these moves, it is a change for the ledger of decisions.

const linked = [
  ['ethnicity', 'outcome'],
  ['sex', 'outcome'],
  ['rank', 'sex'],
];

describe('means of linked tables hide what they always did', () => {
  it.each([
    [
      '1',
      'e1&o2 e1&o3 e2&o1 e2&o2 e3 e3&o1 e3&o2 e3&o3 e4 e4&o1 e4&o2 e4&o3 s1&o2 s1&o3 s2&o2 s2&o3',
      0,
    ],
    ['2', 'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o2 e3&o3 e4 e4&o1 e4&o3 s1&o2 s1&o3 s2&o2 s2&o3', 0],
    [
      '3',
      'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 e4 e4&o1 e4&o2 s1&o2 s1&o3 s2&o2 s2&o3',
      0,
    ],
    [
      '4',
      'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 e4 e4&o1 e4&o2 e4&o3 s1&o2 s1&o3 s2&o2 s2&o3',
      0,
    ],
    ['5', 'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o1 e4 e4&o1 e4&o2 e4&o3 s1&o2 s1&o3 s2&o2 s2&o3', 0],
  ])('release %s', (number, hidden, wasKnown) => {
    const random = randomStream('frozen means', number);
    const counted = people(random, 120, {
      ethnicity: [60, 12, 9, 6],
      outcome: [45, 25, 15],
      sex: [2, 1],
      rank: [3, 2],
    });
    const own = register();
    const cells = meanCells(own, counted, linked);
    const found = protectMeans(own.amounts, cells, [], [], own.owners);
    expect([found.hidden.join(' '), found.knownBefore.length]).toEqual([hidden, wasKnown]);
  });
});

describe('means of a year hide what they always did, quarter by quarter, with some corrected', () => {
  it.each([
    [
      '1',
      [
        'e1&o1 e1&o2 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 o2 o3',
        'e1&o1 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 o2 o3',
        'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3&o1 e3&o2 e3&o3',
        'e1&o1 e1&o3 e2 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 o2 o3',
      ],
      [0, 0, 0, 0],
    ],
    [
      '2',
      [
        'e1&o1 e1&o2 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o1 o2 o3',
        'e1 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 o2 o3',
        'e1&o1 e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3&o1 e3&o2 e3&o3',
        'e1 e1&o1 e2 e2&o2 e2&o3 e3&o1 e3&o2 e3&o3 o2 o3',
      ],
      [0, 0, 0, 0],
    ],
    [
      '3',
      [
        'e1 e1&o1 e1&o2 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o3 o2 o3',
        'e1&o1 e1&o2 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3',
        'e1&o1 e1&o2 e1&o3 e2 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3',
        'e1 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o1 e3&o2 e3&o3 o2 o3',
      ],
      [0, 0, 0, 0],
    ],
  ])('year %s', (number, hiddenByQuarter, knownByQuarter) => {
    const random = randomStream('frozen years of means', number);
    const all = people(random, 140, { ethnicity: [60, 12, 9], outcome: [45, 25, 15] });
    const own = register();
    let ledger: Ledger = { shown: [], hidden: [] };
    const hidden: string[] = [];
    const known: number[] = [];
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const counted = all.slice(0, 35 * quarter);
      for (const person of random.shuffle(counted).slice(0, 2)) person.amount += 30;
      const cells = meanCells(own, counted, [['ethnicity', 'outcome']]);
      const found = protectMeans(own.amounts, cells, ledger.shown, ledger.hidden, own.owners);
      hidden.push(found.hidden.join(' '));
      known.push(found.knownBefore.length);
      ledger = withRelease(ledger, cells, found.hidden);
    }
    expect([hidden, known]).toEqual([hiddenByQuarter, knownByQuarter]);
  });
});
