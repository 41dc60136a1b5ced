import type { Counter } from '../../disparity/counter.js';
import type { Query } from '../../disparity/query.js';
import type { Settings } from '../../disparity/settings.js';
import type { Chart } from '../../format/charts/index.js';
import type { Table } from '../../format/table.js';
import type { Edition } from '../edition.js';

/** What an analysis says in one edition: tables, charts, and sentences that may stand alone. */
export interface Said {
  readonly tables: readonly Table[];
  /** The tables for a page, where those for files are too wide. */
  readonly pageTables?: readonly Table[];
  readonly charts: readonly { readonly name: string; readonly chart: Chart }[];
  /** The findings in words, each complete in itself, the most important first. */
  readonly sentences: readonly string[];
}

/** A kind of question about outcomes by group: one file and one line in `index.ts`. */
export interface Analysis<Result> {
  /** What it is called in help and documentation. */
  readonly title: string;
  /** Whether a query asks for it. */
  readonly applies: (query: Query) => boolean;
  /**
   * What it depends on of a query, where that is less than all: of several queries of one release
   * with the same, the first has it alone.
   */
  readonly dependsOn?: (query: Query) => readonly unknown[];
  /** Works the figures out; every figure keeps the counts that it comes from. */
  readonly analyse: (counter: Counter, query: Query, settings: Settings) => Result;
  /** Says them; `name` is the stem of all table and chart names. */
  readonly say: (result: Result, name: string, edition: Edition) => Said;
}
