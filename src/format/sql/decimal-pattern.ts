/** What counts as a decimal where numbers are sorted; a pattern for the whole of a text. */
export const decimalPattern = '-?[0-9]{1,40}([.][0-9]{1,40})?';
