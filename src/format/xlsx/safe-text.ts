/**
 * A text as hucre must be given it so that a spreadsheet program shows it as it is. What looks like an
 * escape of the format (_x000D_) is escaped, as are U+FFFE and U+FFFF, which XML cannot hold; control
 * characters and mark-up are hucre's own work.
 */
export function safeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (character) => (character === '\ufffe' ? '_xFFFE_' : '_xFFFF_'));
}

/** Whether hucre would take the text for the error of a formula, such as #N/A. */
export function looksLikeError(text: string): boolean {
  return /^#[A-Z0-9/_]+[!?]?$/.test(text);
}

/** Whether a spreadsheet program would run the text as a formula when it is edited in place. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text);
}

/** Whether half of a character of two halves stands alone: no file can hold that. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}
