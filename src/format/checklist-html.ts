import { caseToHtml } from './checklist-case-html.js';
import type { ChecklistDocument, RegisterLine } from './checklist-page.js';
import { checklistStyle } from './checklist-style.js';
import { escapeHtml } from './escape-html.js';
import { pageHead } from './page-head.js';

/**
 * A checklist as one HTML file to print on A4: a cover with the register of cases, then each case
 * from the top of a sheet, its reference on every sheet, no question cut in two. The file stands
 * alone: style within, no script, nothing loaded.
 */
export function checklistToHtml(document: ChecklistDocument): string {
  const title = escapeHtml(document.title);
  return `${pageHead(title, checklistStyle)}<header>
<p class="marking">${escapeHtml(document.marking)}</p>
</header>
<main id="main">
<h1>${title}</h1>
<dl class="facts">
${document.facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>\n`).join('')}</dl>
<h2>How to fill it in</h2>
<ul>
${document.instructions.map((text) => `<li>${escapeHtml(text)}</li>\n`).join('')}</ul>
${document.notes.map((text) => `<p class="note">${escapeHtml(text)}</p>\n`).join('')}${registerToHtml(document)}${document.cases.map(caseToHtml).join('')}</main>
<footer>
<p>${escapeHtml(document.marking)}. Written by dipsample. The page stands alone: it runs no script and loads nothing.</p>
</footer>
</body>
</html>
`;
}

function registerToHtml(document: ChecklistDocument): string {
  // The cases with a page are the first of the register; reserves follow.
  const rows = document.register.map((line, index) =>
    registerRow(line, index < document.cases.length ? `#case-${index + 1}` : null),
  );
  return `<h2 id="register">Register of cases</h2>
<table class="register">
<thead>
<tr><th scope="col">Case</th><th scope="col">Stratum</th><th scope="col">Role</th><th scope="col" class="number">Rank</th><th scope="col">File received on</th><th scope="col">Reviewer</th></tr>
</thead>
<tbody>
${rows.join('')}</tbody>
</table>
`;
}

function registerRow(line: RegisterLine, target: string | null): string {
  const reference = escapeHtml(line.reference);
  const heading = target === null ? reference : `<a href="${target}">${reference}</a>`;
  return `<tr><th scope="row">${heading}</th><td>${escapeHtml(line.stratum)}</td><td>${escapeHtml(line.role)}</td><td class="number">${line.rank}</td><td></td><td></td></tr>\n`;
}
