import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Cell } from '../../../src/format/table.js';
import type { Said } from '../../../src/report/analyses/analysis.js';
import { intersections } from '../../../src/report/analyses/intersections.js';
import type { Edition } from '../../../src/report/edition.js';
import { frameOf } from '../../disparity/small-frame.js';
import { askedByStratum, processSettings } from '../../disparity/stratified-frames.js';
import { countsAsked, hiding, restricted, saidOfBoth } from '../editions.js';

type Pair = readonly [ethnicity: string, sex: string, events: number, members: number];

const pairs: readonly Pair[] = [
  ['W1', 'Male', 40, 400],
  ['W1', 'Female', 15, 200],
  ['W1', 'Other', 1, 3],
  ['B1', 'Male', 18, 60],
  ['B1', 'Female', 9, 40],
  ['A1', 'Male', 8, 50],
  ['A1', 'Female', 3, 19],
  ['A1', 'Other', 2, 6],
  ['A1', 'Not stated', 1, 5],
  ['Not stated', 'Male', 4, 30],
  ['Not stated', 'Female', 2, 12],
];

function saying(
  counts: readonly Pair[],
  change: Partial<Asked> = {},
  how: Partial<Settings> = {},
): (edition: Edition) => Said {
  const frame = frameOf(
    counts.flatMap(([ethnicity, sex, events, members]) =>
      Array.from({ length: members }, (_, index) => ({
        ethnicity,
        sex,
        outcome: index < events ? 'MC' : 'NFA',
      })),
    ),
  );
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...askedByStratum,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
    adjustFor: [],
    beside: 'sex',
    ...change,
  });
  const result = intersections.analyse(counter, query, { ...processSettings, ...how });
  return (edition) => intersections.say(result, 'misconduct', edition);
}

function cells(said: Said, pair: string): Readonly<Record<string, Cell>> {
  const [table] = said.tables;
  const row = table?.rows.find(([label]) => label === pair);
  return Object.fromEntries(
    (table?.columns ?? []).map(({ name }, index) => [name, row?.[index] ?? null]),
  );
}

describe('intersections', () => {
  it('applies when there is a second field', () => {
    const query = resolveQuery(counterOf(frameOf([{ side: 'a', result: 'yes', sex: 'Male' }])), {
      ...askedByStratum,
      reference: 'all',
    });
    expect(intersections.applies(query)).toBe(false);
    expect(intersections.applies({ ...query, beside: 'sex' })).toBe(true);
  });

  it('has a row for every pair and one for the total', () => {
    const { tables } = saying(pairs)(restricted);
    expect(tables[0]?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['White British, Female', 'White British', 'Female', 15, 200],
      ['White British, Male', 'White British', 'Male', 40, 400],
      ['White British, Other', 'White British', 'Other', 1, 3],
      ['White British, officer sex not known', 'White British', 'Not stated', 0, 0],
      ['Indian, Male', 'Indian', 'Male', 8, 50],
      ['Indian, other pairs (Female, Other)', 'Indian', 'Female or Other', 5, 25],
      ['Indian, officer sex not known', 'Indian', 'Not stated', 1, 5],
      ['Caribbean, Female', 'Caribbean', 'Female', 9, 40],
      ['Caribbean, Male', 'Caribbean', 'Male', 18, 60],
      ['Caribbean, Other', 'Caribbean', 'Other', 0, 0],
      ['Caribbean, officer sex not known', 'Caribbean', 'Not stated', 0, 0],
      ['Not stated, any officer sex', 'Not stated', 'any', 6, 42],
      ['Total', '', '', 103, 825],
    ]);
  });

  it('names the reference pair, and says how it was chosen and what was put together', () => {
    const [table] = saying(pairs)(restricted).tables;
    expect(table?.caption).toBe(
      'Outcome: Misconduct, by pairs of Officer ethnicity, scheme 18+1, and Officer sex; among all subjects of cases; reference pair White British, Male',
    );
    const notes = table?.notes.join('\n');
    expect(notes).toContain('with Male, the known value of officer sex that most members have.');
    expect(notes).toContain('Put together: Indian: Female and Other.');
    expect(notes).toContain('were asked for before any figure was worked out');
  });

  it('says that nothing was put together where no group has two small pairs', () => {
    const [table] = saying(pairs.filter(([group]) => group !== 'A1'))(restricted).tables;
    expect(table?.notes.join('\n')).toContain('no group has two such pairs');
  });

  it('names a group of which no pair stands alone by the values that are known', () => {
    const said = saying([
      ['W1', 'Male', 40, 400],
      ['B1', 'Male', 3, 12],
      ['B1', 'Female', 2, 11],
    ])(restricted);
    expect(cells(said, 'Caribbean, any known officer sex')).toMatchObject({
      second: 'Female or Male',
      events: 5,
      members: 23,
      kind: 'other-pairs',
    });
  });

  it('corrects by Holm over the pairs that are compared, and not those too few', () => {
    const said = saying(pairs)(restricted);
    // Five pairs are tested; one of three members is too few.
    const smallest = cells(said, 'Caribbean, Male');
    expect(Number(smallest['p_adjusted']) / Number(smallest['p_value'])).toBeCloseTo(5, 9);
    expect(cells(said, 'White British, Other')).toMatchObject({
      p_value: '[u]',
      p_adjusted: '[u]',
    });
    expect(cells(said, 'White British, Male')).toMatchObject({ ratio: 1, difference: 0 });
  });

  it('says first what differs by more than chance, then what might be chance among so many', () => {
    const { sentences } = saying(pairs)(restricted);
    expect(sentences.slice(0, 3)).toEqual([
      'Caribbean, Male: 18 of 60 (30.0%); 3.00 times as likely as White British, Male; the data fit anything from 1.82 to 4.77 times.',
      'Caribbean, Female: 9 of 40 (22.5%); 2.25 times as likely as White British, Male; the data fit anything from 1.16 to 4.10 times; among as many comparisons as in this table a difference like this could be chance.',
      'White British, Female: 15 of 200 (7.5%); 0.75 times as likely as White British, Male, no difference that these 200 subjects could tell from chance (the data fit anything from 0.43 to 1.31 times); only a ratio of about 0.37 or less would be told from chance four times in five.',
    ]);
    expect(sentences).toHaveLength(6);
  });

  it('has a row for all known pairs where each is held against everyone else', () => {
    const said = saying(pairs, { reference: 'everyone-else' })(restricted);
    expect(said.tables[0]?.caption).toMatch(/; each pair against all other known pairs$/);
    expect(cells(said, 'All known pairs')).toMatchObject({
      events: 96,
      members: 778,
      role: 'known',
    });
    expect(cells(said, 'Caribbean, Male')['ratio']).toBeCloseTo(0.3 / (78 / 718), 12);
  });

  it('has no limits, tests or talk of chance in a census', () => {
    const said = saying(pairs, {}, { inference: 'census' })(restricted);
    expect(cells(said, 'Caribbean, Male')).toMatchObject({
      rate_low: '[z]',
      ratio_low: '[z]',
      p_value: '[z]',
      sentence:
        'Caribbean, Male: 18 of 60 (30.0%); 3.00 times as likely as White British, Male (counted, not estimated).',
    });
  });
});

describe('intersections, in public', () => {
  it('hides every figure of a pair whose events are hidden, and keeps its members', () => {
    const say = saying(pairs);
    const one = eventsOf(say, 9);
    const said = say(hiding(new Set([one])));
    expect(cells(said, 'Caribbean, Female')).toMatchObject({
      events: '[c]',
      members: 40,
      rate: '[c]',
      ratio_high: '[c]',
      p_adjusted: '[c]',
      detectable_ratio: '[c]',
      value_status: '[c]',
      note: 'suppressed',
      sentence: 'Caribbean, Female: not shown, to protect people.',
    });
    const smallest = cells(said, 'Caribbean, Male');
    expect(Number(smallest['p_adjusted']) / Number(smallest['p_value'])).toBeCloseTo(4, 9);
  });

  it('hides every comparison where the reference pair is hidden', () => {
    const say = saying(pairs);
    const reference = [...countsAsked(say).values()].find(
      ({ value, importance }) => value === 400 && importance > 1,
    );
    const one =
      [...countsAsked(say).values()].find(
        ({ within, binary }) => binary && within === reference?.key,
      )?.key ?? '';
    const said = say(hiding(new Set([one])));
    expect(cells(said, 'Caribbean, Male')).toMatchObject({
      rate: 0.3,
      ratio: '[c]',
      note: 'comparison suppressed',
      sentence:
        'Caribbean, Male: 18 of 60 (30.0%); the comparison is not shown, to protect people.',
    });
    expect(said.charts[0]?.chart).toMatchObject({
      finding: 'No pair is large enough to be compared and may be shown.',
    });
  });

  it('says the same to the byte of data that differ in what is hidden alone', () => {
    const groups = ['W1', 'A1', 'B1', 'Not stated'];
    const values = ['Female', 'Male', 'Other', 'Not stated'];
    const kinds = groups.flatMap((group) => values.map((value) => [group, value] as const));
    const size = kinds.length;
    const members = fc.array(fc.constantFrom(0, 3, 12, 25, 60), {
      minLength: size,
      maxLength: size,
    });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: size,
      maxLength: size,
    });
    const changed = fc.array(fc.boolean(), { minLength: size, maxLength: size });
    const references = fc.constantFrom('W1', 'everyone-else', 'all');
    const everyone: Pair = ['W1', 'Male', 5, 30];
    fc.assert(
      fc.property(
        members,
        shares,
        shares,
        changed,
        references,
        (held, one, other, is, reference) => {
          const pairsOf = (which: (index: number) => number): readonly Pair[] => [
            everyone,
            ...kinds.map(([group, value], index): Pair => {
              const all = held[index] ?? 0;
              return [group, value, Math.round(all * which(index)), all];
            }),
          ];
          const said = saidOfBoth(
            saying(
              pairsOf((index) => one[index] ?? 0),
              { reference },
            ),
            saying(
              pairsOf((index) => ((is[index] ?? false) ? other : one)[index] ?? 0),
              { reference },
            ),
          );
          expect(said.left).toBe(said.right);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says nothing of pairs where a count that settles their form is hidden', () => {
    const larger = pairs.map(([group, sex, events, members]): Pair =>
      group === 'A1'
        ? [group, sex, events, sex === 'Male' ? 70 : 18]
        : [group, sex, events, members],
    );
    const said = saidOfBoth(saying(pairs), saying(larger));
    expect(said.left).toBe(said.right);
    expect(said.left).toContain('Pairs: not shown, to protect people.');
    expect(said.left).not.toContain('Caribbean');
  });
});

/** Key of the events of a pair, by their number. */
function eventsOf(say: ReturnType<typeof saying>, events: number): string {
  const found = [...countsAsked(say).values()].find(
    ({ value, binary, conditions }) => binary && value === events && conditions.length === 3,
  );
  if (found === undefined) throw new Error('no such pair');
  return found.key;
}
