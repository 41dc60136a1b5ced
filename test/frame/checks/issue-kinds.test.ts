import { describe, expect, it } from 'vitest';
import { issueKinds } from '../../../src/frame/checks/index.js';
import type { IssueKind } from '../../../src/frame/issue-kind.js';
import { read, told } from '../support.js';
import { cases, opened } from './smallest-files.js';

const kinds: readonly (readonly [string, IssueKind])[] = Object.entries(issueKinds);

describe('every kind of issue', () => {
  it.each(kinds)('%s stands under its own code and has all its words', (code, kind) => {
    expect(kind.code).toBe(code);
    for (const words of [kind.title, kind.sentence, kind.cause, kind.fix, kind.explain]) {
      expect(words.trim()).toBe(words);
      expect(words.length).toBeGreaterThan(8);
    }
    expect(kind.sentence).toMatch(/[.\])]$/);
    expect(kind.title).not.toMatch(/[.:]$/);
  });

  it('has a smallest file', () => {
    expect(cases.map(({ code }) => code).sort()).toEqual(kinds.map(([code]) => code).sort());
  });

  it.each(cases)(
    '$code is told of the smallest file that has it',
    async ({ code, expected, content, changes }) => {
      const intake = await opened(content, changes);
      expect(told(intake).filter((line) => line.includes(` ${code} `))).toContain(expected);
    },
  );

  it.each(cases)(
    '$code comes alone, save for what it brings with it',
    async ({ code, content, changes }) => {
      const intake = await opened(content, changes);
      const companions: Readonly<Record<string, readonly string[]>> = {
        FILE_CUT_SHORT: ['ROW_TOO_SHORT'],
        MISSING_COLUMN: ['UNKNOWN_COLUMN'],
      };
      const others = [...intake.fileIssues, ...intake.issues]
        .map((issue) => issue.code)
        .filter((other) => other !== code && companions[code]?.includes(other) !== true);
      expect(others).toEqual([]);
    },
  );
});

describe('a clean file', () => {
  it('has no issue of any kind', async () => {
    const intake = await read(
      'Ref,Received,Outcome,Notes\r\nA1,01/07/2026,Upheld,"a, b"\r\nA2,02/07/2026,,\r\n',
    );
    expect(told(intake)).toEqual([]);
    expect(intake.counts).toEqual({ rows: 2, accepted: 2, rejected: 0, blank: 0 });
  });
});
