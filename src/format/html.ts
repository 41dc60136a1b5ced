import type { Document } from './document.js';
import { escapeHtml } from './escape-html.js';
import { blocksToHtml } from './html-blocks.js';
import { printStyle } from './print-style.js';
import { style } from './style.js';
import { pageHead } from './page-head.js';

/**
 * A page as one HTML file that stands alone: style within, no script, nothing loaded from elsewhere,
 * readable on a narrow screen, on paper and by a screen reader.
 *
 * The ids of the headings must be unique and hold no space; `contents`, `main`, `table-N` and
 * `chart-N` are taken.
 */
export function documentToHtml(document: Document): string {
  const title = escapeHtml(document.title);
  const marking = escapeHtml(document.marking);
  return `${pageHead(marking === '' ? title : `${title} (${marking})`, style + printStyle(document))}<header>
<p class="marking">${marking === '' ? 'dipsample' : marking}</p>
</header>
<main id="main">
<h1>${title}</h1>
${blocksToHtml(document.blocks)}</main>
<footer>
<p>${marking === '' ? '' : `${marking}. `}Written by dipsample. The page stands alone: it runs no script and loads nothing.</p>
</footer>
</body>
</html>
`;
}
