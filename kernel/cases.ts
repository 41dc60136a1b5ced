import { hashOf, mixed } from './bytes';
import { Column, columnAt, numberAt, scratchFor } from './columns';
import {
  createDictionary, createHashes, dayOf, Dictionary, marksOf, numberOfHashed, setDay, setMarks, setValue, valueOf,
} from './dictionary'; // prettier-ignore
import { digestOfRow } from './digest';
import { addTo, itemAt, List, listFor } from './lists';
import { formOf, spellingHash } from './references';

/** The column of the case reference; none below 0. */
let caseColumn: i32 = -1;
/** The columns of what rows of one case should differ in, besides what is the same in all rows. */
let keys: List = changetype<List>(0);
let hasKeys: bool = false;
/** The columns of which there is one value to a case. */
let perCase: List = changetype<List>(0);
/** Rows are told from one another by numbers that are handed over with them. */
export let isSieving: bool = false;

/** How many cases have rows that may disagree. */
export let disagreeing: u32 = 0;

/** Prepares the comparing of rows as they pass; the columns are all there. */
export function beginCases(most: u32, reference: i32, isKeyed: bool): void {
  isSieving = true;
  hasKeys = isKeyed;
  caseColumn = reference;
  keys = listFor(most);
  perCase = listFor(most);
  if (reference >= 0) columnAt(reference).identity = createHashes();
}

/** The cases, numbered by the hashes of their references. */
export function identityOf(column: u32): Dictionary {
  return columnAt(column).identity;
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

/** The number of a reference that is not kept, never 0: one of its own in the column of the case, or a hash. */
export function hashedNumber(column: Column, start: usize, length: u32, hash: u64): u32 {
  const forms = column.forms;
  if (changetype<usize>(column.identity) === 0) {
    if (changetype<usize>(forms) !== 0) formOf(start, length, forms);
    return (<u32>(hash >> 32)) | 1;
  }
  const identity = column.identity;
  const next = identity.size;
  const number = numberOfHashed(identity, start, length, hash);
  if (number === next) {
    setSpelling(identity, number, spellingHash(start, length));
    if (changetype<usize>(forms) !== 0) formOf(start, length, forms);
  }
  return number;
}

/** The number of the reference that is the first bytes of the scratch. */
export function hashedNumberOfScratch(column: u32, length: u32): u32 {
  const start = scratchFor(length);
  return hashedNumber(columnAt(column), start, length, hashOf(start, length));
}

/** With the number of a case stand the hash of its spellings, and that of its values so far. */
export function spellingOf(cases: Dictionary, number: u32): u32 {
  return dayOf(cases, number);
}

export function setSpelling(cases: Dictionary, number: u32, hash: u32): void {
  setDay(cases, number, hash);
}

/** The case by its number: whether its rows may disagree. */
export function mayDisagree(cases: Dictionary, number: u32): bool {
  return marksOf(cases, number) !== 0;
}

/**
 * Compares the row at hand with its case, if it is accepted, and returns a number of 32 bits that it
 * shares with rows of the same case, allegation and subject, and with rows that have the same cells;
 * few others have it.
 */
export function takeRow(accepted: bool): u32 {
  const number = caseColumn < 0 ? 0 : numberAt(caseColumn);
  if (number === 0) return digestOfRow();
  if (accepted) compareWithCase(columnAt(caseColumn).identity, number);
  if (!hasKeys) return digestOfRow();
  let key: u64 = number;
  for (let at: u32 = 0; at < keys.length; at += 1) {
    const part = numberAt(itemAt(keys, at));
    if (part === 0) return digestOfRow();
    key = mixed(key, part);
  }
  return <u32>(key ^ (key >> 32));
}

/** A row whose values are all blank contradicts nothing; others are compared as they are, blanks and all. */
function compareWithCase(cases: Dictionary, number: u32): void {
  let hash: u64 = 0;
  let filled: u32 = 0;
  for (let at: u32 = 0; at < perCase.length; at += 1) {
    const value = numberAt(itemAt(perCase, at));
    filled |= value;
    hash = mixed(hash, value);
  }
  if (filled === 0) return;
  const values = max(1, <u32>(hash ^ (hash >> 32)));
  const before = valueOf(cases, number);
  if (before === 0) {
    setValue(cases, number, values);
  } else if (before !== values && marksOf(cases, number) === 0) {
    setMarks(cases, number, 1);
    disagreeing += 1;
  }
}
