import { columnAt, loosen, scratchFor } from './columns';
import { Dictionary, lengthAt, numberOf, textOf } from './dictionary';

export {
  createDictionary,
  closeDictionary,
  compareStrings,
  marksOf,
  setMarks,
  textOf,
} from './dictionary';
export { valueOf, setValue, setDay, setUntil, countOf, countOne } from './dictionary';
export { allowReferences, allowDates, allowTexts, leaveInFile } from './columns';
export { beginColumns, addColumn, takeCell, scratchFor, setRows } from './columns';
export { values, contents } from './columns';
export { beginRules, addRequired, addStep, addDate, addLimited, isFine } from './row-rules';
export { beginDigests, digestOfRow } from './digest';
export { runSize, runOfNumbers, hashSpellings, hashOfKey, countForms } from './references';
export { setDelimiter, stageCells } from './scan';
export { starts, ends, marks, cells, solid, lineEnds, ending } from './scan';
export {
  beginCases,
  addKey,
  addPerCase,
  enterForms,
  formsOf,
  hashedNumberOfScratch,
  takeRow,
} from './cases';
export { spellAs, keepSpelling } from './cases';
export { blocks, disagreeing, repeating, lowersFrom, uppersFrom, marksFrom } from './blocks';
export { beginRecords, inputFor, goTo, takeRecords, countNotes, mayBeMisshapen } from './records';
export { asked, batch, at, after, taken, places, innerLineEnds, digests, numbers } from './records';
export { endedInLf, endedInCr, endedInCrLf } from './records';

/** How many strings a dictionary has. */
export function sizeOf(dictionary: Dictionary): u32 {
  return dictionary.size;
}

/** The number of the first bytes of the scratch, given anew if they were not met before. */
export function numberOfScratch(dictionary: Dictionary, length: u32): u32 {
  return numberOf(dictionary, scratchFor(length), length);
}

/** How many bytes the string of a number has. */
export function lengthOf(dictionary: Dictionary, number: u32): u32 {
  return lengthAt(textOf(dictionary, number));
}

/** To be called when a content was read by somebody else. */
export function wasRead(column: u32): void {
  loosen(columnAt(column));
}

/** The row from which on the texts of a column are left in the file; the highest number if none are. */
export function looseFrom(column: u32): u32 {
  const found = columnAt(column);
  return found.isLoose ? found.looseFrom : u32.MAX_VALUE;
}
