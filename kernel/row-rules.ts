import { columnAt, isLimited, numberAt } from './columns';
import { dayOf, untilOf } from './dictionary';
import { addTo, itemAt, List, listFor } from './lists';

let required: List = changetype<List>(0);
/** Dates in the order in which they must not go down. */
let steps: List = changetype<List>(0);
let dates: List = changetype<List>(0);
/** Columns some codes of which came or went on some day. */
let limited: List = changetype<List>(0);

/** Makes room for the rules of so many columns. */
export function beginRules(most: u32): void {
  required = listFor(most);
  steps = listFor(most);
  dates = listFor(most);
  limited = listFor(most);
}

export function addRequired(column: u32): void {
  addTo(required, column);
}

export function addStep(column: u32): void {
  addTo(steps, column);
}

export function addDate(column: u32): void {
  addTo(dates, column);
}

export function addLimited(column: u32): void {
  addTo(limited, column);
}

/**
 * True only of a row that no rule for whole rows finds fault with, by the values that were taken;
 * `known` is what is known of all its contents together.
 */
export function isFine(known: u32): bool {
  for (let at: u32 = 0; at < required.length; at += 1) {
    if (numberAt(itemAt(required, at)) === 0) return false;
  }
  let earlier: u32 = 0;
  for (let at: u32 = 0; at < steps.length; at += 1) {
    const day = dayIn(itemAt(steps, at));
    if (day === 0) continue;
    if (day < earlier) return false;
    earlier = day;
  }
  return (known & isLimited) === 0 || areInForce();
}

/** Whether every code that came or went on some day was in force on some date of the row. */
function areInForce(): bool {
  for (let at: u32 = 0; at < limited.length; at += 1) {
    const index = itemAt(limited, at);
    const dictionary = columnAt(index).dictionary;
    const number = numberAt(index);
    const until = untilOf(dictionary, number);
    if (number === 0 || until === 0) continue;
    const from = dayOf(dictionary, number);
    let isDated = false;
    let isHeld = false;
    for (let place: u32 = 0; place < dates.length; place += 1) {
      const day = dayIn(itemAt(dates, place));
      if (day === 0) continue;
      isDated = true;
      if (day >= from && day <= until) isHeld = true;
    }
    if (isDated && !isHeld) return false;
  }
  return true;
}

function dayIn(column: u32): u32 {
  return dayOf(columnAt(column).dictionary, numberAt(column));
}
