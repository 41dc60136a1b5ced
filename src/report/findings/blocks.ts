import type { Block } from '../../format/document.js';
import type { Table } from '../../format/table.js';

/** The blocks that this report is made of, in short. */
export function heading(id: string, text: string): Block {
  return { kind: 'heading', level: 2, id, text };
}

export function subheading(id: string, text: string): Block {
  return { kind: 'heading', level: 3, id, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function table(value: Table): Block {
  return { kind: 'table', table: value };
}

/** A list, or nothing where there is nothing to list. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
