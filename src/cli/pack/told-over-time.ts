import type { TrendSettings } from '../../disparity/pack-trend-figures.js';
import type { Block } from '../../format/document.js';
import { prettyJson } from '../../format/json.js';
import type { Table } from '../../format/table.js';
import type { Period } from '../../frame/period.js';
import type { PackPlan } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import { trendBlocks } from '../../report/pack/trend-blocks.js';
import { trendTables } from '../../report/pack/trend-tables.js';
import { trendPoints } from '../../report/pack/trend-words.js';
import type { ReleasedExport } from '../results/released-export.js';
import type { TextFile } from '../results/text-file.js';
import { auditTrend, figuresOf } from './audit-trend.js';
import type { EarlierPack } from './earlier-packs.js';

/** What later packs are told of an audit, and what the earlier ones and this one tell together. */
export interface ToldOverTime {
  readonly files: readonly TextFile[];
  readonly tables: readonly Table[];
  readonly blocks: readonly Block[];
  /** What rises, in sentences for the head of the report. */
  readonly points: readonly string[];
}

/** The figures and the trend of an audit in each edition; nothing for a pack without a period. */
export function toldOverTime(
  audit: string,
  outcomes: ReleasedExport,
  { period, release }: PackPlan,
  earlier: readonly EarlierPack[],
): Readonly<Record<EditionName, ToldOverTime>> {
  const settings = {
    level: 0.95,
    correction: release.correction as TrendSettings['correction'],
    inference: release.inference,
  };
  const tell = (edition: EditionName, within: Period): ToldOverTime => {
    const figures = figuresOf(audit, edition, within, outcomes);
    const trend = auditTrend(figures, earlier, settings);
    return {
      files: [{ path: 'figures.json', content: prettyJson(figures) }],
      tables: trend === null ? [] : trendTables(trend),
      blocks: trend === null ? [] : trendBlocks(trend, edition),
      points: trend === null || trend.warning !== null ? [] : trendPoints(trend),
    };
  };
  const nothing = { files: [], tables: [], blocks: [], points: [] };
  return period === null
    ? { restricted: nothing, public: nothing }
    : { restricted: tell('restricted', period), public: tell('public', period) };
}
