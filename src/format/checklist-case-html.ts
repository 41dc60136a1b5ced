import type { CasePage, PageSection } from './checklist-page.js';
import { questionToHtml } from './checklist-question-html.js';
import { escapeHtml } from './escape-html.js';

/**
 * One case: its facts, the boxes at its head, its questions as a table whose head (with the
 * reference of the case) is repeated on every sheet, and room for words at the end.
 */
export function caseToHtml(page: CasePage, index: number): string {
  const number = index + 1;
  const reference = escapeHtml(page.reference);
  return `<section class="case" aria-labelledby="case-${number}">
<h2 id="case-${number}">${escapeHtml(page.position)}: <span class="reference">${reference}</span></h2>
<dl class="facts">
${page.facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>\n`).join('')}</dl>
${page.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>\n`).join('')}<ul class="blanks">
${page.blanks.map((name) => `<li>${escapeHtml(name)}</li>\n`).join('')}</ul>
<table class="questions">
<colgroup><col class="question"><col class="answer"><col></colgroup>
<thead>
<tr class="running"><th colspan="3" scope="colgroup"><span class="reference">${reference}</span> <span class="position">${escapeHtml(page.position)}</span></th></tr>
<tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">Evidence seen and comment</th></tr>
</thead>
${page.sections.map(sectionToHtml).join('')}<tbody class="closing">
${page.closing.map((name) => `<tr><th colspan="3" scope="row">${escapeHtml(name)}</th></tr>\n`).join('')}</tbody>
</table>
</section>
`;
}

function sectionToHtml(section: PageSection): string {
  return `<tbody>
<tr class="section"><th colspan="3" scope="rowgroup">${escapeHtml(section.title)}</th></tr>
${section.questions.map(questionToHtml).join('')}</tbody>
`;
}
