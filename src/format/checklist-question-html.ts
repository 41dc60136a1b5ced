import type { AnswerBox, PageQuestion } from './checklist-page.js';
import { escapeHtml } from './escape-html.js';

/** One question as a row: what is asked and on what basis, the boxes to tick, lines to write on. */
export function questionToHtml(question: PageQuestion): string {
  const critical = question.critical ? ' <strong class="critical">Critical</strong>' : '';
  const small = [
    ...question.suggestions.map((text) => paragraph('suggestion', text)),
    ...[...question.help, ...question.basis].map((text) => paragraph('small', text)),
  ].join('');
  return `<tr class="question">
<th scope="row"><p><span class="id">${escapeHtml(question.id)}</span>${critical} ${escapeHtml(question.text)}</p>${small}</th>
<td><ul class="boxes">${question.boxes.map(boxToHtml).join('')}</ul></td>
<td class="lines"></td>
</tr>
`;
}

function paragraph(style: string, text: string): string {
  return `<p class="${style}">${escapeHtml(text)}</p>`;
}

function boxToHtml(box: AnswerBox): string {
  const reason = box.needsReason ? '<span class="reason">Reason:</span>' : '';
  return `<li><span class="box"></span><span><b>${escapeHtml(box.code)}</b> ${escapeHtml(box.label)}${reason}</span></li>`;
}
