import { documentToHtml } from '../../format/html.js';
import { workbookToXlsx } from '../../format/xlsx/write-workbook.js';
import { checksumFile, checksums } from '../../record/checksums.js';
import type { PackPlan, PackRecord } from '../../record/pack-plan.js';
import { publicRecord, publicRecordFile, writePublicRecord } from '../../record/public-record.js';
import type { EditionName, PackResult } from '../../report/audit-result.js';
import { packReport } from '../../report/pack/pack-report.js';
import { specifiedInformation } from '../../report/specified-information/specified-information.js';
import { tablesWorkbook } from '../../report/tables-workbook.js';
import { filedTables, tableFiles } from '../results/table-files.js';
import { inFolder, type ResultFile, type TextFile, withSymbols } from '../results/text-file.js';
import type { AuditFolder } from './audit-folder.js';
import { freezeEarlier } from './earlier-packs.js';
import { freezeSpecified, specifiedFile } from './frozen-specified.js';
import type { PackInput } from './pack-input.js';

/** A pack whose audits are made, before any file of it is. */
export interface Made {
  readonly plan: PackPlan;
  readonly input: PackInput;
  readonly made: readonly AuditFolder[];
  readonly result: PackResult;
}

/** The level of every interval of a pack. */
const intervalLevel = 0.95;

export const specifiedPage = 'specified-information.html';

/** The files of an edition: pages, workbook and tables, and those of its audits. */
export async function editionOf(
  edition: EditionName,
  { plan, input, made, result }: Made,
): Promise<readonly ResultFile[]> {
  const { symbols } = plan.release;
  const specified =
    input.specified === null
      ? null
      : specifiedInformation(
          {
            office: plan.office,
            figures: input.specified.figures,
            threshold: plan.release.threshold,
          },
          edition,
        );
  const pages: readonly TextFile[] = [
    { path: 'report.html', content: documentToHtml(packReport(result, edition)) },
    ...(specified === null
      ? []
      : [{ path: specifiedPage, content: documentToHtml(specified.document) }]),
  ];
  const audits = made.map(({ result: { name, title }, tables }) => ({
    name,
    title,
    tables: tables[edition],
  }));
  const numbers = (specified?.tables ?? []).map((table) => ({ stem: table.name, table }));
  const ofSpecified = {
    name: 'specified',
    title: 'Specified information',
    tables: filedTables(numbers, 'specified-information/'),
  };
  return [
    ...withSymbols(pages, symbols),
    {
      path: 'tables.xlsx',
      content: await workbookToXlsx(
        tablesWorkbook(
          {
            title: plan.title,
            office: plan.office,
            period: result.period,
            edition,
            protection: result.protection,
            symbols,
          },
          specified === null ? audits : [...audits, ofSpecified],
        ),
      ),
    },
    ...(specified === null
      ? []
      : inFolder(
          'specified-information',
          tableFiles(numbers, {
            name: 'specified-information',
            title: 'Specified information',
            symbols,
          }),
        )),
    ...(edition === 'restricted' && input.earlier.length > 0
      ? [{ path: 'earlier.json', content: freezeEarlier(input.earlier) }]
      : []),
    ...(edition === 'restricted' && input.specified !== null
      ? [{ path: specifiedFile, content: freezeSpecified(input.specified) }]
      : []),
    ...made.flatMap(({ result: { name }, files }) => inFolder(name, files[edition])),
  ];
}

/** The public half with a record and checksums of its own, as it may be all that a reader has. */
export function publicHalf(
  files: readonly ResultFile[],
  record: PackRecord,
  made: readonly AuditFolder[],
): readonly ResultFile[] {
  const whole = [
    ...files,
    {
      path: publicRecordFile,
      content: writePublicRecord(
        publicRecord(
          record,
          made.map(({ facts }) => facts),
          intervalLevel,
        ),
      ),
    },
  ];
  return [...whole, { path: checksumFile, content: checksums(whole) }];
}
