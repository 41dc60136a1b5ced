import { packTrend, type PackTrend } from '../../disparity/pack-trend.js';
import type { TrendSettings } from '../../disparity/pack-trend-figures.js';
import type { Period } from '../../frame/period.js';
import type { PackFigures } from '../../record/pack-figures.js';
import type { EditionName } from '../../report/audit-result.js';
import type { ReleasedExport } from '../results/released-export.js';
import type { EarlierPack } from './earlier-packs.js';

/** The figures of an audit for later packs, in an edition. */
export function figuresOf(
  audit: string,
  edition: EditionName,
  period: Period,
  { figures }: ReleasedExport,
): PackFigures {
  const { label, from, to } = period;
  return {
    record: 'dipsample-figures',
    recordVersion: 1,
    audit,
    edition,
    period: { label, from, to },
    ...figures[edition],
  };
}

/** The trend of an audit over the earlier packs that have it; null where there is none. */
export function auditTrend(
  present: PackFigures,
  earlier: readonly EarlierPack[],
  settings: TrendSettings,
): PackTrend | null {
  const before = earlier.flatMap(
    ({ audits }) => audits[present.audit]?.figures[present.edition] ?? [],
  );
  return before.length === 0 ? null : packTrend([...before, present], settings);
}
