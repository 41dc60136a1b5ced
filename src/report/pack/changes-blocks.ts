import type { FrameChanges } from '../../frame/frame-changes.js';
import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import type { EditionName } from '../audit-result.js';
import { hiddenMark } from '../shown.js';
import { changesTables } from './changes-tables.js';

/** Counts below this one are not published, unless they are nought. */
const fewestInPublic = 5;

/**
 * What became of earlier periods: cases closed late and cases reopened, explained; references and
 * dates in the restricted edition alone. `audit` is the name that ids and tables begin with.
 *
 * Where one of the two counts of a period is small the public edition hides both, as the year to date
 * gives away by how much they differ; how many stayed as they were is never in it.
 */
export function changesBlocks(
  changes: readonly FrameChanges[],
  edition: EditionName,
  audit: string,
): readonly Block[] {
  if (changes.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 3,
      id: `${audit}-changes`,
      text: 'Cases closed late, and cases reopened',
    },
    { kind: 'list', items: changes.map((one) => sentence(one, edition)) },
    { kind: 'paragraph', text: explained },
    ...(edition === 'public'
      ? []
      : changesTables(changes, audit)
          .filter(({ rows }) => rows.length > 0)
          .map((table): Block => ({ kind: 'table', table }))),
  ];
}

const explained =
  'A case closed late was finalised in the earlier period by its date, but was not in the export that the pack of that period was made from, most often because its closing was entered afterwards. It could not be drawn then. A case is reopened when it was in that pack and now has no date of finalising in the period, is outside the filters, or is not in the export. Earlier packs are not changed: they stand as they were published, and the year to date counts the cases as they are now.';

function sentence(
  { period, lateClosed, reopened, unchanged }: FrameChanges,
  edition: EditionName,
): string {
  const counts = [lateClosed.length, reopened.length];
  const isHidden =
    edition === 'public' && counts.some((count) => count > 0 && count < fewestInPublic);
  if (isHidden) {
    return `${period.label}: how many cases were closed late or reopened is not shown (${hiddenMark}), to protect people.`;
  }
  const still =
    edition === 'public' ? '' : `; ${cases(unchanged)} ${unchanged === 1 ? 'is' : 'are'} as before`;
  return `${period.label}: ${cases(lateClosed.length)} closed late, ${cases(reopened.length)} reopened since its pack was made${still}.`;
}

function cases(count: number): string {
  if (count === 0) return 'no case';
  return count === 1 ? 'one case' : `${readableNumber(count, 'count')} cases`;
}
