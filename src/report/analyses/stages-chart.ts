import type { StagesByGroup } from '../../disparity/stages-by-group.js';
import { rateChart } from '../comparison/rate-chart.js';
import type { Edition } from '../edition.js';
import type { Said } from './analysis.js';
import { partsOf, stageMembers, stageSentences } from './stages-words.js';

/** For each stage the rate of every group, and last from everybody to the last stage. */
export function stageCharts(result: StagesByGroup, name: string, edition: Edition): Said['charts'] {
  const sentences = stageSentences(result, edition);
  return partsOf(result).map(({ value, label, comparison }, part) => ({
    name: `${name}-stages-${value}`,
    chart: {
      ...rateChart(comparison, edition),
      title: `${label}, by ${comparison.query.group.title.toLowerCase()}: rates with intervals`,
      finding: findingOf(sentences[part] ?? []),
      axis: `Share of ${stageMembers(result, part)}`,
    },
  }));
}

/** The groups that differ by more than chance, or every group where none does. */
function findingOf(sentences: ReturnType<typeof stageSentences>[number]): string {
  const apart = sentences.filter((sentence) => sentence.apart);
  return (apart.length === 0 ? sentences : apart).map(({ text }) => text).join(' ');
}
