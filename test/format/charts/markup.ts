/** An element of well-formed markup. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/**
 * Reads markup as an XML reader would and throws where one would: a tag left open, an attribute given
 * twice or without quotes, a stray < or &, a control character.
 */
export function parseMarkup(markup: string): readonly (Element | string)[] {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(markup)) throw new Error('control character');
  for (const token of markup.match(/<[^>]*>|[^<]+|</g) ?? []) {
    const here = open.at(-1)!;
    if (!token.startsWith('<')) {
      here.children.push(decoded(token));
    } else if (token.startsWith('</')) {
      if (token !== `</${here.name}>` || open.length === 1) {
        throw new Error(`${token} closes ${here.name === '' ? 'nothing' : here.name}`);
      }
      open.pop();
    } else {
      const [, name = '', rest = '', empty] =
        /^<([A-Za-z][A-Za-z0-9]*)((?: [^<>]*?)?)(\/?)>$/.exec(token) ?? [];
      if (name === '') throw new Error(`not a tag: ${token}`);
      const element = { name, attributes: attributesOf(rest), children: [] };
      here.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is left open`);
  return root.children;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(
    / ([A-Za-z][A-Za-z0-9:-]*)="([^"<]*)"/g,
    (_, name: string, value: string) => {
      if (name in attributes) throw new Error(`${name} is given twice`);
      attributes[name] = decoded(value);
      return '';
    },
  );
  if (rest !== '') throw new Error(`not attributes: ${text}`);
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&([a-z]+|#\d+);|&/g, (found, name: string | undefined) => {
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new Error(`not an entity: ${found}`);
    return character;
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** All elements, the outer before the inner. */
export function elementsOf(nodes: readonly (Element | string)[]): readonly Element[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elementsOf(node.children)],
  );
}

export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
