import { describe, expect, it } from 'vitest';
import type { Register, RegisterEntry } from '../../src/record/register.js';
import { deletedEntry, deletionOf, standingEntry } from '../../src/record/register-deletion.js';
import { entryById } from '../../src/record/register-lookup.js';
import { nextLine, type RegisterDraft } from '../../src/record/register-next.js';
import { parseRegister } from '../../src/record/register-read.js';
import { shipped } from '../schemas/shipped.js';
import { digests, drafts, firstDraw, joined, lines } from './register-example.js';

const schema = shipped('schemas/register-entry.schema.json') as object;
const parse = (content: string): Register => parseRegister(Buffer.from(content), schema);

const deletion: RegisterDraft = {
  date: '2032-10-04',
  kind: 'deleted',
  id: firstDraw,
  commitment: null,
  earlier: null,
  reason: 'kept for six years',
  summary: '3 of 9 cases by outcome',
  sampled: null,
  deleted: { entry: 2, digest: digests[1], kind: 'draw', units: 3 },
};

/** Written by Python: json.dumps(…, sort_keys=True) and hashlib. */
const line = `{"commitment":null,"date":"2032-10-04","deleted":{"digest":"41546a9af49e60d06627774cda8a5823ca1c5d8b1f38473b2267ba7d7540873e","entry":2,"kind":"draw","units":3},"earlier":null,"id":"${firstDraw}","kind":"deleted","number":4,"previous":"1bb2dce3a900ee6b691a675a25a450076d2acea071c7c1066c50d4fd2e64f2c7","reason":"kept for six years","register":"dipsample-register","sampled":null,"summary":"3 of 9 cases by outcome","version":1}`;

const whole = parse(joined([...lines, line]));

/** What the chain says of an entry that is put behind the three. */
function findingOf(draft: RegisterDraft, before: readonly string[] = lines): string | undefined {
  const { line: added } = nextLine(parse(joined(before)), draft);
  return parse(joined(before) + added).fault?.finding;
}

const told = deletion.deleted!;

describe('the entry of a deletion', () => {
  it('is a line of the chain like any other', () => {
    expect(nextLine(parse(joined(lines)), deletion).line).toBe(`${line}\n`);
    expect(whole.fault).toBeNull();
    expect(whole.entries).toHaveLength(4);
  });

  it('holds place, digest, kind and count of the entry that it is of', () => {
    const { entries, digest } = parse(joined(lines));
    expect(entries.map((entry) => deletedEntry(entry, { entries, digest }))).toEqual([
      { entry: 1, digest: digests[0], kind: 'commitment', units: null },
      { entry: 2, digest: digests[1], kind: 'draw', units: 3 },
      { entry: 3, digest: digests[2], kind: 'draw', units: 3 },
    ]);
    expect(deletedEntry(whole.entries[3]!, whole)).toBeUndefined();
  });

  it('leaves the entry and its units where they are', () => {
    const entry = entryById(whole.entries, firstDraw);
    expect(entry.sampled?.units).toEqual(['CO/2024/00001', 'CO/2024/00005', 'CO/2024/00007']);
    expect(deletionOf(entry, whole.entries)?.number).toBe(4);
    expect(deletionOf(whole.entries[2]!, whole.entries)).toBeUndefined();
    expect(standingEntry(whole.entries, firstDraw)).toBeUndefined();
    expect(standingEntry(whole.entries, whole.entries[2]!.id)?.number).toBe(3);
  });

  it('is not of what was made again afterwards', () => {
    const again = nextLine(whole, drafts[1]!);
    const { entries, fault } = parse(joined([...lines, line]) + again.line);
    expect(fault).toBeNull();
    expect(deletionOf(entries[4]!, entries)).toBeUndefined();
    expect(standingEntry(entries, firstDraw)?.number).toBe(5);
  });

  it.each<[string, Partial<RegisterEntry>, string]>([
    ['what was never registered', { id: 'c'.repeat(64) }, 'deleted that was never registered'],
    [
      'another place',
      { deleted: { ...told, entry: 3 } },
      'other digests or counts than those of entry 2',
    ],
    ['another digest', { deleted: { ...told, digest: digests[0] } }, 'other digests or counts'],
    ['another kind', { deleted: { ...told, kind: 'pack' } }, 'other digests or counts'],
    ['another count', { deleted: { ...told, units: 4 } }, 'other digests or counts'],
    ['no count', { deleted: { ...told, units: null } }, 'other digests or counts'],
  ])('with %s breaks the register', (_what, change, finding) => {
    expect(findingOf({ ...deletion, ...change })).toContain(finding);
  });

  it('may not be made twice', () => {
    expect(findingOf(deletion, [...lines, line])).toBe(
      'is a second deletion of what entry 4 is of',
    );
  });

  it.each<[string, Partial<RegisterEntry>]>([
    ['without a reason', { reason: null }],
    ['with units of its own', { sampled: { unit: 'case', units: ['CO/2024/00001'] } }],
    ['of another kind that names a deleted entry', { kind: 'draw' }],
    ['with a day of review that is no date', { retentionReview: 'in six years' }],
  ])('%s does not fit the schema', (_what, change) => {
    expect(findingOf({ ...deletion, ...change })).toContain('is no such record');
  });

  it('must say what it is of', () => {
    const added = nextLine(parse(joined(lines)), deletion).line;
    const bare = added.replace(/"deleted":\{[^}]*\},/, '');
    expect(bare).not.toBe(added);
    expect(parse(joined(lines) + bare).fault?.finding).toContain('is no such record');
  });
});
