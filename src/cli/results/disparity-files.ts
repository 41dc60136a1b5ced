import { protections, type ProtectionName } from '../../disclosure/protections.js';
import { chartData } from '../../format/charts/chart-data.js';
import { chartToSvgFile } from '../../format/charts/svg-file.js';
import { prettyJson } from '../../format/json.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { Said } from '../../report/analyses/analysis.js';
import type { EditionName, QueryResult } from '../../report/audit-result.js';
import { withheldTable } from '../../report/withheld-table.js';
import type { UnitProof } from './protect-release.js';
import type { ReleasedExport } from './released-export.js';
import { type NamedTable, type TablePackage, tableFiles } from './table-files.js';
import { type TextFile, withSymbols } from './text-file.js';

/** How a release is protected, in words for its pages. */
export function protectionInWords({ protection, threshold }: ReleasePlan): string {
  const { title } = protections[protection as ProtectionName];
  return `${title} (counts below ${String(threshold)} are small)`;
}

/** The tables and charts that stay in the office, and what protection did to the public copy. */
export function restrictedFiles(
  { results, proofs }: ReleasedExport,
  about: TablePackage,
): readonly TextFile[] {
  return [
    ...editionFiles(results, 'restricted', about),
    { path: 'disclosure.json', content: prettyJson({ levels: proofs.map(proofRecord) }) },
  ];
}

function proofRecord({ unit, result, means }: UnitProof): object {
  return { unit, ...result, ...(means.length === 0 ? {} : { means }) };
}

/** The tables of one edition by the stems of their files; the public one lists what is withheld. */
export function editionTables(
  results: readonly QueryResult[],
  edition: EditionName,
): readonly NamedTable[] {
  const tables = results.flatMap(({ name, said }) =>
    said[edition].flatMap((each) =>
      each.tables.map((table) => ({ stem: fileStem(table.name, name), table })),
    ),
  );
  const withheld = results.flatMap((result) =>
    [...new Set(result.withheld)].map((reason) => ({ name: result.name, reason })),
  );
  return edition === 'restricted' || withheld.length === 0
    ? tables
    : [...tables, { stem: 'withheld', table: withheldTable(withheld) }];
}

/** The tables and charts of one edition, with the metadata of the tables, in the shorthand asked for. */
export function editionFiles(
  results: readonly QueryResult[],
  edition: EditionName,
  { name, title, symbols }: TablePackage,
): readonly TextFile[] {
  const charts = results.flatMap((result) =>
    result.said[edition].flatMap((said) => chartFiles(said.charts, result.name)),
  );
  return [
    ...tableFiles(editionTables(results, edition), {
      name: `${name}-${edition}`,
      title: `${title}, ${edition} copy`,
      symbols,
    }),
    ...withSymbols(charts, symbols),
  ];
}

/** The comparison has the name of its query; other tables have their kind before it, and come after. */
function fileStem(name: string, stem: string): string {
  return name.startsWith(`${stem}-`) ? `${name.slice(stem.length + 1)}-${stem}` : name;
}

function chartFiles(charts: Said['charts'], stem: string): readonly TextFile[] {
  return charts.flatMap(({ name, chart }) => {
    const path = `charts/${fileStem(name, stem)}`;
    return [
      { path: `${path}.svg`, content: chartToSvgFile(chart, name) },
      { path: `${path}.json`, content: prettyJson(chartData(chart)) },
    ];
  });
}
