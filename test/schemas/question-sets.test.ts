import { describe, expect, it } from 'vitest';
import type { PrefillRequest } from '../../src/checklist/question-set.js';
import { codeLists, rowSchemas } from './shipped.js';
import { shippedSets } from './shipped-sets.js';

const sets = [...shippedSets];
const names = ['conduct', 'discrimination', 'public-complaints', 'reviews'];

describe.each(sets)('the question set %s', (name, set) => {
  it('is named as its file and suits a kind of case that a row schema has', () => {
    expect(set.name).toBe(name);
    const kinds = [...rowSchemas.values()].map((each) => each.caseType);
    expect(kinds).toEqual(expect.arrayContaining([...set.caseTypes]));
  });

  it('rests every question on something, says where to look and when not applicable is right', () => {
    for (const question of set.questions) {
      expect(question.basis.length, question.id).toBeGreaterThan(0);
      expect(question.evidence, question.id).toBeDefined();
      expect(question.naWhen !== undefined, question.id).toBe(question.naAllowed);
    }
  });

  it('has the five answers of the audit scale', () => {
    expect(set.answers).toEqual([
      { code: 'Y', label: 'Met' },
      { code: 'P', label: 'Partly met' },
      { code: 'N', label: 'Not met' },
      { code: 'NE', label: 'Cannot tell: no evidence on file' },
      { code: 'NA', label: 'Not applicable' },
    ]);
  });

  it('knows the changes of law of its cases, and claims of none to know which date decides', () => {
    const all = ['2020-02-01', '2024-05-07', '2025-05-14', '2025-05-28'];
    const changes = set.changes ?? [];
    expect(changes.map(({ on }) => on)).toEqual(name === 'conduct' ? all : all.slice(0, 1));
    expect(changes.filter(({ decidingVerified }) => decidingVerified)).toEqual([]);
    const used = set.questions.flatMap((each) => [
      ...(each.changedOn ?? []),
      ...(each.appliesFrom === undefined ? [] : [each.appliesFrom]),
    ]);
    expect([...new Set(used)].sort()).toEqual(changes.map(({ on }) => on));
  });

  it('names only codes that the lists of its kinds of case have', () => {
    for (const kind of set.caseTypes) {
      const schema = [...rowSchemas.values()].find(({ caseType }) => caseType === kind)!;
      for (const [field, code] of set.questions.flatMap(({ prefill = [], appliesTo = [] }) => [
        ...prefill.flatMap(codesIn),
        ...appliesTo.flatMap((each) =>
          [...(each.in ?? []), ...(each.notIn ?? [])].map((code) => [each.field, code] as const),
        ),
      ])) {
        const list = codeLists.get(schema.properties[field]?.codeList ?? '');
        const known = list?.codes.map((each) => each.code);
        if (known !== undefined) expect(known, `${field} of ${kind}`).toContain(code);
      }
    }
  });
});

/** The fields of a request with the codes that it looks for in them. */
function codesIn({
  fields = {},
  codes = {},
}: PrefillRequest): readonly (readonly [string, string])[] {
  return Object.entries(codes).flatMap(([role, listed]) => {
    const field = fields[role] ?? fields['of'];
    return typeof field === 'string' ? listed.map((code) => [field, code] as const) : [];
  });
}

describe('the question sets together', () => {
  const questions = sets.flatMap(([, set]) => set.questions);

  it('carry the 84 questions of the bank: 25, 18, 25 and 16', () => {
    expect(sets.map(([name]) => name)).toEqual(names);
    expect(sets.map(([, set]) => set.questions.length)).toEqual([25, 18, 25, 16]);
  });

  it('carry its 98 checked and 33 unchecked references', () => {
    const basis = questions.flatMap((question) => question.basis);
    expect(basis.filter((each) => each.verified)).toHaveLength(98);
    expect(basis.filter((each) => !each.verified)).toHaveLength(33);
  });

  it('say of law whether its text was read, which it was of regulations 13, 19, 34, 38 and 70 alone', () => {
    const law = questions
      .flatMap((question) => question.basis)
      .filter(({ kind, verified }) => kind === 'law' && verified);
    expect(law.filter(({ seen }) => seen === undefined)).toEqual([]);
    const read = law.filter(({ seen }) => seen === 'text').map(({ ref }) => ref);
    expect(new Set(read)).toEqual(
      new Set([
        'reg 13',
        'reg 19',
        'reg 34(2)(a)',
        'reg 34(2)(b)',
        'reg 34(4)',
        'reg 38',
        'reg 70',
      ]),
    );
  });

  it('share no question number and no wording, so that two sets can be used on one case', () => {
    const wording = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    expect(new Set(questions.map(({ id }) => id.toLowerCase())).size).toBe(84);
    expect(new Set(questions.map(({ text }) => wording(text))).size).toBe(84);
  });
});
