import { documentToHtml } from '../../format/html.js';
import { workbookToXlsx } from '../../format/xlsx/write-workbook.js';
import type { Intake } from '../../frame/intake.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import { type OutcomesPage, outcomesReport } from '../../report/outcomes-report.js';
import { tablesWorkbook } from '../../report/tables-workbook.js';
import {
  editionFiles,
  editionTables,
  protectionInWords,
  restrictedFiles,
} from './disparity-files.js';
import type { ReleasedExport } from './released-export.js';
import { filedTables } from './table-files.js';
import { inFolder, type ResultFile, withChecksums, withSymbols } from './text-file.js';

/**
 * The whole folder of outcomes by group: what stays in the office, and what may be published.
 * `period` is the period in words; undefined where the export was not narrowed to one.
 */
export async function disparityFolder(
  released: ReleasedExport,
  plan: ReleasePlan,
  intake: Intake,
  period: string | undefined,
): Promise<readonly ResultFile[]> {
  const page = {
    title: 'Outcomes by group',
    facts: [['Export', `${intake.schema.title}, profile ${intake.profile.name}`]] as const,
    outcomes: released.results,
    protection: protectionInWords(plan),
  };
  const about = { name: 'outcomes', title: page.title, symbols: plan.symbols };
  const shown = (edition: EditionName): Promise<readonly ResultFile[]> =>
    pageAndWorkbook(page, edition, { period: period ?? 'every case in the export', plan });
  return withChecksums([
    ...inFolder<ResultFile>('restricted', [
      ...restrictedFiles(released, about),
      ...(await shown('restricted')),
    ]),
    ...inFolder<ResultFile>('public', [
      ...editionFiles(released.results, 'public', about),
      ...(await shown('public')),
    ]),
  ]);
}

/** All tables of an edition together, as a page and as a workbook. */
async function pageAndWorkbook(
  page: OutcomesPage,
  edition: EditionName,
  { period, plan: { symbols } }: { readonly period: string; readonly plan: ReleasePlan },
): Promise<readonly ResultFile[]> {
  const { title, facts, protection, outcomes } = page;
  const html = [{ path: 'report.html', content: documentToHtml(outcomesReport(page, edition)) }];
  const cover = { title, period, edition, facts, protection, symbols };
  const tables = filedTables(editionTables(outcomes, edition), '');
  const workbook = tablesWorkbook(cover, [{ name: 'outcomes', title, tables }]);
  return [
    ...withSymbols(html, symbols),
    { path: 'tables.xlsx', content: await workbookToXlsx(workbook) },
  ];
}
