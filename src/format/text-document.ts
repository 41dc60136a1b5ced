import type { Block, Document } from './document.js';
import { escapeTerminal } from './escape-terminal.js';
import { tableToText } from './text-table.js';
import { lengthOf, wrapText } from './wrap-text.js';

/**
 * A page as plain text of 76 columns, for a notice board or an e-mail. Tables and words that must
 * stay whole, such as a digest, may be wider; of a chart there are only its words.
 */
export function documentToText({ title, marking, blocks }: Document): string {
  const head = [...(marking === '' ? [] : [marking]), title].flatMap((text) => wrapped(text));
  const body = blocks.flatMap((block) => {
    const lines = blockLines(block);
    return lines.length === 0 ? [] : ['', ...lines];
  });
  return [...head, '='.repeat(width), ...body, ''].join('\n');
}

const width = 76;

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [...wrapped(block.text), '-'.repeat(Math.min(width, lengthOf(block.text)))];
    case 'paragraph':
      return wrapped(block.text);
    case 'callout':
      return wrapped(`Important: ${block.text}`);
    case 'list':
      return block.items.flatMap((item) => wrapped(item, '- '));
    case 'facts':
      return factLines(block.facts);
    case 'figures':
      return factLines(
        block.figures.map(({ label, value, note }) => [label, `${value} (${note})`] as const),
      );
    case 'links':
      return block.links.flatMap(({ text, to, about }) =>
        wrapped(`${text} (${to}): ${about}`, '- '),
      );
    case 'glossary':
      return factLines(block.words.map(({ word, meaning }) => [word, meaning] as const));
    case 'table':
      return tableToText(block.table).trimEnd().split('\n');
    case 'chart':
      return wrapped(`${block.chart.title}: ${block.chart.finding}`);
    case 'code':
      return block.text.split('\n').map((line) => `    ${escapeTerminal(line)}`);
    case 'contents':
      return [];
  }
}

/** Labels in a column of their own, as wide as the longest of them. */
function factLines(facts: readonly (readonly [string, string])[]): readonly string[] {
  const column = Math.max(...facts.map(([label]) => lengthOf(label))) + 2;
  return facts.flatMap(([label, value]) =>
    wrapped(value, `${label}${' '.repeat(column - lengthOf(label))}`),
  );
}

/** Lines of which the first begins with a lead and the others are as far from the left. */
function wrapped(text: string, lead = ''): readonly string[] {
  const room = Math.max(width - lengthOf(lead), ...text.split(' ').map(lengthOf));
  return wrapText(escapeTerminal(text), room).map(
    (line, index) => `${index === 0 ? lead : ' '.repeat(lengthOf(lead))}${line}`,
  );
}
