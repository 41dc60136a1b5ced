/** A number of people as read, or what is wrong with it as the end of a sentence. */
export type PeopleReading = { readonly people: number } | { readonly fault: string };

/** Reads a number of people: digits and nothing else, so that no reading of a sign is guessed. */
export function readPeople(cell: string): PeopleReading {
  const text = cell.trim();
  if (/^\d{1,15}$/.test(text)) return { people: Number(text) };
  return { fault: faultOf(text) };
}

function faultOf(text: string): string {
  if (text === '') return 'is blank; write 0 if there is nobody';
  if (/^[-\u2212(]/.test(text) && /\d/.test(text)) return 'is negative';
  if (/^\d{1,3}(?:[ ,.'\u00a0\u202f\u2019]\d{3})+$/.test(text)) {
    return 'has thousands separators; write digits alone';
  }
  if (/^\d+[.,]\d+$/.test(text)) return 'has decimals; people are counted in whole numbers';
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return 'is in scientific notation; write all digits';
  return 'is no number';
}
