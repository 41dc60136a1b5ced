import { expect } from 'vitest';
import type { Ran } from './run.js';

/** One message with its code, the words named and what to do; no result, no stack, exit code 2. */
export function expectRefusal(ran: Ran, code: string, words: readonly string[]): void {
  expect(ran.stderr).toMatch(new RegExp(`^error ${code}: `));
  for (const word of words) expect(ran.stderr).toContain(word);
  expect(ran.stderr.match(/^error /gm)).toHaveLength(1);
  expect(ran.stderr.match(/^ {2}what to do: \S/gm)).toHaveLength(1);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
  expect(ran.stdout).toBe('');
  expect(ran.exitCode).toBe(2);
}
