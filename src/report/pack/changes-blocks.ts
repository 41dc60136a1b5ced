import type { Rounding } from '../../disclosure/roundings/index.js';
import type { FrameChanges } from '../../frame/frame-changes.js';
import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import type { EditionName } from '../audit-result.js';
import { hiddenMark, roundedAway } from '../shown.js';
import { changesTables } from './changes-tables.js';

/** How counts are published: as the tables of the same release are. */
export interface PublishedCounts {
  /** Counts from 1 to one less than this are hidden; not used where counts are rounded. */
  readonly threshold: number;
  readonly rounding: Rounding | null;
}

/**
 * What became of earlier periods: cases closed late and cases reopened, explained; references and
 * dates in the restricted edition alone. `audit` is the name that ids and tables begin with.
 *
 * Where one of the two counts of a period is small the public edition hides both, as the year to date
 * gives away by how much they differ; where it rounds, that is rounded too, and each is rounded by
 * itself. How many stayed as they were is never in it.
 */
export function changesBlocks(
  changes: readonly FrameChanges[],
  edition: EditionName,
  audit: string,
  published: PublishedCounts,
): readonly Block[] {
  if (changes.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 3,
      id: `${audit}-changes`,
      text: 'Cases closed late, and cases reopened',
    },
    {
      kind: 'list',
      items: changes.map((one) =>
        edition === 'public' ? publicSentence(one, published) : restrictedSentence(one),
      ),
    },
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

function restrictedSentence({ period, lateClosed, reopened, unchanged }: FrameChanges): string {
  const still = `${cases(unchanged)} ${unchanged === 1 ? 'is' : 'are'} as before`;
  return `${period.label}: ${cases(lateClosed.length)} closed late, ${cases(reopened.length)} reopened since its pack was made; ${still}.`;
}

function publicSentence(
  { period, lateClosed, reopened }: FrameChanges,
  { threshold, rounding }: PublishedCounts,
): string {
  const counts = [lateClosed.length, reopened.length];
  const isHidden = rounding === null && counts.some((count) => count > 0 && count < threshold);
  if (isHidden) {
    return `${period.label}: how many cases were closed late or reopened is not shown (${hiddenMark}), to protect people.`;
  }
  const [late = '', again = ''] = counts.map((count) =>
    rounding === null ? cases(count) : roundedCases(count, rounding),
  );
  const how = rounding === null ? '' : ` (${rounding.title})`;
  return `${period.label}: ${late} closed late, ${again} reopened since its pack was made${how}.`;
}

/** In words, with the mark that a table would have; a reader never learns that there is none. */
function roundedCases(count: number, { round }: Rounding): string {
  const { shown, high } = round(count);
  if (typeof shown === 'string') return `fewer than ${String(high + 1)} cases (${hiddenMark})`;
  return shown === 0 ? `${String(high)} cases or fewer (${roundedAway})` : cases(shown);
}

function cases(count: number): string {
  if (count === 0) return 'no case';
  return count === 1 ? 'one case' : `${readableNumber(count, 'count')} cases`;
}
