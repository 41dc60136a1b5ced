import type {
  Condition,
  DisclosureRules,
  MergeProposal,
  Population,
  ReleaseCell,
} from '../release.js';
import { countsIn } from '../proof/counts-in.js';
import { tablesOf } from './tables-of.js';
import { fieldOfRows, valuesToMerge } from './values-to-merge.js';

/** More hidden than this share of a table, and merging is the better way. */
const mostHidden = 1 / 3;

/** What merging is to help against. */
export interface Trouble {
  readonly reason: MergeProposal['reason'];
  /** Keys of the cells that are hidden, or cannot be protected. */
  readonly cells: ReadonlySet<string>;
}

/**
 * Which values of which field to count as one: for every table where more than a third would be
 * hidden, or where any cell cannot be protected at all.
 */
export function mergeProposals(
  population: Population,
  cells: readonly ReleaseCell[],
  { reason, cells: keys }: Trouble,
  { threshold, mergeable = () => true }: Pick<DisclosureRules, 'threshold' | 'mergeable'>,
): readonly MergeProposal[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const conditionsOf = (key: string): readonly Condition[] => byKey.get(key)?.conditions ?? [];
  const countIn = countsIn(population, { fields: [], populations: [[]], proofs: [], insiders: [] });
  const countOf = (conditions: readonly Condition[]): number =>
    countIn({ whole: conditions, part: null })[0] ?? 0;
  const isInTrouble = ({ key }: ReleaseCell): boolean => keys.has(key);
  const proposals = tablesOf(cells).flatMap((table): readonly MergeProposal[] => {
    const share = table.cells.filter(isInTrouble).length / table.cells.length;
    if (reason === 'third-hidden' ? share <= mostHidden : share === 0) return [];
    const field = fieldOfRows(table, conditionsOf, mergeable);
    if (field === null) return [];
    const values = valuesToMerge(table, field, isInTrouble, countOf, threshold, mergeable);
    return values.length < 2 ? [] : [{ field, values, reason, table: table.fields }];
  });
  return proposals;
}
