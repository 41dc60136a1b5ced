/** What a cell holds, as the format says it. */
export interface ScannedContent {
  readonly holds: 'text' | 'number' | 'boolean' | 'error' | 'nothing';
  readonly formula: boolean;
}

/** An element within a cell: `f` a formula, `v` a value, `is` a text of its own. */
export interface CellElement {
  readonly name: string;
  readonly inner: string;
}

/**
 * What a cell holds, by its type and by the elements within it, of which each kind stands once at most.
 * Null for other elements, other types, and values that are not written as those of their type, as
 * a reader may guess at them.
 */
export function scanCell(type: string, elements: readonly CellElement[]): ScannedContent | null {
  const [kind, written] = kinds.get(type) ?? [];
  const content = type === 'inlineStr' ? 'is' : 'v';
  const names = new Set(elements.map(({ name }) => name));
  const known = elements.every(
    (element) => element.name === content || (element.name === 'f' && !element.inner.includes('<')),
  );
  const inner = elements.find(({ name }) => name === content)?.inner ?? '';
  const strange = names.size < elements.length || !known || written?.test(inner) !== true;
  if (kind === undefined || strange) return null;
  const filled = inner.replace(/<[^>]*>/g, '') !== '';
  return { holds: filled ? kind : 'nothing', formula: names.has('f') };
}

/** How the value of each type is written; a day is a number, with a format that says so. */
const kinds: ReadonlyMap<string, readonly [ScannedContent['holds'], RegExp]> = new Map([
  ['n', ['number', /^(?:-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)?$/]],
  ['s', ['text', /^\d+$/]],
  ['str', ['text', /^[^<]*$/]],
  ['inlineStr', ['text', /^(?!.*<\/?(?:\w+:)?(?:c|f|is|row|rPh|sheetData|v)\b)/s]],
  ['b', ['boolean', /^(?:[01]|true|false)$/]],
  ['e', ['error', /^[^<]+$/]],
]);
