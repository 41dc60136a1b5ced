import { protections, type ProtectionName } from '../../disclosure/protections.js';
import { chartData } from '../../format/charts/chart-data.js';
import { chartToSvgFile } from '../../format/charts/svg-file.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { Said } from '../../report/analyses/analysis.js';
import type { EditionName, QueryResult } from '../../report/audit-result.js';
import { withheldTable } from '../../report/withheld-table.js';
import type { UnitProof } from './protect-release.js';
import type { ReleasedExport } from './release-exports.js';
import type { TextFile } from './text-file.js';

/** How a release is protected, in words for its pages. */
export function protectionInWords({ protection, threshold }: ReleasePlan): string {
  const { title } = protections[protection as ProtectionName];
  return `${title} (counts below ${String(threshold)} are small)`;
}

/** The tables and charts that stay in the office, and what protection did to the public copy. */
export function restrictedFiles({ results, proofs }: ReleasedExport): readonly TextFile[] {
  return [
    ...editionFiles(results, 'restricted'),
    { path: 'disclosure.json', content: prettyJson({ levels: proofs.map(proofRecord) }) },
  ];
}

function proofRecord({ unit, result, means }: UnitProof): object {
  return { unit, ...result, ...(means.length === 0 ? {} : { means }) };
}

/** The tables and charts of one edition; the public one lists what is withheld. */
export function editionFiles(
  results: readonly QueryResult[],
  edition: EditionName,
): readonly TextFile[] {
  const files = results.flatMap(({ name, said }) =>
    said[edition].flatMap((each) => saidFiles(each, name)),
  );
  const withheld = results.flatMap(({ name, withheld: reasons }) =>
    [...new Set(reasons)].map((reason) => ({ name, reason })),
  );
  if (edition === 'restricted' || withheld.length === 0) return files;
  return [...files, { path: 'tables/withheld.csv', content: tableToCsv(withheldTable(withheld)) }];
}

/** The comparison has the name of its query; other tables have their kind before it, and come after. */
function saidFiles({ tables, charts }: Said, stem: string): readonly TextFile[] {
  const named = (name: string): string =>
    name.startsWith(`${stem}-`) ? `${name.slice(stem.length + 1)}-${stem}` : name;
  return [
    ...tables.map((table) => ({
      path: `tables/${named(table.name)}.csv`,
      content: tableToCsv(table),
    })),
    ...charts.flatMap(({ name, chart }) => [
      { path: `charts/${named(name)}.svg`, content: chartToSvgFile(chart, name) },
      { path: `charts/${named(name)}.json`, content: prettyJson(chartData(chart)) },
    ]),
  ];
}
