import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/answers/read-answers.js';
import { responseOf } from '../../src/answers/cases/response.js';
import { reservesInUse, type RankedCase } from '../../src/answers/cases/reserves-in-use.js';
import { meaningOf, statuses, type Status } from '../../src/answers/cases/statuses.js';
import {
  allAnswered,
  answeredBy,
  issued,
  issuedWith,
  linesOf,
  sheetOf,
  statusOf,
  tablesWith,
} from './sample.js';

const ranked = (
  unitId: string,
  stratum: string,
  role: 'sample' | 'reserve',
  rank: number,
  status: Status,
): RankedCase => ({ unitId, stratum, role, rank, status, reason: `why ${unitId}` });

describe('reservesInUse', () => {
  const register = [
    ranked('b1', 'B', 'sample', 1, 'out of scope'),
    ranked('a2', 'A', 'sample', 2, 'out of scope'),
    ranked('a1', 'A', 'sample', 1, 'out of scope'),
    ranked('a3', 'A', 'sample', 3, 'not produced'),
    ranked('a6', 'A', 'reserve', 6, 'reserve'),
    ranked('a5', 'A', 'reserve', 5, 'reserve'),
    ranked('a4', 'A', 'reserve', 4, 'out of scope'),
    ranked('b2', 'B', 'reserve', 2, 'out of scope'),
  ];

  it('brings in the next reserve of the stratum for each case out of scope, reserves included', () => {
    const { inUse } = reservesInUse(register);
    expect(inUse.map(({ unitId, insteadOf, reason }) => [unitId, insteadOf, reason])).toEqual([
      ['b2', 'b1', 'why b1'],
      ['a4', 'a1', 'why a1'],
      ['a5', 'a2', 'why a2'],
      ['a6', 'a4', 'why a4'],
    ]);
  });

  it('names the cases for which no reserve is left, and replaces none that is not produced', () => {
    expect(reservesInUse(register).unreplaced.map(({ unitId }) => unitId)).toEqual(['b2']);
  });

  it('uses the first ranks of each stratum, as many as there are cases out of scope, for any register', () => {
    const status = fc.constantFrom<Status>('drawn', 'examined', 'out of scope', 'not produced');
    const strata = fc.array(fc.record({ sample: fc.array(status), reserves: fc.array(status) }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(strata, (drawn) => {
        const all = drawn.flatMap(({ sample, reserves }, stratum) =>
          [...sample, ...reserves].map((each, index) =>
            ranked(
              `${stratum}/${index}`,
              `${stratum}`,
              index < sample.length ? 'sample' : 'reserve',
              index + 1,
              each,
            ),
          ),
        );
        const { inUse, unreplaced } = reservesInUse(all.toReversed());
        drawn.forEach(({ sample, reserves }, stratum) => {
          const used = inUse.filter((each) => each.stratum === `${stratum}`);
          const ranks = used.map(({ rank }) => rank);
          expect(ranks).toEqual(ranks.map((_, index) => sample.length + 1 + index));
          const out = [...sample, ...reserves.slice(0, used.length)].filter(
            (each) => each === 'out of scope',
          ).length;
          const left = unreplaced.filter((each) => each.stratum === `${stratum}`).length;
          expect(used.length + left).toBe(out);
          expect(left === 0 || used.length === reserves.length).toBe(true);
        });
      }),
    );
  });
});

describe('responseOf', () => {
  it('is counted by stratum and by reason, files that are not produced in the denominator', () => {
    const { register } = readAnswers(issued, [
      ...allAnswered().slice(0, 1),
      sheetOf('b', 'checklist', answeredBy('R2', ['CO/4']).slice(0, 2)),
      sheetOf('reg', 'register', [
        ...statusOf(['CO/2'], 'out of scope', { reason_not_examined: 'not a complaint' }),
        ...statusOf(['CO/3'], 'not produced', { reason_not_examined: 'lost' }),
        ...statusOf(['CO/4'], 'examined'),
      ]),
    ]);
    const { overall, byStratum, byReason } = responseOf(register);
    expect(overall).toEqual({
      drawn: 6,
      reserves: 1,
      outOfScope: 1,
      eligible: 5,
      examined: 2,
      incomplete: 1,
      notProduced: 1,
      outstanding: 2,
      rate: 0.4,
    });
    expect(
      byStratum.map(({ stratum, drawn, eligible, examined }) => [
        stratum,
        drawn,
        eligible,
        examined,
      ]),
    ).toEqual([
      ['NFA', 4, 3, 1],
      ['Action', 2, 2, 1],
    ]);
    expect(byReason).toEqual([
      { status: 'out of scope', reason: 'not a complaint', cases: 1 },
      { status: 'not produced', reason: 'lost', cases: 1 },
    ]);
  });

  it('has no rate where no case is eligible', () => {
    expect(responseOf([]).overall).toMatchObject({ drawn: 0, rate: null });
  });
});

describe('a reserve that was called', () => {
  const inUse = new Set(['CO/6']);
  const called = issuedWith({ inUse });
  const out = { reason_not_examined: 'not a complaint' };
  const questions = linesOf('checklist', tablesWith(inUse).checklist);
  const before = sheetOf('before.xlsx', 'register', [
    ...statusOf(['CO/2'], 'out of scope', out),
    ...statusOf(['CO/6'], 'reserve'),
  ]);

  it('is examined by its answers, though a register from before says that it waits', () => {
    const answers = sheetOf('after.xlsx', 'checklist', answeredBy('R1', ['CO/6'], 'Y', questions));
    const { register, issues } = readAnswers(called, [before, answers]);
    expect(register.find(({ unitId }) => unitId === 'CO/6')?.status).toBe('examined');
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('may be out of scope itself in a later register', () => {
    const after = sheetOf('after.xlsx', 'register', statusOf(['CO/6'], 'out of scope', out));
    const { reserves } = readAnswers(called, [before, after]);
    expect(reserves.inUse.map(({ unitId }) => unitId)).toEqual(['CO/6', 'CO/7']);
  });
});

describe('the statuses', () => {
  it('stand on one way of a file, and ask for a reason where the way ends otherwise', () => {
    const names = Object.keys(statuses) as Status[];
    const stages = names.flatMap((name) => meaningOf(name).stage ?? []);
    expect(stages).toEqual([0, 1, 2, 3]);
    for (const name of names) {
      const { needsReason, counts, stage } = meaningOf(name);
      expect(needsReason).toBe(counts === 'out of scope' || counts === 'not produced');
      expect(needsReason && stage !== null).toBe(false);
    }
  });
});
