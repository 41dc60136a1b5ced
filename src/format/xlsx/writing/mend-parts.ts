import type { Sheet, Workbook } from '../../workbook.js';
import type { Part } from '../package/stored-zip.js';

/**
 * The parts of a workbook as hucre wrote them, with what it leaves out or gets wrong put right: the
 * language; no date of change, as there is none; no working out anew on opening; one sheet chosen
 * and its cursor in the moving pane; estimated heights that may grow.
 */
export function mendParts(parts: readonly Part[], workbook: Workbook): readonly Part[] {
  const shown = workbook.sheets.findIndex(({ hidden }) => hidden !== true);
  const mends = new Map<string, Mend>([
    ['docProps/core.xml', (xml) => mendProperties(xml, workbook.properties.language)],
    ['docProps/app.xml', (xml) => replaced(xml, '>hucre<', '>dipsample<')],
    ['xl/workbook.xml', (xml) => mendContents(xml, workbook)],
    ...workbook.sheets.map((sheet, index): [string, Mend] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      (xml) => mendSheet(xml, sheet, index === shown),
    ]),
  ]);
  return parts.map(([name, data]) => {
    const mend = mends.get(name);
    if (mend === undefined) return [name, data];
    return [name, new TextEncoder().encode(mend(new TextDecoder().decode(data)))];
  });
}

type Mend = (xml: string) => string;

function mendProperties(xml: string, language: string): string {
  const undated = replaced(xml, /<dcterms:modified [^<]*<\/dcterms:modified>/, '');
  const end = '</cp:coreProperties>';
  return replaced(undated, end, `<dc:language>${language}</dc:language>${end}`);
}

function mendContents(xml: string, { sheets }: Workbook): string {
  const still = replaced(xml, '<calcPr calcId="0" fullCalcOnLoad="1"/>', '');
  return sheets.some(({ filter }) => filter !== undefined)
    ? replaced(still, / name="_xlnm\._FilterDatabase"/g, '$& hidden="1"')
    : still;
}

function mendSheet(xml: string, sheet: Sheet, chosen: boolean): string {
  const view = chosen ? replaced(xml, '<sheetView ', '<sheetView tabSelected="1" ') : xml;
  const pane = /<pane [^>]*activePane="(\w+)"\/>/;
  const placed =
    sheet.frozen === undefined ? view : replaced(view, pane, '$&<selection pane="$1"/>');
  return placed.replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (row, number: string) =>
    sheet.rows[Number(number) - 1]?.height === undefined
      ? row.replace(' customHeight="1"', '')
      : row,
  );
}

/** A replacement that must happen: another version of hucre may write another thing. */
function replaced(xml: string, what: string | RegExp, by: string): string {
  const mended = xml.replace(what, by);
  if (mended === xml) throw new Error(`hucre no longer writes ${String(what)}.`);
  return mended;
}
