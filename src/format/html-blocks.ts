import type { Block, Figure, PageLink } from './document.js';
import { escapeHtml } from './escape-html.js';
import { chartToHtml } from './charts/html-chart.js';
import { contentsToHtml } from './html-contents.js';
import { glossaryToHtml, textWriter } from './html-glossary.js';
import { isWide, tableToHtml } from './html-table.js';

/** The blocks of a page in reading order, as HTML; every id is used once. */
export function blocksToHtml(blocks: readonly Block[]): string {
  const write = textWriter(blocks);
  const tables = blocks.flatMap(({ kind }, index) => (kind === 'table' ? [index] : []));
  return blocks
    .map((block, index) => {
      // Tables and charts take their id from their place, as two tables may share a name.
      const place = String(index + 1);
      if (block.kind === 'table') {
        // The number tells tables of one caption apart, and is what people cite.
        const ordinal = tables.length === 1 ? null : tables.indexOf(index) + 1;
        return tableToHtml(block.table, `table-${place}`, ordinal);
      }
      if (block.kind === 'chart') return chartToHtml(block.chart, `chart-${place}`);
      if (block.kind === 'contents') return contentsToHtml(blocks);
      if (block.kind === 'heading') return headingToHtml(block, leadsToWide(blocks, index));
      return textToHtml(block, write);
    })
    .join('');
}

type Heading = Extract<Block, { readonly kind: 'heading' }>;
type TextBlock = Exclude<Block, { readonly kind: 'table' | 'chart' | 'contents' | 'heading' }>;

/** On paper a heading goes with its table to the sheet that is laid across for it. */
function headingToHtml({ level, id, text }: Heading, beforeWide: boolean): string {
  const tag = `h${String(level)}`;
  const marked = beforeWide ? ' class="before-wide"' : '';
  return `<${tag} id="${escapeHtml(id)}"${marked}>${escapeHtml(text)}</${tag}>\n`;
}

/** Whether nothing but headings stands between a heading and a wide table. */
function leadsToWide(blocks: readonly Block[], index: number): boolean {
  const next = blocks.slice(index + 1).find(({ kind }) => kind !== 'heading');
  return next?.kind === 'table' && isWide(next.table);
}

function textToHtml(block: TextBlock, write: (text: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${write(block.text)}</p>\n`;
    case 'callout':
      return `<div class="callout"><p><strong>Important:</strong> ${write(block.text)}</p></div>\n`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${write(item)}</li>\n`).join('')}</ul>\n`;
    case 'facts':
      return `<dl>\n${block.facts.map(fact).join('')}</dl>\n`;
    case 'figures':
      return `<dl class="figures">\n${block.figures.map(figure).join('')}</dl>\n`;
    case 'links':
      return `<ul class="links">\n${block.links.map(link).join('')}</ul>\n`;
    case 'glossary':
      return glossaryToHtml(block.words);
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>\n`;
  }
}

function fact([label, value]: readonly [string, string]): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>\n`;
}

function figure({ label, value, note }: Figure): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd class="value">${escapeHtml(value)}</dd><dd>${escapeHtml(note)}</dd></div>\n`;
}

function link({ text, to, about }: PageLink): string {
  return `<li><a href="${escapeHtml(to)}">${escapeHtml(text)}</a>: ${escapeHtml(about)}</li>\n`;
}
