import type { Block } from './document.js';
import { escapeHtml } from './escape-html.js';
import { chartToHtml } from './charts/html-chart.js';
import { contentsToHtml } from './html-contents.js';
import { tableToHtml } from './html-table.js';

/** The blocks of a page in reading order, as HTML; every id is used once. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map((block, index) => blockToHtml(block, index, blocks)).join('');
}

/** Tables and charts take their id from their place, as two tables may share a name. */
function blockToHtml(block: Block, index: number, blocks: readonly Block[]): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(block.level)}`;
      return `<${tag} id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</${tag}>\n`;
    }
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>\n`;
    case 'callout':
      return `<div class="callout"><p><strong>Important:</strong> ${escapeHtml(block.text)}</p></div>\n`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>\n`).join('')}</ul>\n`;
    case 'facts':
      return `<dl>\n${block.facts.map(fact).join('')}</dl>\n`;
    case 'table':
      return tableToHtml(block.table, `table-${String(index + 1)}`);
    case 'chart':
      return chartToHtml(block.chart, `chart-${String(index + 1)}`);
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>\n`;
    case 'contents':
      return contentsToHtml(blocks);
  }
}

function fact([label, value]: readonly [string, string]): string {
  return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>\n`;
}
