import { limits } from '../limits.js';
import { refusal } from '../refusal.js';

/** A tag of an XML text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Without the prefix of a namespace. */
  readonly name: string;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  /** 1 for the root. */
  readonly depth: number;
  /** The places of < and after >. */
  readonly from: number;
  readonly to: number;
}

/**
 * The tags of a part in their order. Refused: what is not whole and well formed to its end, and what
 * office programs never write: comments, CDATA, document types and with them entities of their own.
 * More tags than `most` are too many, as whoever reads a part as a whole keeps each of them.
 */
export function* xmlTags(
  bytes: Uint8Array | string,
  part: string,
  most: number = limits.tags,
): Generator<Tag> {
  const xml = typeof bytes === 'string' ? bytes : xmlText(bytes, part);
  const open: string[] = [];
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  let count = 0;
  for (;;) {
    const from = xml.indexOf('<', at);
    const between = xml.slice(at, from < 0 ? undefined : from);
    const stray = open.length === 0 && between.trim() !== '';
    if (stray || between.length > limits.runLength) throw damagedPart(part);
    if (from < 0) break;
    const to = endOfTag(xml, from, part);
    const tag = readTag(xml, from, to, open.length);
    if (tag.kind === 'close' ? open.pop() !== tag.full : count > 0 && open.length === 0) {
      throw damagedPart(part);
    }
    if (tag.kind === 'open') open.push(tag.full);
    if (open.length > limits.depth) throw damagedPart(part);
    count += 1;
    if (count > most) throw tooManyTags(part);
    yield tag;
    at = to;
  }
  if (count === 0 || open.length > 0) throw damagedPart(part);
}

/** How many tags a part has, all of them checked. */
export function countTags(bytes: Uint8Array, part: string): number {
  const tags = xmlTags(bytes, part);
  let count = 0;
  while (tags.next().done !== true) count += 1;
  return count;
}

/** The text of a part, which is UTF-8 and holds no entities but those of XML. */
export function xmlText(bytes: Uint8Array, part: string): string {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damagedPart(part);
  }
  const head = /^<\?xml[^>]*\bencoding=["']([^"']*)["']/.exec(xml);
  const otherwise = head?.[1] !== undefined && head[1].toLowerCase() !== 'utf-8';
  if (
    otherwise ||
    xml.includes('<!') ||
    /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(xml)
  ) {
    throw damagedPart(part);
  }
  return xml;
}

/** The error for a part that is no XML as office programs write it. */
export function damagedPart(part: string): Error {
  return refusal(
    'WORKBOOK_DAMAGED',
    `The workbook is damaged, or was made by a program that writes it otherwise than Excel and LibreOffice do (${part}).`,
  );
}

/** The error for parts that hold more texts and styles than any checklist. */
export function tooManyTags(part: string): Error {
  return refusal('WORKBOOK_TOO_LARGE', `The workbook is too large: too many entries (${part}).`);
}

function endOfTag(xml: string, from: number, part: string): number {
  let quote = 0;
  const end = Math.min(xml.length, from + limits.tagLength);
  for (let at = from + 1; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x3c) break;
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  throw damagedPart(part);
}

function readTag(xml: string, from: number, to: number, above: number): Tag & { full: string } {
  const closing = xml.charCodeAt(from + 1) === 0x2f;
  const empty = !closing && xml.charCodeAt(to - 2) === 0x2f;
  const inner = xml.slice(closing ? from + 2 : from + 1, empty ? to - 2 : to - 1);
  const full = /^[^\s]*/.exec(inner)?.[0] ?? '';
  return {
    kind: closing ? 'close' : empty ? 'empty' : 'open',
    full,
    name: full.slice(full.indexOf(':') + 1),
    attributes: inner.slice(full.length),
    depth: closing ? above : above + 1,
    from,
    to,
  };
}
