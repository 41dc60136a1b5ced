import { describe, expect, it } from 'vitest';
import { readBundledSchema } from '../../src/cli/read-schema.js';
import { UserError } from '../../src/errors.js';
import { mergePartials } from '../../src/record/merged-draw.js';
import { mergeRecord } from '../../src/record/merged-record.js';
import { readPartial } from '../../src/record/partial-reading.js';
import {
  type PartialRecord,
  partialRecord,
  writePartialRecord,
} from '../../src/record/partial-record.js';
import type { Design } from '../../src/sampling/design.js';
import { nodeShell } from '../../src/shell/node-shell.js';

const schema = await readBundledSchema('partial', nodeShell());
const seed = '27 41 06 59 33 18 lottery 2026-10-03';
const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 4,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 1,
  idField: 'force',
};

interface Made {
  readonly force?: string;
  readonly units?: number;
  readonly changes?: Partial<Design>;
  readonly seedText?: string;
  readonly commitment?: string | null;
  readonly where?: readonly { field: string; values: readonly string[] }[];
}

function partialOf(made: Made = {}): PartialRecord {
  const { force = 'AVON', units = 12, seedText = seed, commitment = null, where = [] } = made;
  const counts = { rows: units, cases: units, allegations: 0, subjects: 0, persons: 0 };
  const leftOut = { rejectedRows: 0, casesLost: 0, casesIncomplete: 0, casesOutOfScope: 0 };
  return partialRecord({
    toolVersion: '1.2.3',
    design: { ...design, ...made.changes },
    seedText,
    units: Array.from({ length: units }, (_, index) => ({
      unitId: `${force}|CO/${index}/26`,
      values: [index % 3 === 0 ? 'NFA' : 'RES'],
    })),
    facts: {
      scope: { where, period: null },
      input: {
        sha256: 'a'.repeat(64),
        bytes: 900,
        rows: units,
        accepted: units,
        rejected: 0,
        blank: 0,
      },
      collapsed: [{ field: 'outcome', rule: 'most-severe' }],
      counts: { ...counts, placeholderRows: 0 },
      leftOut: { ...leftOut, rowsWithoutUnit: 0 },
    },
    commitment,
    importJson: '{}\n',
  });
}

const sent = (partial: PartialRecord, name: string) =>
  readPartial({ name, text: writePartialRecord(partial) }, schema);

/** The code and the message of a refusal. */
function refusal(call: () => unknown): readonly [string, string] {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was refused');
}

const merging = (one: Made, other: Made) =>
  refusal(() => mergePartials([sent(partialOf(one), 'a.json'), sent(partialOf(other), 'b.json')]));

describe('a partial draw', () => {
  it('needs a field that tells the forces apart', () => {
    const without = Object.fromEntries(
      Object.entries(design).filter(([name]) => name !== 'idField'),
    ) as unknown as Design;
    const call = () => partialRecord(inputOf(without));
    expect(refusal(call)[0]).toBe('PARTIAL_NEEDS_ID_FIELD');
  });

  it('is read again as it was written', () => {
    const partial = partialOf();
    expect(sent(partial, 'a.json').partial).toEqual(partial);
    expect(partial.prefixes).toEqual(['AVON']);
    expect(
      partial.strata.map(({ values, frameSize, first }) => [values, frameSize, first.length]),
    ).toEqual([
      [['NFA'], 4, 4],
      [['RES'], 8, 5],
    ]);
  });

  it('is refused in another spelling, and with an entry that does not belong', () => {
    const pretty = JSON.stringify(partialOf(), null, 2);
    expect(refusal(() => readPartial({ name: 'a.json', text: pretty }, schema))[0]).toBe(
      'PARTIAL_UNREADABLE',
    );
    const more = { ...partialOf(), summary: 'what happened' } as PartialRecord;
    expect(refusal(() => sent(more, 'a.json'))).toEqual([
      'PARTIAL_UNREADABLE',
      'a.json is no partial draw: it is no such record: / has an unknown entry "summary".',
    ]);
  });

  it('is refused when it contradicts itself, with every fault at once and no reference', () => {
    const partial = partialOf();
    const [nfa, res] = partial.strata;
    const strata = (changed: PartialRecord['strata']) => ({ ...partial, strata: changed });
    const said = (changed: PartialRecord) => refusal(() => sent(changed, 'a.json'));
    expect(said(strata([nfa!, { ...res!, first: res!.first.toReversed() }]))).toEqual([
      'PARTIAL_CONTRADICTS_ITSELF',
      'a.json was changed, or not made by draw --partial: it lists the units of stratum RES in another order than the seed gives.',
    ]);
    expect(said(strata([nfa!, { ...res!, first: res!.first.slice(1) }]))[1]).toContain(
      'lists 4 units of stratum RES where the draw can need 5',
    );
    expect(said(strata([{ ...nfa!, frameSize: 9 }, res!]))[1]).toContain(
      'it has strata of 17 units in all and a frame of 12; it lists 4 units of stratum NFA where the draw can need 5',
    );
    expect(said(strata([res!, nfa!]))[1]).toContain('has its strata in another order');
    expect(said({ ...partial, prefixes: ['BEDS'] })[1]).toContain(
      'lists references that begin with none of its prefixes',
    );
    expect(said({ ...partial, seed: { ...partial.seed, hash: 'b'.repeat(64) } })[1]).toContain(
      'names a seed and the hash of another',
    );
    const later = { ...partial, rules: { ...partial.rules, allocation: 'proportional-2' } };
    expect(said(later)[1]).toContain(
      'names the allocation rule proportional-2, which this version of dipsample does not know',
    );
  });
});

describe('partial draws that do not belong together', () => {
  it('are refused with every entry that differs and where', () => {
    const [code, message] = merging(
      {},
      {
        force: 'BEDS',
        changes: { size: 6, reserves: 2, panels: 2 },
        where: [{ field: 'outcome', values: ['NFA'] }],
      },
    );
    expect(code).toBe('MERGE_DIFFERS');
    expect(message).toBe(
      'The partials are not parts of one draw: design.panels is absent in a.json and 2 in b.json, design.reserves is 1 in a.json and 2 in b.json, design.size is 4 in a.json and 6 in b.json, scope.where is [] in a.json and [{"field":"outcome","values":["NFA"]}] in b.json.',
    );
  });

  it('are refused for another seed, which is not shown', () => {
    const [code, message] = merging({}, { force: 'BEDS', seedText: '31415926535897932384' });
    expect(code).toBe('MERGE_DIFFERS');
    expect(message).toContain('seed.text of b.json is not that of a.json');
    expect(message).not.toContain('31415926535897932384');
  });

  it('are refused when they hold references of one force, and no reference is shown', () => {
    expect(merging({ units: 4 }, { units: 3 })).toEqual([
      'MERGE_IDS_OVERLAP',
      'The partials may count the same cases twice: a.json and b.json both hold references of AVON, and 3 of those that they list are the same.',
    ]);
  });

  it('are refused when there are none', () => {
    expect(refusal(() => mergePartials([]))[0]).toBe('MERGE_LACKS_PARTIALS');
  });
});

describe('the record of a merge', () => {
  const merge = (commitments: readonly (string | null)[]) => {
    const forces = ['BEDS', 'AVON'];
    const merged = mergePartials(
      commitments.map((commitment, index) =>
        sent(partialOf({ force: forces[index]!, commitment }), `${index}.json`),
      ),
    );
    return mergeRecord({ toolVersion: '1.2.3', merged, files: [] });
  };

  it('names its partials by their prefixes, whatever the order in which they were given', () => {
    const { partials, frame } = merge([null, null]);
    expect(partials.map(({ prefixes, units }) => [prefixes, units])).toEqual([
      [['AVON'], 12],
      [['BEDS'], 12],
    ]);
    expect(partials.map(({ file }) => file.slice(0, 11))).toEqual(['partials/1-', 'partials/2-']);
    expect(frame).toEqual({ units: 24 });
  });

  it('says that the seed came after the frames only when every partial had a commitment', () => {
    const commitment = 'c'.repeat(64);
    expect(merge([commitment, null]).seed.statement).toContain('1 of them without a commitment');
    expect(merge([commitment, commitment]).seed.statement).toContain(
      'each made under a commitment',
    );
  });
});

function inputOf(wanted: Design) {
  const { scope, input, frame } = partialOf();
  const { collapsed, counts, leftOut } = frame;
  return {
    toolVersion: '1.2.3',
    design: wanted,
    seedText: seed,
    units: [],
    facts: { scope, input, collapsed, counts, leftOut },
    commitment: null,
    importJson: '{}\n',
  };
}
