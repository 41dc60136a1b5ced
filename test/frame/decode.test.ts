import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/frame/decode.js';
import { read, told } from './support.js';

const text = 'Ref,Received,Outcome\r\nÉ1,01/07/2026,Upheld\r\n';

async function decoded(
  bytes: Uint8Array,
  declared?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
  }
  const { pieces, ...facts } = await decode(chunks(), declared);
  return { ...facts, text: pieces.join('') };
}

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('decoding', () => {
  it('reads UTF-8 that arrives byte by byte, and gives size and digest of the bytes as they are', async () => {
    const bytes = new Uint8Array(Buffer.from(text, 'utf8'));
    const result = await decoded(bytes);
    expect(result).toMatchObject({
      text,
      encoding: 'utf-8',
      byteOrderMark: false,
      issues: [],
      refused: false,
    });
    expect(result.bytes).toBe(bytes.length);
    expect(result.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('takes a byte order mark off, whichever it is', async () => {
    for (const [encoding, mark] of [
      ['utf-8', 'efbbbf'],
      ['utf-16le', 'fffe'],
      ['utf-16be', 'feff'],
    ] as const) {
      const body =
        encoding === 'utf-16be' ? iconv.encode(text, 'utf-16be') : iconv.encode(text, encoding);
      const bytes = new Uint8Array(Buffer.concat([Buffer.from(mark, 'hex'), body]));
      expect(await decoded(bytes)).toMatchObject({
        text,
        encoding,
        byteOrderMark: true,
        issues: [],
      });
    }
  });

  it('recognises UTF-16 without its mark, and says that it did', async () => {
    const bytes = new Uint8Array(iconv.encode(text, 'utf-16le'));
    const result = await decoded(bytes);
    expect(result).toMatchObject({ text, encoding: 'utf-16le' });
    expect(result.issues).toEqual([{ code: 'ENCODING_GUESSED', detail: { encoding: 'utf-16le' } }]);
  });

  it('recognises Windows-1252 with all of its 27 own characters, and says that it did', async () => {
    const special = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const result = await decoded(new Uint8Array(iconv.encode(special, 'windows-1252')));
    expect(result).toMatchObject({ text: special, encoding: 'windows-1252', refused: false });
    expect(result.issues.map(({ code }) => code)).toEqual(['ENCODING_GUESSED']);
  });

  it('reads Windows-1252 without a warning when it is declared', async () => {
    const result = await decoded(bytesOf('93e994'), 'windows-1252');
    expect(result).toMatchObject({ text: '“é”', issues: [] });
  });

  it('refuses declared Windows-1252 with a byte that it leaves undefined, at its line', async () => {
    const result = await decoded(bytesOf('610a8162'), 'windows-1252');
    expect(result.refused).toBe(true);
    expect(result.issues).toEqual([
      { code: 'ENCODING_INVALID', detail: { encoding: 'windows-1252', line: 2 } },
    ]);
  });

  it('finds the line of that byte, and not the first that is no UTF-8', async () => {
    const result = await decoded(bytesOf('e90ae90a8162'), 'windows-1252');
    expect(result.issues).toEqual([
      { code: 'ENCODING_INVALID', detail: { encoding: 'windows-1252', line: 3 } },
    ]);
  });

  it('lets a byte order mark overrule the profile, with a warning', async () => {
    const result = await decoded(bytesOf('efbbbf61'), 'windows-1252');
    expect(result).toMatchObject({ text: 'a', encoding: 'utf-8' });
    expect(result.issues.map(({ code }) => code)).toEqual(['ENCODING_CONTRADICTED']);
  });

  it('refuses what is no UTF-8 and cannot be Windows-1252, at its first line', async () => {
    const result = await decoded(bytesOf('610a62810a'));
    expect(result).toMatchObject({ refused: true, text: '' });
    expect(result.issues).toEqual([
      { code: 'ENCODING_INVALID', detail: { encoding: 'UTF-8', line: 2 } },
    ]);
  });

  it('refuses declared UTF-8 that is cut in the middle of a character', async () => {
    expect(await decoded(bytesOf('61c3'), 'utf-8')).toMatchObject({ refused: true });
  });

  it('refuses half a character of UTF-16', async () => {
    const odd = new Uint8Array(
      Buffer.concat([
        Buffer.from('fffe', 'hex'),
        iconv.encode('abcd', 'utf-16le'),
        Buffer.from('00', 'hex'),
      ]),
    );
    expect((await decoded(odd)).issues.map(({ code }) => code)).toEqual(['ENCODING_INVALID']);
  });

  it.each([
    ['', 'FILE_EMPTY'],
    ['efbbbf', 'FILE_EMPTY'],
    ['0d0a200d0a', 'FILE_EMPTY'],
    ['504b0304140006005b436f6e74656e745f54797065735d2e786d6c', 'FILE_IS_WORKBOOK'],
    ['504b030414000600612e637376', 'FILE_IS_COMPRESSED'],
    ['d0cf11e0a1b11ae1', 'FILE_IS_WORKBOOK'],
    ['255044462d312e37', 'FILE_IS_PDF'],
    ['1f8b0800', 'FILE_IS_COMPRESSED'],
    [Buffer.from('\n<!DOCTYPE html><p>').toString('hex'), 'FILE_IS_HTML'],
    [Buffer.from('{"a": 1}').toString('hex'), 'FILE_IS_JSON'],
    [Buffer.from('[{"a": 1}]').toString('hex'), 'FILE_IS_JSON'],
    ['612c620a63000a', 'FILE_IS_BINARY'],
  ])('refuses the bytes %s as %s', async (hex, code) => {
    const result = await decoded(bytesOf(hex));
    expect(result.refused).toBe(true);
    expect(result.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('names the line of the first NUL byte', async () => {
    expect((await decoded(bytesOf('612c620a63000a'))).issues[0]?.detail).toEqual({ line: 2 });
  });

  it('refuses the file and has no rows when there is no text', async () => {
    const intake = await read('');
    expect(told(intake)).toEqual(['E FILE_EMPTY - -']);
    expect(intake.status).toBe('refused');
    expect(intake.counts).toEqual({ rows: 0, accepted: 0, rejected: 0, blank: 0 });
    expect(intake.file.sha256).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});
