import { prettyJson } from '../../format/json.js';
import { tableToText } from '../../format/text-table.js';
import { wrapText } from '../../format/wrap-text.js';
import { screenTable } from '../../report/screen-table.js';
import type { ReleasedExport } from './released-export.js';

/** What `disparity` prints: the tables that fit a terminal, each with its findings in words. */
export function disparityScreen(
  { results }: ReleasedExport,
  target: string | undefined,
  asJson: boolean,
  width: number,
): string {
  if (asJson) {
    return prettyJson({
      tables: results.flatMap(({ said }) => said.restricted.flatMap(({ tables }) => tables)),
    });
  }
  // Of several queries the terminal gets the comparisons alone; the files have everything.
  const most = results.length === 1 ? Infinity : 1;
  const said = results.flatMap(({ said: editions, withheld }) => [
    ...editions.restricted
      .slice(0, most)
      .flatMap(({ tables, sentences }, place) => [
        ...(place === 0
          ? tables.slice(0, 1).map((table) => tableToText(screenTable(table), width))
          : []),
        ...sentences.flatMap((sentence) => bulleted(sentence, width)),
        '',
      ]),
    ...[...new Set(withheld)].map((reason) => `Public copy: ${reason}\n`),
  ]);
  const where =
    target === undefined
      ? 'Dry run: nothing was written.'
      : `Written to ${target}: restricted/ for the office, public/ to publish.`;
  return `${[...said, where].join('\n')}\n`;
}

function bulleted(sentence: string, width: number): readonly string[] {
  return wrapText(sentence, Math.min(78, width - 2)).map((line, place) =>
    place === 0 ? `- ${line}` : `  ${line}`,
  );
}
