import type { Block } from '../../format/document.js';
import { heading, paragraph, table } from './blocks.js';
import { goodPracticeTable, recommendationsTable } from './remarks-tables.js';
import type { Telling } from './telling.js';

/** Good practice and recommendations, in the reviewers' words; of the restricted copy alone. */
export function remarksBlocks({ findings, restricted }: Telling): readonly Block[] {
  if (!restricted) return [];
  const { goodPractice, recommendations } = findings;
  return [
    heading('good-practice', 'Good practice'),
    goodPractice.length === 0 ? paragraph('None was noted.') : table(goodPracticeTable(findings)),
    heading('recommendations', 'Recommendations'),
    recommendations.length === 0
      ? paragraph('None was made by the reviewers.')
      : table(recommendationsTable(findings)),
    paragraph(
      'Further recommendations can be typed below the last one on the sheet “Recommendations” of the workbook.',
    ),
  ];
}
