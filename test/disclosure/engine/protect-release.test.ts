import { describe, expect, it } from 'vitest';
import { protectRelease } from '../../../src/disclosure/protect-release.js';
import type { Population, ProtectedRelease, ReleaseCell } from '../../../src/disclosure/release.js';
import { randomStream } from '../../../src/random/stream.js';
import { policeTable, published, tableCells, tablePopulation } from './releases.js';

const rules = { threshold: 5, largestModel: 400 };

function protectTable(rows: readonly (readonly number[])[]): ProtectedRelease {
  const population = tablePopulation(rows);
  return protectRelease(population, tableCells(population, [['row', 'column']]), [], rules);
}

/** Events and members of groups, as the tables of ratios have them. */
function eventsOf(groups: Readonly<Record<string, readonly [events: number, members: number]>>): {
  readonly population: Population;
  readonly cells: ReleaseCell[];
} {
  const values = Object.keys(groups);
  const population: Population = {
    fields: [
      { field: 'group', values },
      { field: 'outcome', values: ['event', 'none'] },
    ],
    units: Object.entries(groups).flatMap(([group, [events, members]]) => [
      { values: [group, 'event'], count: events },
      { values: [group, 'none'], count: members - events },
    ]),
  };
  const event = { field: 'outcome', values: ['event'] };
  const common = { binary: true, importance: 1 };
  return {
    population,
    cells: [
      { key: 'members', conditions: [], within: null, ...common },
      { key: 'events', conditions: [event], within: 'members', ...common },
      ...values.flatMap((value) => {
        const group = { field: 'group', values: [value] };
        return [
          { key: `${value} members`, conditions: [group], within: 'members', ...common },
          {
            key: `${value} events`,
            conditions: [group, event],
            within: `${value} members`,
            ...common,
          },
        ];
      }),
    ],
  };
}

function protectedOf(
  release: ProtectedRelease,
): Extract<ProtectedRelease, { status: 'protected' }> {
  if (release.status === 'refused') throw new Error(JSON.stringify(release.unprotected));
  return release;
}

describe('a table that is protected', () => {
  it('hides nothing when nothing is small', () => {
    const release = protectedOf(
      protectTable([
        [20, 30],
        [40, 50],
      ]),
    );
    expect(release).toMatchObject({ hidden: [], primary: [], knownBefore: [], proposals: [] });
    expect(release.certificate).toMatchObject({ populations: [[]], proofs: [], insiders: [] });
  });

  it('hides a small cell with three others that make a square', () => {
    const release = protectedOf(
      protectTable([
        [3, 40, 60],
        [50, 12, 70],
        [80, 90, 30],
      ]),
    );
    expect(release.primary).toEqual(['row=r1&column=c1']);
    // The cheapest square: its partners are smaller than those of any other.
    expect(release.hidden).toEqual([
      'row=r1&column=c1',
      'row=r1&column=c2',
      'row=r2&column=c1',
      'row=r2&column=c2',
    ]);
  });

  it('shows zeros, and makes no use of them', () => {
    const release = protectedOf(
      protectTable([
        [3, 40, 0],
        [50, 12, 70],
        [0, 90, 30],
      ]),
    );
    expect(release.hidden).not.toContain('row=r1&column=c3');
    expect(release.hidden).not.toContain('row=r3&column=c1');
  });

  it('hides the count of events where it leaves a small rest', () => {
    const release = protectedOf(
      protectRelease(
        eventsOf({ asian: [37, 40], black: [30, 90], white: [200, 600] }).population,
        eventsOf({ asian: [37, 40], black: [30, 90], white: [200, 600] }).cells,
        [],
        rules,
      ),
    );
    expect(release.primary).toEqual([]);
    expect(release.hidden).toContain('asian events');
    expect(release.hidden).not.toContain('asian members');
  });

  it('hides that nobody, or everybody, of a small group had the event', () => {
    for (const events of [0, 8]) {
      const { population, cells } = eventsOf({
        asian: [events, 8],
        black: [30, 90],
        white: [200, 600],
      });
      const release = protectedOf(protectRelease(population, cells, [], rules));
      expect(release.primary).toEqual(['asian events']);
      expect(release.hidden.length).toBeGreaterThan(1);
    }
  });

  it('shows that nobody of a large group had it', () => {
    const { population, cells } = eventsOf({ asian: [0, 10], black: [30, 90], white: [200, 600] });
    expect(protectedOf(protectRelease(population, cells, [], rules)).hidden).toEqual([]);
  });

  it('shows that nobody of a small group had it where nobody at all had', () => {
    const { population, cells } = eventsOf({ asian: [0, 8], black: [0, 90], white: [0, 600] });
    expect(protectedOf(protectRelease(population, cells, [], rules)).hidden).toEqual([]);
    const single = eventsOf({ asian: [0, 8], black: [0, 90], white: [20, 600] });
    expect(protectedOf(protectRelease(single.population, single.cells, [], rules)).primary).toEqual(
      ['asian events'],
    );
  });

  it('takes a zero that asks for one of several outcomes for nothing special', () => {
    const { population, cells } = eventsOf({ asian: [0, 8], black: [30, 90], white: [200, 600] });
    const several = cells.map((cell) => ({ ...cell, binary: false }));
    expect(protectedOf(protectRelease(population, several, [], rules)).primary).toEqual([]);
  });

  it('hides cells that count the same units together', () => {
    const population = tablePopulation([
      [3, 40, 60],
      [50, 12, 70],
      [80, 90, 30],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const again = {
      key: 'the same, said otherwise',
      conditions: [
        { field: 'column', values: ['c1', 'c2', 'c3'] },
        { field: 'row', values: ['r2', 'r1'] },
        { field: 'row', values: ['r2', 'r3'] },
        { field: 'column', values: ['c2'] },
      ],
      within: null,
      binary: false,
      importance: 1,
    };
    const { hidden } = protectedOf(protectRelease(population, [...cells, again], [], rules));
    expect(hidden).toContain('row=r2&column=c2');
    expect(hidden).toContain(again.key);
  });

  it('names what it hides in the order of keys, whatever counts what', () => {
    const population = tablePopulation([
      [3, 40, 60],
      [50, 2, 70],
      [80, 90, 30],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const conditionsOf = (key: string) => cells.find((one) => one.key === key)!.conditions;
    const twin = (key: string, of: string): ReleaseCell => {
      return { key, conditions: conditionsOf(of), within: null, binary: false, importance: 1 };
    };
    const twins = [twin('a', 'row=r2&column=c2'), twin('z', 'row=r1&column=c1')];
    const { hidden, primary } = protectedOf(
      protectRelease(population, [...twins, ...cells], [], rules),
    );
    expect(primary).toEqual(['a', 'row=r1&column=c1', 'row=r2&column=c2', 'z']);
    expect(hidden).toEqual([
      'a',
      'row=r1&column=c1',
      'row=r1&column=c2',
      'row=r2&column=c1',
      'row=r2&column=c2',
      'z',
    ]);
  });

  it('keeps the reference group, when it is dearer to hide', () => {
    const { population, cells } = eventsOf({ asian: [3, 90], black: [20, 90], white: [25, 90] });
    const dear = (group: string): ReleaseCell[] =>
      cells.map((cell) => (cell.key.startsWith(group) ? { ...cell, importance: 50 } : cell));
    const hiddenWith = (group: string) =>
      protectedOf(protectRelease(population, dear(group), [], rules)).hidden;
    expect(hiddenWith('white')).toEqual(['asian events', 'black events']);
    expect(hiddenWith('black')).toEqual(['asian events', 'white events']);
  });

  it('hides the rest of a row that the table has no cell for', () => {
    const population = tablePopulation([
      [20, 30, 2],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    const cells = tableCells(population, [['row', 'column']]).filter(
      ({ conditions }) => !conditions.some(({ values }) => values.includes('c3')),
    );
    const { hidden, certificate } = protectedOf(protectRelease(population, cells, [], rules));
    expect(hidden).not.toEqual([]);
    expect(certificate.proofs.map(({ sensitive }) => sensitive.why)).toContain('rest-of-row');
  });
});

describe('fields that follow from others', () => {
  const codes = { A1: 'Asian', A2: 'Asian', B1: 'Black', W1: 'White' } as const;
  const counts = { A1: [3, 40], A2: [30, 60], B1: [40, 70], W1: [300, 500] } as const;
  const population: Population = {
    fields: [
      { field: 'code', values: ['A1', 'A2', 'B1', 'W1'] },
      { field: 'group', values: ['Asian', 'Black', 'White'] },
      { field: 'outcome', values: ['event', 'none'] },
    ],
    units: Object.entries(counts).flatMap(([code, [events, others]]) => [
      { values: [code, codes[code as 'A1'], 'event'], count: events },
      { values: [code, codes[code as 'A1'], 'none'], count: others },
    ]),
    nested: [{ fine: 'code', broad: 'group', of: codes }],
  };

  it('are known to: a group is hidden when its codes would give it away', () => {
    const cells = tableCells(population, [
      ['code', 'outcome'],
      ['group', 'outcome'],
    ]);
    const { hidden } = protectedOf(protectRelease(population, cells, [], rules));
    expect(hidden).toContain('code=A1&outcome=event');
    // Without the nesting A2 would do as a partner, and the group would tell what it hides: with it,
    // either the group goes too, or both codes move units between them.
    const movesWithin = hidden.includes('code=A2&outcome=event');
    expect(movesWithin || hidden.includes('group=Asian&outcome=event')).toBe(true);
  });

  it('make a group of one code the same count as the code', () => {
    const cells = tableCells(population, [
      ['code', 'outcome'],
      ['group', 'outcome'],
    ]);
    const small = {
      ...population,
      units: population.units.map((unit) =>
        unit.values[0] === 'B1' && unit.values[2] === 'event' ? { ...unit, count: 2 } : unit,
      ),
    };
    const { primary } = protectedOf(protectRelease(small, cells, [], rules));
    expect(primary).toContain('code=B1&outcome=event');
    expect(primary).toContain('group=Black&outcome=event');
  });

  it('are taken as they are where a unit contradicts the list', () => {
    const contradicted = {
      ...population,
      units: [...population.units, { values: ['A1', 'White', 'none'], count: 1 }],
    };
    const cells = tableCells(population, [
      ['code', 'outcome'],
      ['group', 'outcome'],
    ]);
    expect(protectRelease(contradicted, cells, [], rules).status).toBe('protected');
  });

  it('must all be listed', () => {
    const partial = {
      ...population,
      nested: [{ fine: 'code', broad: 'group', of: { A1: 'Asian' } }],
    };
    expect(() => protectRelease(partial, [], [], rules)).toThrow('no group is given for code A2');
  });
});

describe('a release that is refused', () => {
  it('says that only zeros could hide a count', () => {
    // That there were three in the row is out already; now the zeros would say which column.
    const population = tablePopulation([
      [3, 0, 0],
      [40, 50, 60],
      [70, 80, 90],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const known = [{ conditions: [{ field: 'row', values: ['r1'] }], low: 3, high: 3 }];
    const release = protectRelease(population, cells, known, rules);
    expect(release).toMatchObject({ status: 'refused' });
    if (release.status !== 'refused') return;
    const { unprotected } = release;
    expect([...new Set(unprotected.map(({ obstacle }) => obstacle))]).toEqual(['zeros-locked']);
    expect(unprotected.every(({ cells: keys }) => keys.length > 0)).toBe(true);
    // The count itself and the two zeros beside it: shown, they leave it no other place in its row.
    const ofCell = unprotected.find(({ sensitive }) => sensitive?.whole.length === 2);
    expect(ofCell?.cells).toEqual(['row=r1&column=c1', 'row=r1&column=c2', 'row=r1&column=c3']);
  });

  it('says that a number of the ledger is not what the units say, and blames every cell', () => {
    const population = tablePopulation([
      [20, 30],
      [40, 50],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const wrong = [{ conditions: [{ field: 'row', values: ['r1'] }], low: 51, high: 51 }];
    expect(protectRelease(population, cells, wrong, rules)).toMatchObject({
      status: 'refused',
      unprotected: [
        {
          obstacle: 'ledger-contradicts',
          sensitive: null,
          cells: cells.map(({ key }) => key).sort(),
        },
      ],
    });
  });

  it('says that it is too large, and what to merge', () => {
    const population = tablePopulation([
      [3, 40, 60],
      [50, 12, 70],
      [80, 90, 30],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const release = protectRelease(population, cells, [], { threshold: 5, largestModel: 8 });
    expect(release).toMatchObject({
      status: 'refused',
      unprotected: [{ obstacle: 'too-large' }],
    });
    if (release.status !== 'refused') return;
    expect(release.proposals.map(({ reason }) => reason)).toContain('too-large');
  });
});

describe('proposals to merge', () => {
  it('name the small rows of a table of which more than a third would go', () => {
    const { proposals } = protectedOf(
      protectTable([
        [2, 3, 40],
        [1, 4, 30],
        [3, 2, 20],
        [150, 160, 170],
      ]),
    );
    expect(proposals).toContainEqual({
      field: 'row',
      values: ['r1', 'r2', 'r3'],
      reason: 'third-hidden',
      table: ['column', 'row'],
    });
  });

  it('keep to the values that make sense as one, and to fields that have two', () => {
    const population = tablePopulation([
      [2, 3, 40],
      [1, 4, 30],
      [3, 2, 20],
      [150, 160, 170],
    ]);
    const cells = tableCells(population, [['row', 'column']]);
    const proposalsWith = (mergeable: (field: string, value: string) => boolean) =>
      protectedOf(protectRelease(population, cells, [], { ...rules, mergeable })).proposals;
    expect(proposalsWith((field, value) => field === 'row' && value !== 'r1')).toMatchObject([
      { field: 'row', values: ['r2', 'r3', 'r4'] },
    ]);
    expect(proposalsWith((_, value) => value === 'r1')).toEqual([]);
  });

  it('help: the merged table hides less', () => {
    const merged = protectedOf(
      protectTable([
        [6, 9, 90],
        [150, 160, 170],
      ]),
    );
    expect(merged.hidden).toEqual([]);
  });
});

describe('the order of what is given', () => {
  it('leaves no trace in what comes out', () => {
    const random = randomStream('order of a release', '1');
    for (let table = 0; table < 10; table += 1) {
      const population = tablePopulation(policeTable(random, 4, 4));
      const cells = tableCells(population, [['row', 'column']]);
      const before = published(population, cells.slice(0, 3), []);
      const shuffled: Population = {
        fields: random.shuffle(population.fields).map(({ field, values }) => ({
          field,
          values: random.shuffle(values),
        })),
        units: [],
      };
      const places = shuffled.fields.map(({ field }) =>
        population.fields.findIndex((other) => other.field === field),
      );
      const units = random
        .shuffle(population.units)
        .map(({ values, count }) => ({ values: places.map((place) => values[place]!), count }));
      const other = protectRelease(
        { ...shuffled, units },
        random
          .shuffle(cells)
          .map((cell) => ({ ...cell, conditions: random.shuffle(cell.conditions) })),
        random.shuffle(before),
        rules,
      );
      expect(other).toEqual(protectRelease(population, cells, before, rules));
    }
  });
});

describe('a release that does not fit its population', () => {
  const population = tablePopulation([
    [20, 30],
    [40, 50],
  ]);
  const cells = tableCells(population, [['row', 'column']]);
  it.each([
    ['an unknown field', [{ field: 'sex', values: ['f'] }], 'sex is not a field'],
    ['an unknown value', [{ field: 'row', values: ['r9'] }], 'row has no value r9'],
  ])('is refused as a fault of the program: %s', (_, conditions, message) => {
    const cell = { key: 'x', conditions, within: null, binary: false, importance: 1 };
    expect(() => protectRelease(population, [...cells, cell], [], rules)).toThrow(message);
  });

  it('may name a row that is not in it, which is then not told', () => {
    const orphans = cells.map((cell) => ({ ...cell, within: cell.within && `no ${cell.within}` }));
    expect(protectedOf(protectRelease(population, orphans, [], rules)).hidden).toEqual([]);
  });

  it('may have a cell for values that nobody can have: a zero that is no news', () => {
    const nobody = {
      key: 'nobody',
      conditions: [{ field: 'row', values: [] }],
      within: 'all',
      binary: true,
      importance: 1,
    };
    expect(protectedOf(protectRelease(population, [...cells, nobody], [], rules)).hidden).toEqual(
      [],
    );
  });
});

describe('fields in a chain', () => {
  const population: Population = {
    fields: [
      { field: 'region', values: ['north', 'south'] },
      { field: 'station', values: ['s1', 's2', 's3', 's4'] },
      { field: 'district', values: ['d1', 'd2', 'd3'] },
      { field: 'outcome', values: ['event', 'none'] },
    ],
    units: [
      { values: ['north', 's1', 'd1', 'event'], count: 3 },
      { values: ['north', 's1', 'd1', 'none'], count: 40 },
      { values: ['north', 's2', 'd1', 'event'], count: 20 },
      { values: ['north', 's2', 'd1', 'none'], count: 30 },
      { values: ['north', 's3', 'd2', 'event'], count: 25 },
      { values: ['north', 's3', 'd2', 'none'], count: 35 },
      { values: ['south', 's4', 'd3', 'event'], count: 45 },
      { values: ['south', 's4', 'd3', 'none'], count: 55 },
    ],
    nested: [
      { fine: 'district', broad: 'region', of: { d1: 'north', d2: 'north', d3: 'south' } },
      { fine: 'station', broad: 'district', of: { s1: 'd1', s2: 'd1', s3: 'd2', s4: 'd3' } },
    ],
  };

  it('are one field: populations of the proof keep stations in their districts and regions', () => {
    const cells = tableCells(population, [
      ['station', 'outcome'],
      ['district', 'outcome'],
      ['region', 'outcome'],
    ]);
    const { hidden, certificate } = protectedOf(protectRelease(population, cells, [], rules));
    expect(hidden).toContain('station=s1&outcome=event');
    const place = (field: string) => certificate.fields.indexOf(field);
    for (const { values } of certificate.populations.flat()) {
      const station = values[place('station')]!;
      const district = { s1: 'd1', s2: 'd1', s3: 'd2', s4: 'd3' }[station]!;
      expect(values[place('district')]).toBe(district);
      expect(values[place('region')]).toBe(district === 'd3' ? 'south' : 'north');
    }
  });

  it('may not go round in a circle, nor follow from two', () => {
    const nested = [
      { fine: 'a', broad: 'b', of: {} },
      { fine: 'b', broad: 'a', of: {} },
    ];
    expect(() => protectRelease({ ...population, nested }, [], [], rules)).toThrow(
      'follows from itself',
    );
    const twice = [...population.nested!, { fine: 'station', broad: 'region', of: {} }];
    expect(() => protectRelease({ ...population, nested: twice }, [], [], rules)).toThrow(
      'region is listed as following from two fields',
    );
  });
});
