/** How dates of a column may be written for the kernel to read them. */
export const notRead: u32 = 0;
export const isoAlone: u32 = 1;
export const dayFirst: u32 = 2;
export const monthFirst: u32 = 3;

/**
 * The day, as a whole number such as 20260731, of a text of which nothing can be said: a day of the
 * calendar since 1900, written 2026-07-31, or 31/07/2026 where day or month stands first. 0 for all
 * others, however they are to be read.
 */
export function plainDay(text: usize, length: u32, order: u32): u32 {
  if (order === notRead || length !== 10) return 0;
  if (load<u8>(text, 4) === 0x2d && load<u8>(text, 7) === 0x2d) {
    return dayOf(
      twoDigits(text) * 100 + twoDigits(text + 2),
      twoDigits(text + 5),
      twoDigits(text + 8),
    );
  }
  if (order === isoAlone || load<u8>(text, 2) !== 0x2f || load<u8>(text, 5) !== 0x2f) return 0;
  const first = twoDigits(text);
  const second = twoDigits(text + 3);
  const year = twoDigits(text + 6) * 100 + twoDigits(text + 8);
  return order === dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** Writes a day as YYYY-MM-DD. */
export function writeIso(day: u32, to: usize): void {
  writeDigits(day / 1000000, to);
  writeDigits((day / 10000) % 100, to + 2);
  store<u8>(to, 0x2d, 4);
  writeDigits((day / 100) % 100, to + 5);
  store<u8>(to, 0x2d, 7);
  writeDigits(day % 100, to + 8);
}

/** More than any number of a date, for two characters that are not both digits. */
const noDigits: u32 = 1000000;

function twoDigits(text: usize): u32 {
  const tens = <u32>load<u8>(text) - 0x30;
  const ones = <u32>load<u8>(text, 1) - 0x30;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : noDigits;
}

function dayOf(year: u32, month: u32, day: u32): u32 {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return 0;
  return day >= 1 && day <= daysIn(year, month) ? year * 10000 + month * 100 + day : 0;
}

function daysIn(year: u32, month: u32): u32 {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function writeDigits(number: u32, to: usize): void {
  store<u8>(to, 0x30 + number / 10);
  store<u8>(to, 0x30 + (number % 10), 1);
}
