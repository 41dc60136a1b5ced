/**
 * A text that no spreadsheet runs as a formula: an apostrophe is put before what could start one.
 *
 * A text that already begins with apostrophes and then a trigger gets one more, so that `restore`
 * gives back exactly what was given. For texts only: a negative number is written as a number.
 */
export function neutralise(text: string): string {
  return trigger.test(text) ? `'${text}` : text;
}

/** The exact inverse of `neutralise`: restore(neutralise(text)) is text, for every text. */
export function restore(text: string): string {
  return text.startsWith("'") && trigger.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * What starts a formula once leading blanks are skipped: OWASP ASVS 5.0 requirement 1.2.10, with line
 * feed, carriage return and the full-width twins of = + - @ added.
 */
const trigger = /^['\s\u00a0\u200b\ufeff]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
