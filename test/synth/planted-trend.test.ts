import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import type { SynthesisedExport, SynthRequest } from '../../src/synth/request.js';
import { synthesisedExport } from '../../src/synth/synthesise.js';

const fourth = { from: '2026-10-01', to: '2026-12-31' };
const year: SynthRequest = {
  caseType: 'complaint',
  cases: 1440,
  seed: 'four quarters, one rise',
  quarter: { from: '2026-01-01', to: '2026-12-31' },
  force: 'Mercia Vale Police (made-up)',
};
const planted: SynthRequest = { ...year, planted: { theme: 'F', times: 3, ...fourth } };

const plain = synthesisedExport(year);
const risen = synthesisedExport(planted);

const keys = (made: SynthesisedExport): ReadonlySet<string> =>
  new Set(made.rows.map((row) => row.join('|')));

describe('a planted theme', () => {
  it('adds allegations of the theme in its days, and changes nothing else', () => {
    const [before, after] = [keys(plain), keys(risen)];
    expect([...before].filter((row) => !after.has(row))).toEqual([]);
    const added = risen.rows.filter((row) => !before.has(row.join('|')));
    expect(added.length).toBeGreaterThan(0);
    const column = (name: string): number => risen.header.indexOf(name);
    const categories = added.map((row) => row[column('Allegation Category')]);
    expect(new Set(categories)).toEqual(new Set(['F Discriminatory behaviour']));
    const months = added.map((row) => row[column('Date Finalised')]?.slice(3, 5));
    expect(new Set(months)).toEqual(new Set(['10', '11', '12']));
  });

  it('is said in the truth, with the chance that a case has it anyhow', () => {
    // Of 21,919 allegations 816; 58, 24, 10, 5, 2 and 1 % of cases have one to six of them:
    // 1 - sum of weight times (1 - 816/21919)^k = 0.06241841688 (R 4.2.2).
    expect(risen.truth.planted?.chance).toBe(0.062418);
    expect(risen.truth.request.planted).toEqual(planted.planted);
    const { within, otherwise } = risen.truth.planted!;
    expect(within.members + otherwise.members).toBe(1440);
    expect(plain.truth.planted).toBeUndefined();
    expect(Object.keys(plain.truth)).toEqual(['about', 'request', 'disparity', 'realised']);
  });

  it.each(['complaint', 'misconduct'] as const)(
    'makes a %s so many times as likely to have it, in the long run',
    (caseType) => {
      const many = synthesisedExport({ ...planted, caseType, cases: 12_000 });
      const { chance, within, otherwise } = many.truth.planted!;
      // Four standard errors of a share of 3,000 cases, and of 9,000.
      const near = (share: number, cases: number): number =>
        4 * Math.sqrt((share * (1 - share)) / cases);
      const [inside, outside] = [within, otherwise].map(({ events, members }) => events / members);
      expect(Math.abs(inside! - 3 * chance)).toBeLessThan(near(3 * chance, 3000));
      expect(Math.abs(outside! - chance)).toBeLessThan(near(chance, 9000));
    },
  );

  it.each([
    { theme: 'Z', times: 3, ...fourth },
    { theme: 'F', times: 1, ...fourth },
    { theme: 'F', times: 17, ...fourth },
    { theme: 'F', times: 3, from: '2027-01-01', to: '2027-03-31' },
  ])('is refused as %j', (fault) => {
    const attempt = (): unknown => synthesisedExport({ ...year, planted: fault });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'SYNTH_THEME' }) as Error);
  });
});

describe('an export as it stood on a day', () => {
  const asOf = (date: string, late: number): SynthesisedExport =>
    synthesisedExport({ ...planted, until: { date, late } });

  it('has the rows of every case that was finalised and entered by then, and no other', () => {
    const [march, june] = [asOf('2026-03-31', 3), asOf('2026-06-30', 0)];
    const later = keys(june);
    expect([...keys(march)].filter((row) => !later.has(row))).toEqual([]);
    const finalised = march.rows.map((row) => row[march.header.indexOf('Date Finalised')] ?? '');
    expect(finalised.every((date) => ['01', '02', '03'].includes(date.slice(3, 5)))).toBe(true);
  });

  it('leaves out the cases entered late, names them in the truth, and a later one has them', () => {
    const march = asOf('2026-03-31', 3);
    const { late } = march.truth;
    expect(late).toHaveLength(3);
    const references = (made: SynthesisedExport): ReadonlySet<string> =>
      new Set(made.rows.map(([reference = '']) => reference));
    expect(late!.filter((reference) => references(march).has(reference))).toEqual([]);
    const june = references(asOf('2026-06-30', 3));
    expect(late!.filter((reference) => !june.has(reference))).toEqual([]);
    expect(march.truth.realised.cases).toBe(references(march).size);
  });

  it('is refused for a day outside the period, and where nothing would be left', () => {
    for (const [date, late] of [
      ['2027-01-01', 0],
      ['2026-01-02', 1440],
    ] as const) {
      expect(() => asOf(date, late)).toThrow(
        expect.objectContaining({ code: 'SYNTH_UNTIL' }) as Error,
      );
    }
  });
});
