import type { Block } from './document.js';
import { escapeHtml } from './escape-html.js';

/** The contents of a page: a link for each heading, those of level 3 set in under their level 2, deeper ones left out. */
export function contentsToHtml(blocks: readonly Block[]): string {
  const sections: { readonly link: string; readonly parts: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level > 3) continue;
    const link = `<a href="#${escapeHtml(block.id)}">${escapeHtml(block.text)}</a>`;
    const section = sections.at(-1);
    if (block.level === 2 || section === undefined) sections.push({ link, parts: [] });
    else section.parts.push(link);
  }
  if (sections.length === 0) return '';
  const items = sections.map(({ link, parts }) => `<li>${link}${nested(parts)}</li>\n`);
  return `<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
${items.join('')}</ol>
</nav>
`;
}

function nested(parts: readonly string[]): string {
  if (parts.length === 0) return '';
  return `\n<ul>\n${parts.map((link) => `<li>${link}</li>\n`).join('')}</ul>\n`;
}
