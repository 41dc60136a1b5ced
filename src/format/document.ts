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

/** Parts are of level 2; a page's contents lists them and what stands at level 3 within them. */
export type HeadingLevel = 2 | 3 | 4 | 5;

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      readonly id: string;
      readonly text: string;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A boxed statement that must not be missed. */
  | { readonly kind: 'callout'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value pairs. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  /** A few numbers that are seen at once, each with its name and what it counts. */
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** Links to pages beside this one; `to` is a relative path. */
  | { readonly kind: 'links'; readonly links: readonly PageLink[] }
  /** What words mean; where one is first used in the text before, the page links to it. */
  | { readonly kind: 'glossary'; readonly words: readonly GlossaryWord[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Text to be copied as it stands, such as a command. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'contents' };

export interface Figure {
  readonly label: string;
  /** The number as people read it, or shorthand in its place. */
  readonly value: string;
  readonly note: string;
}

export interface PageLink {
  readonly text: string;
  readonly to: string;
  /** What is found there, as a sentence. */
  readonly about: string;
}

export interface GlossaryWord {
  readonly word: string;
  /** Other forms under which it stands in the text, such as the plural. */
  readonly forms: readonly string[];
  readonly meaning: string;
}
