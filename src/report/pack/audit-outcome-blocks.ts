import type { Block } from '../../format/document.js';
import type { AuditResult, EditionName, PackResult, QueryResult } from '../audit-result.js';
import { queryBlocks } from '../outcome-blocks.js';
import { queryTitle } from './query-title.js';
import { sideBySideTable } from './side-by-side-table.js';

/** Outcomes by group, comparison by comparison; that of the period leads to that of the year to date. */
export function auditOutcomeBlocks(
  audit: AuditResult,
  pack: PackResult,
  edition: EditionName,
): readonly Block[] {
  const { name, outcomes } = audit;
  if (outcomes.length === 0) return [];
  const inOrder = outcomes.flatMap((query) => {
    if (query.span === 'year to date') return twinOf(query, outcomes) === undefined ? [query] : [];
    const twin = twinOf(query, outcomes);
    return twin === undefined ? [query] : [query, twin];
  });
  return [
    { kind: 'heading', level: 3, id: `${name}-outcomes`, text: 'Outcomes by group' },
    {
      kind: 'paragraph',
      text: 'Counted from every case in the period, never from the sample. For each comparison the charts come first, then the tables that they are drawn from.',
    },
    ...inOrder.flatMap((query, index): readonly Block[] => {
      const twin = query.span === 'period' ? twinOf(query, outcomes) : undefined;
      const beside =
        twin === undefined
          ? null
          : sideBySideTable(query, twin, edition, {
              period: pack.period,
              yearToDate: pack.yearToDate ?? 'year to date',
            });
      const dates = datesOf(query, pack);
      return [
        {
          kind: 'heading',
          level: 4,
          id: `${name}-outcome-${String(index + 1)}`,
          text: queryTitle(query),
        },
        ...(dates === null ? [] : [{ kind: 'paragraph', text: dates } as const]),
        ...(beside === null ? [] : [{ kind: 'table', table: beside } as const]),
        ...queryBlocks(query, edition),
      ];
    }),
  ];
}

/** The same comparison over the other dates. */
function twinOf(query: QueryResult, outcomes: readonly QueryResult[]): QueryResult | undefined {
  if (query.span === undefined) return undefined;
  return outcomes.find(
    (other) => other.title === query.title && other.span !== undefined && other.span !== query.span,
  );
}

function datesOf({ span }: QueryResult, { period, yearToDate }: PackResult): string | null {
  if (span === undefined) return null;
  return span === 'period'
    ? `Period: ${period}.`
    : `Year to date: ${yearToDate ?? 'to the end of the period'}.`;
}
