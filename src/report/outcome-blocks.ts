import type { Block } from '../format/document.js';
import type { EditionName, QueryResult } from './audit-result.js';

/** Outcomes by group: for each query its findings in words, its charts and its tables. */
export function outcomeBlocks(
  outcomes: readonly QueryResult[],
  edition: EditionName,
  id: string,
): readonly Block[] {
  if (outcomes.length === 0) return [];
  return [
    { kind: 'heading', level: 3, id: `${id}-outcomes`, text: 'Outcomes by group' },
    ...outcomes.flatMap((outcome) => queryBlocks(outcome, edition)),
  ];
}

/** One query: why parts of it are not published, its charts and its tables. */
export function queryBlocks(
  { title, said, withheld }: QueryResult,
  edition: EditionName,
): readonly Block[] {
  const reasons: readonly Block[] =
    edition === 'public' && withheld.length > 0
      ? [{ kind: 'paragraph', text: `${title}. ${[...new Set(withheld)].join(' ')}` }]
      : [];
  return [
    ...said[edition].flatMap(({ charts, tables, pageTables }): readonly Block[] => [
      ...charts.map(({ chart }): Block => ({ kind: 'chart', chart })),
      ...(pageTables ?? tables).map((table): Block => ({ kind: 'table', table })),
    ]),
    ...reasons,
  ];
}
