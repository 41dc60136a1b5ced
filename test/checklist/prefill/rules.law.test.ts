import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefillRules } from '../../../src/checklist/prefill/index.js';
import type { PrefillRule } from '../../../src/checklist/prefill/rule.js';
import type { PrefillRequest } from '../../../src/checklist/question-set.js';
import { englandAndWales } from '../calendar.js';

const rules: readonly (readonly [string, PrefillRule])[] = Object.entries(prefillRules);

/** A request that gives a rule all that it asks for, each field under its own role. */
function fullRequest(name: string, rule: PrefillRule): PrefillRequest {
  const all = <Value>(needs: object, value: (role: string) => Value) =>
    Object.fromEntries(Object.keys(needs).map((role) => [role, value(role)]));
  return {
    rule: name,
    fields: all(rule.fields, (role) => role),
    numbers: all(rule.numbers, () => 5),
    codes: all(rule.codes, (role) => [`${role}-code`, 'A']),
    ...(rule.answers === 'as asked' ? { answer: 'N' as const } : {}),
  };
}

const value = fc.oneof(
  fc.constantFrom('', 'A', 'B', 'A; B', 'Multiple', 'Not stated', '2026-02-30', '=1+1'),
  fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
);

describe.each(rules)('the rule %s', (name, rule) => {
  const request = fullRequest(name, rule);
  const work = (fields: Readonly<Record<string, string>>) =>
    rule.work({ fields, request, calendar: englandAndWales });

  it('suggests only answers that it says it may, quotes only what the case has, and always speaks', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(rule.fields)), value), (fields) => {
        const found = work(fields);
        if (found === null) return;
        if (rule.answers !== 'as asked' && found.answer !== null) {
          expect(rule.answers).toContain(found.answer);
        }
        for (const { field, value: quoted } of found.from) expect(fields[field]).toBe(quoted);
        for (const field of found.missing) expect(rule.fields).toHaveProperty(field);
        expect(found.words).toMatch(/^[A-Z0-9].*\.$/);
      }),
    );
  });

  it('invents nothing for a case without a single value', () => {
    const found = work({});
    expect(found?.answer ?? null).toBeNull();
    expect(found?.from ?? []).toEqual([]);
  });
});
