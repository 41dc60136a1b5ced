import { describe, expect, it } from 'vitest';
import { parseRegister } from '../../src/record/register-read.js';
import {
  earlierDraws,
  entriesUnder,
  entryById,
  lineOfDigest,
} from '../../src/record/register-lookup.js';
import { shipped } from '../schemas/shipped.js';
import { commitment, digests, firstDraw, joined, lines, secondDraw } from './register-example.js';

const schema = shipped('schemas/register-entry.schema.json') as object;
const register = parseRegister(Buffer.from(joined(lines)), schema);
const { entries } = register;

describe('in a register', () => {
  it('everything under a commitment is found, and its draws apart', () => {
    expect(entriesUnder(entries, commitment).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(earlierDraws(entries, commitment, 'draw').map(({ number }) => number)).toEqual([2, 3]);
    expect(entriesUnder(entries, firstDraw)).toEqual([]);
  });

  it('an entry is found by its id or by enough of it, in capitals too', () => {
    expect(entryById(entries, secondDraw).number).toBe(3);
    expect(entryById(entries, '5f0c2a9b').number).toBe(1);
    expect(entryById(entries, '9A4410C2FFE0A').number).toBe(2);
  });

  it.each([
    ['9a4410c2ffe0', 'REGISTER_ID_AMBIGUOUS'],
    ['9a4410c', 'REGISTER_ID_INVALID'],
    ['draw 2', 'REGISTER_ID_INVALID'],
    [`${firstDraw}0`, 'REGISTER_ID_INVALID'],
    ['00000000', 'REGISTER_ID_UNKNOWN'],
  ])('%s is refused with %s', (given, code) => {
    expect(() => entryById(entries, given)).toThrow(expect.objectContaining({ code }));
  });

  it('one record that was registered as two kinds is not ambiguous', () => {
    const again = [...entries, { ...entries[1]!, number: 4, kind: 'pack' as const }];
    expect(entryById(again, firstDraw).number).toBe(2);
  });

  it('a published digest leads to its line', () => {
    expect(digests.map((digest) => lineOfDigest(register, digest))).toEqual([1, 2, 3]);
    expect(lineOfDigest(register, '0'.repeat(64))).toBeUndefined();
    expect(lineOfDigest(register, firstDraw)).toBeUndefined();
  });
});
