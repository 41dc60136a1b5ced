import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommitment } from '../../src/record/commitment-check.js';
import { planDigest, writeCommitment } from '../../src/record/commitment.js';
import { frameDigest } from '../../src/record/frame-digest.js';
import { commitment, design, promised, scope, units } from './commitment-example.js';

const check = (changed: object) => checkCommitment(commitment, { ...promised, ...changed });

describe('a draw held against its commitment', () => {
  it('holds when it is the one that was promised, after a round trip through the file too', () => {
    expect(check({})).toEqual([]);
    const read = JSON.parse(writeCommitment(commitment)) as typeof commitment;
    expect(checkCommitment(read, promised)).toEqual([]);
  });

  it.each([
    [{ size: 5 }, 'the plan: size is 4 in the commitment and 5 here'],
    [{ cap: null }, 'the plan: cap is 9 in the commitment and none here'],
    [
      { by: ['outcome'] },
      'the plan: by is ["outcome","severity"] in the commitment and ["outcome"] here',
    ],
    [
      { allocation: 'equal' },
      'the plan: allocation is "proportional" in the commitment and "equal" here',
    ],
    [{ panels: undefined }, 'the plan: panels is 2 in the commitment and not set here'],
    [
      { stages: [design.stages![0]!, { size: 8, accept: 1, reject: 3 }] },
      'the plan: stages 2 reject is 2 in the commitment and 3 here',
    ],
    [
      { review: { ...design.review, double: '20%' } },
      'the plan: review double is "10%" in the commitment and "20%" here',
    ],
    [
      { stratumSizes: { 'NFA|high': 3, 'RES|low': 2 } },
      'the plan: stratumSizes NFA|high is 2 in the commitment and 3 here',
    ],
    [
      { stratumSizes: { ...design.stratumSizes, constructor: 1 } },
      'the plan: stratumSizes constructor is not set in the commitment and 1 here',
    ],
    [
      { exclude: [...design.exclude!, 'f'.repeat(64)] },
      `the plan: exclude is ["${'e'.repeat(64)}"] in the commitment and ["${'e'.repeat(64)}","${'f'.repeat(10)}\u2026 here`,
    ],
  ])('names the entry of the plan that differs: %j', (changed, words) => {
    expect(check({ design: { ...design, ...changed } })).toEqual([words]);
  });

  it('names what differs in the scope, the import, the frame and the seed, all at once', () => {
    const found = check({
      scope: { ...scope, period: null },
      importSha256: 'c'.repeat(64),
      frame: { units: 10, sha256: 'd'.repeat(64) },
      seedText: 'a seed of another form',
    });
    expect(found).toEqual([
      'the scope: period is {"field":"date_finalised","from":"2026-07-01","to":"2026-09-30"} in the commitment and none here',
      'the import: profile, row schema or code lists are not those of the commitment',
      'the frame: 9 units in the commitment, 10 here',
      'the seed: it is not twenty digits without spaces (it has 22 characters)',
    ]);
  });

  it('names rules that this version no longer has under the same name', () => {
    const rules = { ...commitment.rules, method: 'simple-0' };
    expect(checkCommitment({ ...commitment, rules }, promised)).toEqual([
      'the rules: method is "simple-0" in the commitment and "simple-1" here',
    ]);
  });

  it('does not accept a seed from a source that this version does not know', () => {
    const seed = { ...commitment.seed, source: 'sunspots' };
    expect(checkCommitment({ ...commitment, seed }, promised)).toEqual([
      'the seed: it comes from sunspots, which this version of dipsample does not know',
    ]);
  });
});

/** Every place of a value where it can be changed, as a list of keys. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** The value with another one, or none, at a place. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const entries = Object.entries(value as object).flatMap(([name, item]) => {
    const next = name === key ? changedAt(item, rest, to) : (item as unknown);
    return next === undefined ? [] : [[name, next] as const];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

describe('a commitment', () => {
  const anything = fc.oneof(
    fc.constant(undefined),
    fc.integer(),
    fc.string(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 2 }),
  );
  const valueAt = (value: unknown, path: readonly string[]): unknown =>
    path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);

  it('lets no change of any entry of design and scope go unnoticed or unnamed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places({ design, scope })).filter((path) => path.length > 1),
        anything,
        (path, to) => {
          fc.pre(JSON.stringify(valueAt({ design, scope }, path)) !== JSON.stringify(to));
          const changed = changedAt({ design, scope }, path, to) as typeof promised;
          const found = check(changed);
          expect(found.some((words) => words.includes(`: ${path[1]!}`))).toBe(true);
          const plan = { design: changed.design, scope: changed.scope };
          expect(planDigest({ ...commitment, plan })).not.toBe(commitment.planSha256);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets no change of any unit go unnoticed: one more, one fewer, another name or value', () => {
    const place = fc.integer({ min: 0, max: units.length - 1 });
    const edit = fc.constantFrom('add', 'remove', 'rename', 'value 0', 'value 1');
    fc.assert(
      fc.property(place, edit, fc.string({ minLength: 1, maxLength: 3 }), (at, how, text) => {
        const unit = units[at]!;
        const other = {
          unitId: how === 'rename' || how === 'add' ? `${unit.unitId}${text}` : unit.unitId,
          values: unit.values.map((value, index) =>
            how === `value ${index}` ? `${value}${text}` : value,
          ),
        };
        const rest = units.filter((_, index) => index !== at);
        const now = how === 'add' ? [...units, other] : how === 'remove' ? rest : [...rest, other];
        const frame = { units: now.length, sha256: frameDigest(now) };
        expect(check({ frame })).toEqual([
          now.length === 9
            ? 'the frame: 9 units in the commitment and here, but not the same ones with the same values'
            : `the frame: 9 units in the commitment, ${now.length} here`,
        ]);
      }),
    );
  });
});
