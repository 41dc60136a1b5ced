import { allocate } from './memory';
import { addRow, beginBlock, lastDisagrees, lastRepeats, lastRows, rowsOfBlock } from './blocks';
import { hashOf, mixed } from './bytes';
import { Column, columnAt, contentAt, firstHashed, numberAt, scratch, scratchFor } from './columns';
import { createDictionary, dayOf, Dictionary, setDay, setUntil, untilOf } from './dictionary';
import { digestOfRow, wideDigestOfRow } from './digest';
import { addTo, itemAt, List, listFor } from './lists';
import { formOf, wideSpellingHash } from './references';

/** The column of the case reference; none below 0. */
let caseColumn: i32 = -1;
/** The columns of what rows of one case should differ in, besides what is the same in all rows. */
let keys: List = changetype<List>(0);
let hasKeys: bool = false;
/** The columns of which there is one value to a case. */
let perCase: List = changetype<List>(0);
/** Rows are compared as they pass. */
export let isSieving: bool = false;

/** The case reference that was looked at last, by its hash, and what it shares with its other spellings. */
let lookedAt: u64 = 0;
let spelling: u64 = 0;

/** The case of the last block, by its number, 0 where there is none, and its spelling. */
let blockNumber: u32 = 0;
let blockSpelling: u64 = 0;
/** The first value that the case has in each column of which there is one to a case; 0 where it is blank yet. */
let firstValues: usize = 0;
/** By row of the last block: a number that it shares with rows that may be repeats of it. */
const rowKeys: usize = memory.data(64 * sizeof<u32>());

/** Prepares the comparing of rows as they pass; the columns are all there. */
export function beginCases(most: u32, reference: i32, isKeyed: bool): void {
  isSieving = true;
  hasKeys = isKeyed;
  caseColumn = reference;
  keys = listFor(most);
  perCase = listFor(most);
  firstValues = allocate(most * 4);
}

export function addKey(column: u32): void {
  addTo(keys, column);
}

export function addPerCase(column: u32): void {
  addTo(perCase, column);
}

/** Has the forms of the references of a column entered. */
export function enterForms(column: u32): void {
  columnAt(column).forms = createDictionary();
}

/** The forms of the references of a column, if they are entered. */
export function formsOf(column: u32): Dictionary {
  return columnAt(column).forms;
}

/** The number of a reference that is not kept, made of its hash and never 0; its shape is 0 where it is not known. */
export function hashedNumber(
  index: u32,
  column: Column,
  start: usize,
  length: u32,
  hash: u64,
  shape: u64,
): u32 {
  const forms = column.forms;
  const number = (<u32>(hash >> 32)) | 1;
  if (index === caseColumn) {
    if (hash === lookedAt) return number;
    lookedAt = hash;
    spelling = wideSpellingHash(start, length);
  }
  if (changetype<usize>(forms) === 0 || (shape !== 0 && shape === column.lastShape)) return number;
  column.lastShape = shape;
  formOf(start, length, forms);
  return number;
}

/** The number of the reference that is the first bytes of the scratch. */
export function hashedNumberOfScratch(index: u32, length: u32): u32 {
  const start = scratchFor(length);
  return hashedNumber(index, columnAt(index), start, length, hashOf(start, length), 0);
}

/** Sets the spelling of the case reference that was looked at last: its key is the first bytes of the scratch. */
export function spellAs(length: u32): void {
  spelling = wideSpellingHash(scratch, length);
}

/** Keeps with a content how the reference is spelt that it was read as; references have no days of their own. */
export function keepSpelling(content: u32): void {
  const contents = columnAt(caseColumn).dictionary;
  setDay(contents, content, <u32>spelling);
  setUntil(contents, content, <u32>(spelling >> 32));
}

/**
 * Compares the row at hand with its block, if it is accepted, or begins one. A row without a case is a
 * block by itself. The reference is the one that was looked at last where somebody else has read it.
 */
export function takeRow(accepted: bool, isReadElsewhere: bool): void {
  const number = caseColumn < 0 ? 0 : numberAt(caseColumn);
  if (number === 0) {
    blockNumber = 0;
    beginBlock(wideDigestOfRow());
    return;
  }
  const spelt = spellingAtHand(isReadElsewhere);
  const rows = number === blockNumber && spelt === blockSpelling ? lastRows() : rowsOfBlock;
  if (rows === rowsOfBlock) {
    blockNumber = number;
    blockSpelling = spelt;
    memory.fill(firstValues, 0, perCase.length << 2);
    beginBlock(spelt);
    store<u32>(rowKeys, keyOfRow());
  } else {
    addRow();
    const key = keyOfRow();
    for (let row: u32 = 0; row < rows; row += 1) {
      if (load<u32>(rowKeys + (row << 2)) === key) lastRepeats();
    }
    store<u32>(rowKeys + (rows << 2), key);
  }
  if (accepted) compareWithBlock();
}

function spellingAtHand(isReadElsewhere: bool): u64 {
  const content = contentAt(caseColumn);
  if (isReadElsewhere || content >= firstHashed) return spelling;
  const contents = columnAt(caseColumn).dictionary;
  return ((<u64>untilOf(contents, content)) << 32) | dayOf(contents, content);
}

/** A number that the row at hand shares with rows of its case, allegation and subject, or with the same cells. */
function keyOfRow(): u32 {
  if (!hasKeys) return digestOfRow();
  let key: u64 = 0;
  for (let at: u32 = 0; at < keys.length; at += 1) {
    const part = numberAt(itemAt(keys, at));
    if (part === 0) return digestOfRow();
    key = mixed(key, part);
  }
  return <u32>(key ^ (key >> 32));
}

/** A blank contradicts nothing. */
function compareWithBlock(): void {
  for (let at: u32 = 0; at < perCase.length; at += 1) {
    const value = numberAt(itemAt(perCase, at));
    if (value === 0) continue;
    const place = firstValues + (at << 2);
    const first = load<u32>(place);
    if (first === 0) store<u32>(place, value);
    else if (first !== value) lastDisagrees();
  }
}
