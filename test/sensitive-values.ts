import { inflateRawSync } from 'node:zlib';

/** A value that was found where it may not be. */
export interface FoundValue {
  readonly path: string;
  readonly value: string;
}

/**
 * Where values stand in files, whatever the case of their letters and however the format writes them:
 * as they are, escaped for HTML, XML, JSON or a URL, in UTF-16, and within the parts of a zip.
 */
export function sensitiveValuesIn(
  files: Readonly<Record<string, Uint8Array>>,
  values: Iterable<string>,
): readonly FoundValue[] {
  const texts = Object.entries(files).flatMap(([path, bytes]) =>
    [bytes, ...zipParts(bytes)].map((part) => ({
      path,
      text: [Buffer.from(part).toString('utf8'), Buffer.from(part).toString('utf16le')]
        .join('\n')
        .toLowerCase(),
    })),
  );
  return [...new Set(values)].flatMap((value) => {
    const spellings = spellingsOf(value).map((each) => each.toLowerCase());
    const paths = texts
      .filter(({ text }) => spellings.some((spelling) => text.includes(spelling)))
      .map(({ path }) => path);
    return [...new Set(paths)].map((path) => ({ path, value }));
  });
}

function spellingsOf(value: string): readonly string[] {
  const markup = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const json = JSON.stringify(value).slice(1, -1);
  return [
    value,
    markup,
    markup.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    value.replaceAll('"', '""'),
    json,
    json.replaceAll('/', '\\/'),
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
  ];
}

/** The parts of a zip by their local records: enough for the workbooks that the program writes. */
function zipParts(bytes: Uint8Array): readonly Uint8Array[] {
  const view = Buffer.from(bytes);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at + 30 <= view.length && view.readUInt32LE(at) === 0x04034b50) {
    const packed = view.readUInt32LE(at + 18);
    const from = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
    const data = view.subarray(from, from + packed);
    parts.push(view.readUInt16LE(at + 8) === 8 ? inflateRawSync(data) : data);
    at = from + packed;
  }
  return parts;
}
