import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { profileExport } from '../../../src/frame/profile-export.js';
import { openPacked } from '../../../src/frame/packed/open-packed.js';
import { message, remedy } from '../../../src/frame/message.js';
import { gzipOf } from '../../synth/dirty/gzip.js';
import { read, shippedLibrary, told } from '../support.js';

const text = 'Ref,Received,Outcome\r\nA1,01/07/2026,Upheld\r\nA2,01/07/2026,Upheld\r\n';
const packed = gzipSync(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a file packed with gzip', () => {
  it('is read as what is in it, under size and digest of the file as it lies there', async () => {
    const intake = await read(packed);
    expect(told(intake)).toEqual([]);
    expect(intake.rows.map(({ values }) => values['case_ref'])).toEqual(['A1', 'A2']);
    expect(intake.rows[1]?.cells).toEqual(['A2', '01/07/2026', 'Upheld']);
    expect(intake.file).toMatchObject({
      bytes: packed.length,
      sha256: sha256(packed),
      unpackedBytes: text.length,
      encoding: 'utf-8',
      lines: 3,
    });
  });

  it('may have several members and be padded with zeros', async () => {
    const parts = [gzipSync(text.slice(0, 30)), gzipSync(text.slice(30)), Buffer.alloc(512)];
    const intake = await read(Buffer.concat(parts));
    expect([told(intake), intake.counts.accepted]).toEqual([[], 2]);
  });

  it('that cannot be read to its end fails as it did, and not as one that is damaged', async () => {
    const trouble = Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(packed.subarray(0, 20));
      throw trouble;
    }
    await expect(openPacked(broken(), 1 << 20)).rejects.toBe(trouble);
  });

  it('is recognised by its bytes, and what is not packed has no unpacked size', async () => {
    expect((await read(text)).file.unpackedBytes).toBeNull();
  });

  it('may be of any encoding that is read', async () => {
    const wide = gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const intake = await read(wide);
    expect([told(intake), intake.file.encoding]).toEqual([[], 'utf-16le']);
  });

  it.each([
    ['in the middle', packed.subarray(0, 40)],
    ['in its check sum', packed.subarray(0, -4)],
    ['in its head', packed.subarray(0, 2)],
    ['in its second member', Buffer.concat([packed, packed.subarray(0, 30)])],
  ])('that is cut short %s is refused, and nothing of it is used', async (_, bytes) => {
    const intake = await read(bytes);
    expect(told(intake)).toEqual(['E GZIP_CUT_SHORT - -']);
    expect(intake.rows).toHaveLength(0);
    expect(intake.file).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) });
  });

  it('in which a byte changed is refused', async () => {
    const stored = Buffer.from(gzipOf(text));
    const at = stored.indexOf('Upheld');
    stored.write('upheld', at);
    expect(told(await read(stored))).toEqual(['E GZIP_DAMAGED - -']);
  });

  it.each([
    ['a gzip archive', packed, 'FILE_IS_COMPRESSED'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'FILE_IS_PDF'],
  ])('that holds %s is refused by what that is', async (name, content, code) => {
    const intake = await read(gzipSync(content));
    expect(intake.fileIssues.map((issue) => issue.code)).toEqual([code]);
    expect(intake.fileIssues.map(message)).toEqual([`The file is ${name} inside a gzip archive.`]);
  });

  it('is looked at by profile in the same way', async () => {
    async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes);
    }
    const facts = await profileExport(once(packed), { name: 'x' }, shippedLibrary);
    expect([facts.rows, facts.file.bytes, facts.file.unpackedBytes]).toEqual([
      2,
      packed.length,
      text.length,
    ]);
    const cut = await profileExport(once(packed.subarray(0, -4)), { name: 'x' }, shippedLibrary);
    expect(cut.issues.map(({ code }) => code)).toEqual(['GZIP_CUT_SHORT']);
    expect([cut.draft, cut.file.sha256]).toEqual([null, sha256(packed.subarray(0, -4))]);
  });
});

describe('an archive that is a bomb', () => {
  it('is stopped once 32 MiB came out at more than a hundred to one', async () => {
    const bomb = gzipSync(Buffer.alloc(200 << 20, 'A'));
    const intake = await read(bomb);
    expect(told(intake)).toEqual(['E GZIP_TOO_LARGE - -']);
    expect(intake.file.unpackedBytes).toBeLessThanOrEqual(32 << 20);
    expect(intake.file).toMatchObject({ bytes: bomb.length, sha256: sha256(bomb) });
    const [issue] = intake.fileIssues;
    expect(message(issue!)).toBe(
      'The gzip archive holds more than is unpacked here: more than 100 times its own size.',
    );
    expect(remedy(issue!)).toContain('gzip -dk FILE.csv.gz');
  });

  it('is stopped at the size that the profile allows, whatever the ratio', async () => {
    const limits = { unpackedBytes: text.length - 1 };
    expect(told(await read(packed, { limits }))).toEqual(['E GZIP_TOO_LARGE - -']);
    expect(told(await read(packed, { limits: { unpackedBytes: text.length } }))).toEqual([]);
  });

  it('is none below 32 MiB, however much it repeats itself', async () => {
    const blank = `${text}${',,\r\n'.repeat(200_000)}`;
    const bytes = gzipSync(blank);
    expect(blank.length / bytes.length).toBeGreaterThan(200);
    expect(told(await read(bytes))).toEqual(['W BLANK_ROWS - -']);
  });
});
