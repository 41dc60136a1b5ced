import type { Chart } from './charts/index.js';
import type { Table } from './table.js';

/** A page as values: headings, paragraphs, tables and charts in reading order. */
export interface Document {
  readonly title: string;
  /** A line above the title that says who may see the page, e.g. "Restricted". */
  readonly marking: string;
  readonly blocks: readonly Block[];
  /** Printed small and close, for a page that is to fit on one sheet. */
  readonly compact?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A boxed statement that must not be missed. */
  | { readonly kind: 'callout'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value pairs. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Text to be copied as it stands, such as a command. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'contents' };
