import { type Foreign, type Mark, markOf } from './foreign.js';

/** By what a text begins with once byte order mark, white space and comments are set aside. */
const beginnings: readonly Mark[] = [
  [/^%PDF/, 'FILE_IS_PDF', 'a PDF'],
  [/^\{\\rtf/, 'FILE_IS_DOCUMENT', 'a document (RTF)'],
  [
    /^(?:<|MIME-Version:)[^]*schemas-microsoft-com:office:spreadsheet/i,
    'FILE_IS_WORKBOOK',
    'an Excel workbook written as XML',
  ],
  [/^ID;P/, 'FILE_IS_WORKBOOK', 'a spreadsheet (SYLK)'],
  [/^MIME-Version:/i, 'FILE_IS_HTML', 'a saved web page (MHTML)'],
  [/^<\?xml\b(?![^]*<html\b)/i, 'FILE_IS_HTML', 'an XML file'],
  [
    /^<(?:!doctype|!--|\?xml|(?:html|head|body|table|thead|tr|title|meta|link|style|script|div|span|form|center|font|pre|h[1-6]|p|b|br)\b)/i,
    'FILE_IS_HTML',
    'a web page (HTML)',
  ],
  [/^(?:\{\s*["}]|\[\s*[[{"\]])/, 'FILE_IS_JSON', 'JSON'],
];

/** Recognises marked-up text by its first bytes, each given as one character. */
export function markup(start: string): Foreign | null {
  const text = narrow(start).replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return markOf(text.replace(/^(?:\s|<!--(?:(?!-->)[^])*-->)+/, ''), beginnings);
}

/** Of UTF-16 the bytes that are not zero: what marks a format up is in plain letters. */
function narrow(start: string): string {
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(start);
  return isWide ? start.replaceAll('\0', '') : start;
}
