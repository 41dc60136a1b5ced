import { stagesByGroup, type StagesByGroup } from '../../disparity/stages-by-group.js';
import type { Column, Table } from '../../format/table.js';
import { comparisonNotes } from '../comparison/comparison-notes.js';
import { groupingInWords, referenceInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { percent } from './words.js';
import type { Analysis } from './analysis.js';
import { stageCharts } from './stages-chart.js';
import { joinedTable } from './stages-joined-table.js';
import { comparisonPage, pageTable } from './stages-page-table.js';
import { partsOf, stageNotes, stageSentences } from './stages-words.js';

/** How far the groups got, stage by stage; nothing where the row schema has no stages. */
export const stages: Analysis<StagesByGroup | null> = {
  title: 'stage by stage, each conditional on the one before',
  applies: (query) => query.stages,
  dependsOn: ({ group, reference }) => [group, reference],
  analyse: stagesByGroup,
  say: (result, name, edition) => {
    if (result === null) return { tables: [], charts: [], sentences: [] };
    const table = stagesTable(result, `${name}-stages`, edition);
    const level = percent(result.overall.settings.level);
    const sentences = stageSentences(result, edition).flat();
    return {
      tables: [table],
      pageTables: [pageTable(table, comparisonPage('stage', level))],
      charts: stageCharts(result, name, edition),
      sentences: [
        ...sentences.filter(({ apart }) => apart),
        ...sentences.filter(({ apart }) => !apart),
      ].map(({ text }) => text),
    };
  },
};

function stagesTable(result: StagesByGroup, name: string, edition: Edition): Table {
  const { query, unit } = result.overall;
  const { columns, rows } = joinedTable(
    partsOf(result),
    { name: 'stage', label: 'Stage' },
    edition,
  );
  return {
    name,
    caption: `Stage by stage: ${unitInWords(unit)} that reached each stage, of those that reached the one before, by ${groupingInWords(query)}; ${referenceInWords(query.reference)}`,
    columns: columns.map(relabelled),
    rows,
    notes: [...stageNotes(result, edition), ...comparisonNotes(result.overall, edition)],
  };
}

const labels: Readonly<Record<string, string>> = {
  events: 'Reached the stage',
  members: 'Reached the stage before',
};

function relabelled(column: Column): Column {
  return { ...column, label: labels[column.name] ?? column.label };
}
