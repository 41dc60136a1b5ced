import type { Document } from './document.js';
import { escapeHtml } from './escape-html.js';
import { blocksToHtml } from './html-blocks.js';
import { printStyle } from './print-style.js';
import { style } from './style.js';

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
  return `<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${marking === '' ? title : `${title} (${marking})`}</title>
<style>
${style}${printStyle(document)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header>
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
