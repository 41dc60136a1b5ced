import type { IssueKind } from '../issue-kind.js';
import { asItLooks } from '../lookalikes.js';
import type { Row } from '../intake.js';

export const referenceVariants = {
  code: 'REFERENCE_VARIANTS',
  severity: 'error',
  title: 'One reference in several spellings',
  sentence:
    'The case reference differs from that of row {other} only in letter case, inner spaces or the form of its characters.',
  cause: 'References are typed by hand.',
  fix: 'Write the reference in one way on all rows of the case, or make them plainly different if they are two cases.',
  explain:
    'Drawn as they are, one case would be two units and twice as likely to be picked. Which spelling is right cannot be told, so all rows of all its spellings are rejected. Letters of another alphabet, dashes and slashes that look the same are the same here. Spaces at the ends and combining characters are set right in reading and are no variant.',
  table: ({ rows }) => {
    const spellings = new Map<string, Map<string, Row[]>>();
    for (const row of rows) {
      const reference = row.values['case_ref'];
      if (reference === undefined) continue;
      const key = spellingKey(reference);
      const found = spellings.get(key) ?? new Map<string, Row[]>();
      spellings.set(key, found);
      const same = found.get(reference) ?? [];
      found.set(reference, same);
      same.push(row);
    }
    return [...spellings.values()]
      .filter((variants) => variants.size > 1)
      .flatMap((variants) => {
        const [first = [], second = []] = [...variants.values()];
        return [...variants.values()].flatMap((same) =>
          same.map((row) => ({
            row,
            field: 'case_ref',
            detail: { other: (same === first ? second : first)[0]?.row ?? 0 },
          })),
        );
      });
  },
} satisfies IssueKind;

/** What all spellings of one reference have in common. */
export function spellingKey(reference: string): string {
  return asItLooks(reference.normalize('NFKC')).replace(/\s+/g, '').toLowerCase();
}
