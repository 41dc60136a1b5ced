import { damagedPart, type Tag } from './xml-tags.js';

/** The attributes of a tag by their names, with prefix; refused when they are none or stand twice. */
export function xmlAttributes(tag: Tag, part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')|\s*$/gy;
  for (;;) {
    const match = attribute.exec(tag.attributes);
    if (match === null) throw damagedPart(part);
    const [, name, double, single] = match;
    if (name === undefined) return found;
    if (found.has(name)) throw damagedPart(part);
    found.set(name, unescaped(double ?? single ?? ''));
  }
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
