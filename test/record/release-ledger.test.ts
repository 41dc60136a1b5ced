import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPopulation } from '../../src/disclosure/known-population.js';
import type { ReleaseLedger } from '../../src/record/release-ledger.js';
import { ledgerFaults } from '../../src/record/release-ledger-faults.js';
import {
  nextRelease,
  type ReleaseDraft,
  sameRelease,
} from '../../src/record/release-ledger-next.js';
import { releasedPopulation } from '../../src/record/release-ledger-population.js';
import { laterVersionOf, parseReleaseLedger } from '../../src/record/release-ledger-read.js';
import { remadeEntries } from '../../src/record/release-ledger-remade.js';
import { recognisable, releasesOf } from '../../src/record/release-ledger-units.js';
import { shipped } from '../schemas/shipped.js';
import {
  anybody,
  black,
  cases,
  digests,
  drafts,
  fields,
  joined,
  lines,
  quarter,
  quarterUnits,
  year,
} from './release-ledger-example.js';

const schema = shipped('schemas/release-entry.schema.json') as object;

function parse(content: string | Uint8Array): ReleaseLedger {
  return parseReleaseLedger(Buffer.from(content), schema);
}

function written(all: readonly ReleaseDraft[]): readonly string[] {
  return all.reduce<readonly string[]>(
    (before, draft) => [...before, nextRelease(parse(before.join('')), draft).line],
    [],
  );
}

describe('a release ledger', () => {
  it('is one canonical line a release, each with the digest of the line before', () => {
    expect(written(drafts)).toEqual(lines.map((line) => `${line}\n`));
    expect(parse(joined(lines))).toMatchObject({
      entries: drafts,
      digest: digests[1],
      unended: false,
      torn: 0,
      fault: null,
    });
  });

  it('names no unit, keeps no value that no table asks for, and no number that was hidden', () => {
    const text = joined(lines);
    expect(text).not.toContain('CO/');
    expect(text).not.toContain('complainant_sex');
    expect(lines[1]).not.toContain('outcome');
  });

  it('knows a unit by the SHA-256 of series, unit and reference, as sha256sum gives it', () => {
    // printf 'complaints|case|CO/2026/00006' | sha256sum | cut -c1-32
    const black = drafts[0].populations[0]!.units.find(([, kind]) => kind === 0);
    expect(black).toEqual(['b091d04801ac6e13aacaa58b29959c9a', 0]);
    const elsewhere = recognisable({ series: 'misconduct', unit: 'case' }, fields, quarterUnits);
    const known = new Set(quarter.units.map(({ key }) => key));
    expect(elsewhere.units.some(({ key }) => known.has(key))).toBe(false);
  });

  it.each([
    ['a changed number', [lines[0].replace('"low":6', '"low":5'), lines[1]], 2, 'digest of line 1'],
    ['a removed line', [lines[1]], 1, 'is entry 2 where entry 1 belongs'],
    ['a repeated line', [lines[0], lines[0]], 2, 'is entry 1 where entry 2 belongs'],
    ['a line of a register', [lines[0].replace('release-ledger', 'register')], 1, 'no such record'],
    [
      'a reference in clear',
      [lines[0].replace('b091d04801ac6e13aacaa58b29959c9a', 'CO/2026/00006')],
      1,
      'must match',
    ],
    ['white space put in', [lines[0].replace('{', '{ ')], 1, 'canonical spelling'],
    [
      'a first line with another before it',
      [lines[0].replace('0000","release"', '0001","release"')],
      1,
      'does not begin a release ledger',
    ],
  ])('is broken by %s', (_what, all, line, finding) => {
    const { fault } = parse(joined(all));
    expect(fault?.line).toBe(line);
    expect(fault?.finding).toContain(finding);
  });

  it.each([
    [
      'a number that its units do not give',
      ['"high":5,"low":5', '"high":4,"low":4'],
      'gives a number in count 2 of table 1',
    ],
    [
      'a range that its units are not in',
      ['"high":6,"low":6', '"high":9,"low":7'],
      'gives a number in count 1 of table 1',
    ],
    [
      'a field that is not recorded',
      ['"field":"outcome"', '"field":"outcomes"'],
      'asks for a field in count 2 of table 1',
    ],
    ['a unit of no kind', ['c2c60",1]', 'c2c60",2]'], 'a case of a kind that is not listed'],
    [
      'a kind with a value too few',
      ['["Black","WW"]', '["Black"]'],
      'more or fewer values than fields',
    ],
    ['units out of order', ['299708d5', 'f99708d5'], 'lists a case twice, or not in order'],
  ] as const)('is broken by an entry with %s', (_what, [from, to], finding) => {
    const { fault } = parse(joined([lines[0].replace(from, to)]));
    expect(fault).toMatchObject({ line: 1, finding: expect.stringContaining(finding) as string });
    expect(fault!.finding).not.toMatch(/White|NFA|[0-9a-f]{32}/);
  });

  describe('with means', () => {
    const amountOf = new Map(quarter.units.map(({ key }, place) => [key, place * 10]));
    const withMeans: ReleaseDraft = {
      date: '2026-10-20',
      release: '2026-Q3',
      populations: [
        releasedPopulation(
          cases,
          quarter,
          [{ title: 'Cases', counts: [{ conditions: [anybody], low: 6, high: 6 }], hidden: [] }],
          [
            {
              of: 'date_recorded..date_finalised',
              amountOf,
              shown: [{ conditions: [anybody], units: 6, sum: 150 }],
              hidden: [[black]],
            },
          ],
        ),
      ],
    };
    const [line = ''] = written([withMeans]);

    it('keeps the days of every unit, in the order of the units', () => {
      const [population] = parse(line).entries[0]!.populations;
      expect(population!.means![0]!.amounts).toEqual(
        population!.units.map(([key]) => amountOf.get(key)),
      );
      const [known] = releasesOf(parse(line).entries, cases);
      expect(known!.means).toEqual([
        {
          of: 'date_recorded..date_finalised',
          amounts: population!.means![0]!.amounts,
          shown: [[anybody]],
          hidden: [[black]],
        },
      ]);
    });

    it.each([
      ['a sum that its units do not give', ['"sum":150', '"sum":151'], 'gives a number in mean 1'],
      ['units that its units are not', ['"units":6', '"units":5'], 'gives a number in mean 1'],
      ['an amount too few', ['"amounts":[', '"amounts":[null,'], 'more or fewer amounts'],
      ['an amount below nought', ['"amounts":[', '"amounts":[-1,'], 'must be >= 0'],
    ] as const)('is broken by %s', (_what, [from, to], finding) => {
      const { fault } = parse(line.replace(from, to));
      expect(fault?.finding).toContain(finding);
    });

    it('is broken by a mean of a field that it does not have', () => {
      const at = line.indexOf('"means"');
      const broken = line.slice(0, at) + line.slice(at).replace('ethnicity_group', 'sex');
      expect(parse(broken).fault?.finding).toContain('asks for a field in a mean');
    });
  });

  it('keeps the releases before the beginning of one that a kill cut short', () => {
    const whole = Buffer.from(joined(lines));
    const kept = Buffer.byteLength(`${lines[0]}\n`);
    for (let end = kept + 1; end < whole.length - 1; end += 97) {
      const found = parse(whole.subarray(0, end));
      expect(found).toMatchObject({
        digest: digests[0],
        bytes: kept,
        torn: end - kept,
        fault: null,
      });
    }
  });

  it('says its faults in sentences, and none where it holds', () => {
    expect(ledgerFaults(Buffer.from(joined(lines)), schema)).toEqual([]);
    expect(ledgerFaults(Buffer.from(joined([lines[1]])), schema)).toEqual([
      'Line 1 is entry 2 where entry 1 belongs; likely cause: entries were removed, or put in another order.',
    ]);
  });

  it('tells a line of a later version from a broken one', () => {
    const later = lines[1].replace('"version":1', '"version":2');
    const content = Buffer.from(joined([lines[0], later]));
    expect(parse(content).fault?.line).toBe(2);
    expect(laterVersionOf(content, 2)).toBe('2');
    expect(laterVersionOf(content, 1)).toBeNull();
    expect(laterVersionOf(content, 3)).toBeNull();
    expect(
      laterVersionOf(Buffer.from('{"register":"dipsample-register","version":2}'), 1),
    ).toBeNull();
    expect(laterVersionOf(Buffer.from('null'), 1)).toBeNull();
  });

  it('takes no release whose numbers its own units do not give, and none while it is broken', () => {
    const [population] = drafts[0].populations;
    const wrong = { title: 'Cases', counts: [{ conditions: [], low: 7, high: 7 }], hidden: [] };
    const draft = { ...drafts[0], populations: [{ ...population!, tables: [wrong] }] };
    expect(() => nextRelease(parse(''), draft)).toThrow(RangeError);
    expect(() => nextRelease(parse(joined([lines[1]])), drafts[0])).toThrow(RangeError);
  });
});

describe('a release made again', () => {
  const { entries } = parse(joined(lines));

  it('is the one that is there, on whatever day', () => {
    expect(sameRelease(entries, { ...drafts[1], date: '2030-01-01' })?.number).toBe(2);
    expect(sameRelease(entries, { ...drafts[1], release: '2026' })).toBeUndefined();
    const [population] = drafts[1].populations;
    const other = { ...drafts[1], populations: [{ ...population!, tables: [] }] };
    expect(sameRelease(entries, other)).toBeUndefined();
  });

  it('is looked for among those of its name with the very same units', () => {
    const made = (release: string, present: typeof year) =>
      remadeEntries(entries, release, [{ ...cases, present }]).map(({ number }) => number);
    expect(made('2026 so far', year)).toEqual([2]);
    expect(made('2026-Q3', quarter)).toEqual([1]);
    expect(made('2026-Q3', year)).toEqual([]);
    expect(made('2026-Q4', quarter)).toEqual([]);
    const [first, ...others] = quarter.units;
    const corrected = { ...first!, values: ['WW', 'White', 'F'] };
    expect(made('2026-Q3', { ...quarter, units: [corrected, ...others] })).toEqual([]);
    // What is not recorded cannot be another.
    const sex = { ...first!, values: ['NFA', 'White', 'M'] };
    expect(made('2026-Q3', { ...quarter, units: [sex, ...others] })).toEqual([1]);
    expect(made('2026-Q3', { ...quarter, fields: quarter.fields.slice(0, 1) })).toEqual([]);
    expect(remadeEntries(entries, '2026-Q3', [])).toEqual([]);
  });
});

describe('the releases of a ledger', () => {
  const { entries } = parse(joined(lines));

  it('are given for one series and one kind of unit, by their numbers', () => {
    expect(releasesOf(entries, cases).map(({ name }) => name)).toEqual(['1', '2']);
    expect(releasesOf(entries, { ...cases, unit: 'subject' })).toEqual([]);
    expect(releasesOf(entries, { ...cases, series: 'misconduct' })).toEqual([]);
  });

  it('are told apart where one release had two exports of a series', () => {
    const [population] = drafts[0].populations;
    const twice = { ...entries[0]!, populations: [population!, population!] };
    expect(releasesOf([twice], cases).map(({ name }) => name)).toEqual(['1.1', '1.2']);
  });

  it('are the equations of the next: the quarter within the year', () => {
    const known = knownPopulation(year, releasesOf(entries.slice(0, 1), cases));
    expect(known.published.map(({ low, high }) => [low, high])).toEqual([
      [6, 6],
      [5, 5],
    ]);
    expect(known.now.values).toEqual(['1 now', 'now']);
    // The one Black case with a warning was hidden in the quarter, and must not be told by the year.
    expect(known.movements([], 5)).toHaveLength(1);
  });
});

const unit = fc.record({
  id: fc.stringMatching(/^[A-Z]{1,3}\/[0-9]{1,3}$/),
  values: fc.tuple(
    fc.constantFrom('NFA', 'WW'),
    fc.constantFrom('Black', 'White'),
    fc.constantFrom('F', 'M'),
  ),
});
const conditions = fc.subarray([
  { field: 'outcome', values: ['NFA'] },
  { field: 'complainant_ethnicity_group', values: ['White'] },
  { field: 'complainant_sex', values: ['F', 'M'] },
]);
const draft = fc
  .record({
    units: fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 12 }),
    asked: fc.array(conditions, { minLength: 1, maxLength: 4 }),
    hidden: fc.array(conditions, { maxLength: 2 }),
    release: fc.stringMatching(/^[a-z]{1,12}$/),
    slack: fc.nat(4),
  })
  .map(({ units, asked, hidden, release, slack }): ReleaseDraft => {
    const counts = asked.map((all) => {
      const counted = units.filter(({ values }) =>
        all.every(({ field, values: wanted }) =>
          wanted.includes(values[fields.findIndex((one) => one.field === field)]!),
        ),
      ).length;
      return { conditions: all, low: Math.max(0, counted - slack), high: counted + slack };
    });
    const present = recognisable(cases, fields, units);
    return {
      date: '2026-10-20',
      release,
      populations: [releasedPopulation(cases, present, [{ title: 'Cases', counts, hidden }])],
    };
  });

describe('in every release ledger', () => {
  it('nothing is broken that was only added to, and every release comes back', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 5 }), (all) => {
        const found = parse(written(all).join(''));
        expect(found.fault).toBeNull();
        expect(found.entries).toMatchObject(all);
        for (const one of all) expect(sameRelease(found.entries, one)).toBeDefined();
      }),
      { numRuns: 80, seed: 3 },
    );
  });

  it('another byte in a line that is not the last shows there or in the line after it', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 2, maxLength: 4 }).map(written),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (all, at, flip) => {
          const bytes = Buffer.from(all.join(''));
          const place = at % Buffer.byteLength(all[0]!);
          bytes[place] = bytes[place]! ^ flip;
          expect([1, 2]).toContain(parse(bytes).fault?.line);
        },
      ),
      { numRuns: 80, seed: 3 },
    );
  });

  it('the order in which units come leaves no trace', () => {
    const turned = { ...quarter, units: quarter.units.toReversed() };
    const { tables } = drafts[0].populations[0]!;
    expect(releasedPopulation(cases, turned, tables)).toEqual(drafts[0].populations[0]);
  });
});
