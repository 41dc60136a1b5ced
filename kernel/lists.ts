import { allocate } from './memory';

/** Columns by their index, one behind the other. */
@unmanaged
export class List {
  length: u32;
  items: usize;
}

/** Room for so many columns. */
export function listFor(most: u32): List {
  const list = changetype<List>(allocate(offsetof<List>()));
  list.items = allocate(most * 4);
  return list;
}

export function addTo(list: List, item: u32): void {
  store<u32>(list.items + (list.length << 2), item);
  list.length += 1;
}

export function itemAt(list: List, at: u32): u32 {
  return load<u32>(list.items + (at << 2));
}
