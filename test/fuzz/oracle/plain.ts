/** As a reference or code is compared: nothing invisible, plain spaces, trimmed, composed. */
export function plain(cell: string): string {
  return cell
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()
    .normalize('NFC');
}

/** As free text is kept: trimmed, composed, the inside as it is. */
export function trimmed(cell: string): string {
  return cell
    .replace(/^[\s\u200b-\u200f\u2060\ufeff\u00ad]+/, '')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]{0,1000}$/, '')
    .normalize('NFC');
}

/** As headings are compared. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
