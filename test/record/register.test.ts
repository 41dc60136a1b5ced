import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/record/register.js';
import { parseRegister } from '../../src/record/register-read.js';
import { nextLine, type RegisterDraft } from '../../src/record/register-next.js';
import { shipped } from '../schemas/shipped.js';
import { commitment, digests, drafts, firstDraw, joined, lines } from './register-example.js';

const schema = shipped('schemas/register-entry.schema.json') as object;
const zeros = '0000000000000000000000000000000000000000000000000000000000000000';

function parse(content: string | Uint8Array): Register {
  return parseRegister(Buffer.from(content), schema);
}

/** The lines of a register, each with its line feed, of entries that are added one by one. */
function written(all: readonly RegisterDraft[]): readonly string[] {
  return all.reduce<readonly string[]>(
    (before, draft) => [...before, nextLine(parse(before.join('')), draft).line],
    [],
  );
}

describe('a register', () => {
  it('is one canonical line an entry, each with the digest of the line before', () => {
    expect(written(drafts)).toEqual(lines.map((line) => `${line}\n`));
    expect(parse(joined(lines))).toMatchObject({
      entries: drafts,
      digest: digests[2],
      bytes: Buffer.byteLength(joined(lines)),
      unended: false,
      torn: 0,
      fault: null,
    });
  });

  it('may be empty, and then begins with 64 zeros', () => {
    expect(parse('')).toEqual({
      entries: [],
      digest: zeros,
      bytes: 0,
      unended: false,
      torn: 0,
      fault: null,
    });
  });

  it.each([
    ['a changed value', [lines[0].replace('of 9', 'of 8'), lines[1]], 2, 'line 1'],
    ['a line that is no JSON', [lines[0], 'draw 2', lines[2]], 2, 'is not JSON any more'],
    ['an empty line', [lines[0], '', lines[1]], 2, 'is not JSON any more'],
    ['white space put in', [lines[0], lines[1].replace('{', '{ ')], 2, 'canonical spelling'],
    ['line feeds of Windows', [`${lines[0]}\r`, `${lines[1]}\r`], 1, 'canonical spelling'],
    ['a byte order mark', [`\ufeff${lines[0]}`], 1, 'is not JSON any more'],
    ['an unknown kind', [lines[0].replace('"commitment",', '"note",')], 1, 'must be one of'],
    ['another member', [lines[0].replace('}', ',"who":"me"}')], 1, 'unknown entry "who"'],
    ['a repeated line', [lines[0], lines[0], lines[1]], 2, 'is entry 1 where entry 2 belongs'],
    ['a removed line', [lines[0], lines[2]], 2, 'is entry 3 where entry 2 belongs'],
    ['a removed beginning', [lines[1], lines[2]], 1, 'is entry 2 where entry 1 belongs'],
    [
      'a beginning that was numbered anew',
      [lines[1].replace('"number":2', '"number":1')],
      1,
      'its "previous" is not 64 zeros',
    ],
  ])('is broken by %s', (_what, all, line, finding) => {
    const { fault } = parse(joined(all));
    expect(fault?.line).toBe(line);
    expect(fault?.finding).toContain(finding);
  });

  it('is broken by bytes that are no text', () => {
    const bytes = Buffer.from(joined(lines));
    bytes[bytes.indexOf('outcome')] = 0xff;
    expect(parse(bytes).fault).toMatchObject({ line: 1, finding: 'is not UTF-8 text' });
  });

  it('takes no entry while it is broken', () => {
    expect(() => nextLine(parse(joined(lines.slice(1))), drafts[0]!)).toThrow(RangeError);
  });
});

describe('a register whose run was killed', () => {
  const whole = Buffer.from(joined(lines));
  const kept = Buffer.byteLength(joined(lines.slice(0, 2)));

  it('keeps every entry before the beginning of one, wherever the kill came', () => {
    for (let end = kept + 1; end < whole.length - 1; end += 1) {
      const found = parse(whole.subarray(0, end));
      expect(found.fault).toBeNull();
      expect(found.entries).toHaveLength(2);
      expect(found).toMatchObject({ digest: digests[1], bytes: kept, torn: end - kept });
    }
  });

  it('keeps a last entry that lacks nothing but its line feed', () => {
    const found = parse(whole.subarray(0, -1));
    expect(found).toMatchObject({ digest: digests[2], torn: 0, unended: true, fault: null });
    expect(found.entries).toHaveLength(3);
    const { line } = nextLine(found, drafts[0]!);
    expect(line.startsWith('\n{')).toBe(true);
    const after = parse(whole.subarray(0, -1).toString() + line);
    expect(after).toMatchObject({ fault: null, unended: false });
    expect(after.entries).toHaveLength(4);
  });

  it('is broken, not torn, by a whole last line that does not belong there', () => {
    expect(parse(joined(lines.slice(0, 1)) + lines[2]).fault?.line).toBe(2);
  });
});

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const draft = fc.record<RegisterDraft>({
  date: fc.constantFrom('2026-10-01', '2027-01-31'),
  kind: fc.constantFrom('commitment', 'draw', 'extension', 'pack', 'partial', 'merge'),
  id: hex,
  commitment: fc.option(hex),
  earlier: fc.option(hex),
  reason: fc.option(fc.stringMatching(/^[ -~\u00a0-\u00ff]{1,40}$/)),
  summary: fc.stringMatching(/^[ -~]{1,40}$/),
  sampled: fc.option(
    fc.record({ unit: fc.constant('case'), units: fc.array(fc.string({ minLength: 1 })) }),
  ),
});
/** The lines of a register of at least three entries, and two different places in it, from 0. */
const chain = fc
  .array(draft, { minLength: 3, maxLength: 8 })
  .map(written)
  .chain((all) =>
    fc.uniqueArray(fc.nat(all.length - 1), { minLength: 2, maxLength: 2 }).map(([left, right]) => ({
      all,
      low: Math.min(left!, right!),
      high: Math.max(left!, right!),
    })),
  );
const law = { numRuns: 150, seed: 7 };

function firstBroken(all: readonly string[]): number | undefined {
  return parse(all.join('')).fault?.line;
}

describe('in every register', () => {
  it('nothing is broken that was only added to', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 8 }), (all) => {
        const found = parse(written(all).join(''));
        expect(found.fault).toBeNull();
        expect(found.entries).toMatchObject(all);
      }),
      law,
    );
  });

  it('another value in a line that is not the last shows in the line after it', () => {
    fc.assert(
      fc.property(chain, ({ all, low }) => {
        const changed = all[low]!.replace(/"summary":"/, '"summary":"not ');
        expect(firstBroken(all.with(low, changed))).toBe(low + 2);
      }),
      law,
    );
  });

  it('another byte in a line that is not the last shows there or in the line after it', () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ all, low }, at, flip) => {
        const bytes = Buffer.from(all.join(''));
        const start = Buffer.byteLength(all.slice(0, low).join(''));
        const place = start + (at % Buffer.byteLength(all[low]!));
        bytes[place] = bytes[place]! ^ flip;
        const line = parse(bytes).fault?.line;
        expect([low + 1, low + 2]).toContain(line);
      }),
      law,
    );
  });

  it('removed lines show where they stood, unless they were the last', () => {
    fc.assert(
      fc.property(chain, ({ all, low, high }) => {
        expect(firstBroken([...all.slice(0, low), ...all.slice(high)])).toBe(low + 1);
        const shorter = parse(all.slice(0, high).join(''));
        expect(shorter.fault).toBeNull();
        expect(shorter.digest).not.toBe(parse(all.join('')).digest);
      }),
      law,
    );
  });

  it('swapped lines show at the first of them', () => {
    fc.assert(
      fc.property(chain, ({ all, low, high }) => {
        expect(firstBroken(all.with(low, all[high]!).with(high, all[low]!))).toBe(low + 1);
      }),
      law,
    );
  });

  it('a line repeated elsewhere shows where it was put', () => {
    fc.assert(
      fc.property(chain, ({ all, low, high }) => {
        expect(firstBroken(all.toSpliced(high, 0, all[low]!))).toBe(high + 1);
        expect(firstBroken(all.toSpliced(low, 0, all[high]!))).toBe(low + 1);
        expect(firstBroken([...all, all[low]!])).toBe(all.length + 1);
      }),
      law,
    );
  });

  it('a forged line with the right number and digest shows in the line after it', () => {
    fc.assert(
      fc.property(chain, draft, ({ all, low }, forged) => {
        const { line } = nextLine(parse(all.slice(0, low).join('')), forged);
        expect(firstBroken(all.toSpliced(low, 0, line))).toBe(low + 2);
      }),
      law,
    );
  });
});

describe('the schema of an entry', () => {
  it.each([
    ['a number of 0', { number: 0 }],
    ['a date of another order', { date: '01/10/2026' }],
    ['a digest in capitals', { id: firstDraw.toUpperCase() }],
    ['a shortened commitment', { commitment: commitment.slice(0, 12) }],
    ['a summary of two lines', { summary: 'one\ntwo' }],
    ['an empty reason', { reason: '' }],
    ['a unit without a reference', { sampled: { unit: 'case', units: [''] } }],
  ])('refuses %s', (_what, change) => {
    const entry = { ...(JSON.parse(lines[0]) as object), ...change };
    const sorted = Object.fromEntries(
      Object.entries(entry).sort(([left], [right]) => (left < right ? -1 : 1)),
    );
    expect(parse(`${JSON.stringify(sorted)}\n`).fault?.finding).toContain('is no such record');
  });
});
