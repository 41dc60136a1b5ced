import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type JoinedFields, joinFields } from '../../src/disclosure/known-fields.js';
import type { NestedField } from '../../src/disclosure/release.js';

const ethnicity: NestedField = {
  fine: 'ethnicity',
  broad: 'ethnicity_group',
  of: { A1: 'Asian', A9: 'Asian', W1: 'White' },
};
const fields = [
  { field: 'ethnicity', values: ['A1', 'A9', 'Multiple', 'Not stated', 'W1'] },
  { field: 'outcome', values: ['NFA', 'WW'] },
  { field: 'ethnicity_group', values: ['Asian', 'Multiple', 'Not stated', 'White'] },
];
const name = 'ethnicity+ethnicity_group';

function tuples(records: readonly (readonly (string | null)[])[]): readonly string[] {
  return joinFields(fields, records, [ethnicity]).fields[0]!.values;
}

describe('a code and its group', () => {
  it('are one field, of the pairs that can occur', () => {
    const joined = joinFields(fields, [['W1', 'NFA', 'White']], [ethnicity]);
    expect(joined.fields).toEqual([
      {
        field: name,
        values: [
          '["A1","Asian"]',
          '["A9","Asian"]',
          '["Multiple","Multiple"]',
          '["Not stated","Not stated"]',
          '["W1","White"]',
        ],
      },
      { field: 'outcome', values: ['NFA', 'WW'] },
    ]);
  });

  it('may differ where a unit has several codes, in just the ways that were seen', () => {
    expect(tuples([['Multiple', 'NFA', 'Asian']])).toEqual([
      '["A1","Asian"]',
      '["A9","Asian"]',
      // The group Multiple is listed and goes with no code that was seen.
      '["Multiple","Asian"]',
      '["Multiple","Multiple"]',
      '["Not stated","Not stated"]',
      '["W1","White"]',
    ]);
  });

  it('keep a pair that was recorded under another list of codes', () => {
    expect(tuples([['A1', 'NFA', 'White']])).toContain('["A1","White"]');
    expect(tuples([['A1', 'NFA', 'White']])).toContain('["A1","Asian"]');
  });

  it('put a unit of which one alone was recorded where it can be', () => {
    const records = [
      ['A9', 'NFA', null],
      [null, 'NFA', 'White'],
      [null, null, 'Not stated'],
      [null, 'NFA', null],
    ];
    const joined = joinFields(fields, records, [ethnicity]);
    expect(records.map((values) => joined.place(values))).toEqual([
      ['["A9","Asian"]', 'NFA'],
      ['["W1","White"]', 'NFA'],
      ['["Not stated","Not stated"]', 'NFA'],
      ['["A1","Asian"]', 'NFA'],
    ]);
  });

  it('have a place for a unit whose recorded group no code has any more', () => {
    const joined = joinFields(
      [...fields.slice(0, 2), { field: 'ethnicity_group', values: ['Gone', 'White'] }],
      [[null, 'NFA', 'Gone']],
      [ethnicity],
    );
    expect(joined.place([null, 'NFA', 'Gone'])[0]).toBe('["(not recorded)","Gone"]');
    expect(joined.rewrite([{ field: 'ethnicity_group', values: ['Gone'] }])[0]!.values).toEqual([
      '["(not recorded)","Gone"]',
    ]);
  });

  it('are joined by their names alone where no list of codes is given, from what was seen', () => {
    const joined = joinFields(fields, [['W1', 'NFA', 'White']], []);
    expect(joined.fields[0]!.values).toEqual([
      '["Multiple","Multiple"]',
      '["Not stated","Not stated"]',
      '["W1","White"]',
    ]);
    // A code that nobody had, of no known group, is a nought that everybody knows.
    expect(joined.rewrite([{ field: 'ethnicity', values: ['A1'] }])[0]!.values).toEqual([]);
  });

  it('that are called otherwise are joined by the list', () => {
    const joined = joinFields(
      [
        { field: 'rank', values: ['PC', 'PS'] },
        { field: 'band', values: ['lower'] },
      ],
      [],
      [{ fine: 'rank', broad: 'band', of: { PC: 'lower', PS: 'lower' } }],
    );
    expect(joined.fields).toEqual([
      { field: 'rank+band', values: ['["PC","lower"]', '["PS","lower"]'] },
    ]);
  });
});

describe('the parts of a date', () => {
  const parts = [
    { field: 'date_finalised_quarter', values: ['2025-Q1', '2025-Q2', 'Not stated'] },
    { field: 'date_finalised_year', values: ['2025', 'Not stated'] },
    { field: 'date_finalised_financial_year', values: ['FY2024/25', 'FY2025/26'] },
    { field: 'date_received_year', values: ['2024'] },
  ];

  it('are one field for each date, in which a quarter gives the years', () => {
    expect(joinFields(parts, [], []).fields).toEqual([
      {
        field: 'date_finalised_quarter+date_finalised_year+date_finalised_financial_year',
        values: [
          '["2025-Q1","2025","FY2024/25"]',
          '["2025-Q2","2025","FY2025/26"]',
          '["Not stated","Not stated","Not stated"]',
        ],
      },
      { field: 'date_received_year', values: ['2024'] },
    ]);
  });

  it('of a year, whose quarters are not asked for, are those that were seen', () => {
    const years = parts.slice(1, 3);
    const records = [
      ['2025', 'FY2024/25'],
      ['2025', 'FY2025/26'],
    ];
    expect(joinFields(years, records, []).fields[0]!.values).toEqual([
      '["2025","FY2024/25"]',
      '["2025","FY2025/26"]',
      '["Not stated","Not stated"]',
    ]);
  });
});

describe('conditions', () => {
  let joined: JoinedFields;
  beforeEach(() => {
    joined = joinFields(fields, [['Multiple', 'NFA', 'Asian']], [ethnicity]);
  });

  it('on both of joined fields are one condition on what satisfies both', () => {
    expect(
      joined.rewrite([
        { field: 'ethnicity_group', values: ['Asian'] },
        { field: 'ethnicity', values: ['A1', 'Multiple', 'W1'] },
      ]),
    ).toEqual([{ field: name, values: ['["A1","Asian"]', '["Multiple","Asian"]'] }]);
  });

  it('come out in one order, each field once', () => {
    const outcome = { field: 'outcome', values: ['WW', 'NFA'] };
    const group = { field: 'ethnicity_group', values: ['White'] };
    expect(joined.rewrite([outcome, group])).toEqual(joined.rewrite([group, outcome, outcome]));
    expect(joined.rewrite([outcome, { field: 'outcome', values: ['WW'] }])).toEqual([
      { field: 'outcome', values: ['WW'] },
    ]);
  });

  it('on a field or a value that is not listed are a fault of the program', () => {
    const rewritten = (field: string, ...values: readonly string[]) =>
      joined.rewrite([{ field, values }]);
    expect(() => rewritten('rank')).toThrow(RangeError);
    expect(() => rewritten('rank')).toThrow('rank is not a field');
    expect(() => rewritten('outcome', 'NFA', 'XX')).toThrow(RangeError);
    expect(() => rewritten('outcome', 'NFA', 'XX')).toThrow('outcome has no value XX');
    expect(() => joined.unravel([{ field: 'rank', values: [] }])).toThrow('rank is not a field');
  });

  it('go back to the fields that people know', () => {
    const there = joined.rewrite([{ field: 'ethnicity', values: ['A1', 'A9'] }]);
    expect(joined.unravel(there)).toEqual([
      { field: 'ethnicity', values: ['A1', 'A9'] },
      { field: 'ethnicity_group', values: ['Asian'] },
    ]);
  });
});

describe('whatever the units are', () => {
  const of: Readonly<{ [code: string]: string }> = ethnicity.of;
  const unit = fc
    .tuple(
      fc.constantFrom('A1', 'A9', 'W1', 'Multiple', 'Not stated'),
      fc.constantFrom('NFA', 'WW'),
      fc.constantFrom('Asian', 'White', 'Multiple', 'Not stated'),
    )
    .map(([code, outcome, group]): readonly string[] => [code, outcome, of[code] ?? group]);
  const condition = fc
    .constantFrom(...fields)
    .chain(({ field, values }) => fc.subarray(values).map((some) => ({ field, values: some })));

  it('conditions hold of a unit just when the rewritten ones hold of its joined values', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 12 }),
        fc.array(condition, { maxLength: 4 }),
        (units, conditions) => {
          const joined = joinFields(fields, units, [ethnicity]);
          const rewritten = joined.rewrite(conditions);
          for (const values of units) {
            const before = conditions.every(({ field, values: wanted }) =>
              wanted.includes(values[fields.findIndex((one) => one.field === field)]!),
            );
            const placed = joined.place(values);
            const after = rewritten.every(({ field, values: wanted }) =>
              wanted.includes(placed[joined.fields.findIndex((one) => one.field === field)]!),
            );
            expect(after).toBe(before);
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});
