import type { Document } from './document.js';

/**
 * The style of a page on A4: marking and page number on every sheet, headings of tables repeated, no
 * row cut in two. Sheets are upright; a table of many columns has sheets of its own, laid across.
 */
export function printStyle(document: Document): string {
  const { compact, marking } = document;
  return `@page {
  size: A4 portrait;
  margin: 18mm 15mm;
  @top-left { content: ${styleText(marking)}; font: 9pt system-ui, Arial, sans-serif; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt system-ui, Arial, sans-serif; }
}
@page :first { @top-left { content: none; } }
@page across { size: A4 landscape; }
${printRules}${compact === true ? compactRules : ''}`;
}

/** Anything but plain characters as an escape of its code, so that no text can end the style. */
function styleText(text: string): string {
  const escaped = text.replace(
    /[^A-Za-z0-9 ,.:()-]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

const printRules = `@media print {
  body { font-size: 10.5pt; }
  header { background: none; border-bottom: 1.5pt solid #0b0c0c; }
  .marking { padding: 0 0 3pt; color: #0b0c0c; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  main { padding-top: 6pt; padding-bottom: 0; }
  .skip { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 15pt; }
  h3 { font-size: 12pt; }
  h4, h5 { font-size: 10.5pt; }
  h1, h2, h3, h4, h5, caption, figcaption { break-after: avoid; }
  .figures { grid-template-columns: repeat(4, 1fr); gap: 3mm; }
  dl.figures > div { break-inside: avoid; border: 0.75pt solid #3D3D3D; border-left: 3pt solid #12436D; background: none; }
  .figures .value { font-size: 18pt; }
  a.word { text-decoration: none; }
  a { color: #0b0c0c; }
  .scroll { overflow: visible; }
  table { font-size: 9pt; }
  .wide, .before-wide { page: across; }
  td.sentence { min-width: 55mm; }
  .wide table { width: auto; font-size: 7.5pt; }
  .wide th, .wide td { padding: 2pt 3pt; }
  thead th:first-child, tbody th { position: static; }
  td, tbody th, .wide th, .wide th:first-child { max-width: none; }
  thead { display: table-header-group; }
  nav > ol { columns: 2; }
  tr, .short, figure, .callout, pre, li, dl > div { break-inside: avoid; }
  thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; break-after: avoid; }
  .notes { font-size: 9pt; break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
}
`;

const compactRules = `@media print {
  body { font-size: 9pt; line-height: 1.3; }
  main { padding-top: 0; }
  h1 { font-size: 16pt; margin: 6pt 0 8pt; }
  h2 { font-size: 11.5pt; margin: 8pt 0 3pt; padding-top: 4pt; }
  h1, h2, p, ul { max-width: none; }
  p, ul, dl { margin-bottom: 5pt; }
  li { margin-bottom: 2pt; }
  dl { max-width: none; }
  dl > div { display: grid; grid-template-columns: 26mm 1fr; gap: 2mm; padding: 2pt 0; }
  footer { margin-top: 8pt; padding-top: 4pt; }
  footer p { margin: 0; font-size: 8pt; }
}
`;
