import { spellingKey } from '../../checks/reference-variants.js';
import {
  type ByteDictionary,
  lengthOf,
  sizeOf,
  startOf,
  textOf,
} from '../kernel/byte-dictionary.js';
import { type ColumnTable, rowCount } from '../column-table.js';
import { at } from '../growing.js';
import { repeated } from './repeated.js';

/** The rows whose reference may be that of other rows in another spelling: their keys have one hash. */
export function likeSpellings(table: ColumnTable): readonly number[] {
  const column = table.columns[table.places.get('case_ref') ?? -1];
  if (column === undefined) return [];
  const alike = alikeNumbers(column.dictionary);
  if (alike.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < rowCount(table); row += 1) {
    if (alike.has(at(column.rows, row))) rows.push(row);
  }
  return rows;
}

function alikeNumbers(dictionary: ByteDictionary): ReadonlySet<number> {
  const size = sizeOf(dictionary);
  const hashes = new Int32Array(size);
  for (let number = 1; number < size; number += 1) hashes[number] = keyHash(dictionary, number);
  return new Set(repeated(size, (number) => (number === 0 ? null : (hashes[number] ?? 0))));
}

/** The hash of the spelling key of a content; for plain ASCII straight from its bytes. */
function keyHash(dictionary: ByteDictionary, number: number): number {
  const bytes = dictionary.kernel.bytes();
  const start = startOf(dictionary, number);
  const end = start + lengthOf(dictionary, number);
  let hash = 0x811c9dc5 | 0;
  for (let place = start; place < end; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte > 0x7f) return textHash(spellingKey(textOf(dictionary, number)));
    if (byte === 0x20 || (byte >= 9 && byte <= 13)) continue;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    hash = Math.imul(hash ^ lower, 0x01000193);
  }
  return hash;
}

function textHash(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
