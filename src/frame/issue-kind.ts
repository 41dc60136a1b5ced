import type { CellContext, RowContext, RowFinding, TableContext, TableFinding } from './check.js';
import type { TablePlan } from './plan.js';
import type { Detail, Issue } from './issue.js';

/**
 * One kind of issue: its words, and the hook that finds it. Kinds that the reader itself raises
 * (encoding, quotes, headers) have no hook. `sentence` and `fix` are templates: `{name}` stands for
 * a word of the issue's detail, and a part in square brackets falls away when a word is missing.
 */
export interface IssueKind {
  readonly code: string;
  /** What the kind is unless the issue itself says otherwise (see `onFault` in a field's schema). */
  readonly severity: Issue['severity'];
  readonly title: string;
  readonly sentence: string;
  readonly cause: string;
  readonly fix: string;
  /** The long form, for `dipsample explain`: why it matters and how it is mended at its source. */
  readonly explain: string;
  /** Looks at the row before its cells are laid to columns; what it finds ends the reading of the row. */
  readonly shape?: (cells: readonly string[], plan: TablePlan) => Detail | null;
  /** Looks at one cell as the file has it. It must not depend on other cells: answers are remembered. */
  readonly cell?: (text: string, cell: CellContext) => Detail | null;
  /** Looks at the values of one row. */
  readonly row?: (row: RowContext) => readonly RowFinding[];
  /** Looks at all rows at once; sees rejected ones too. */
  readonly table?: (table: TableContext) => readonly TableFinding[];
}
