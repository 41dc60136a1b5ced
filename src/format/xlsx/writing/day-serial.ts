/**
 * The number that stands for a day: 1 for 1 January 1900, 46110 for 2026-03-29.
 *
 * Throws a RangeError for what is no day of the calendar or before 1 March 1900: until then Excel,
 * which knows a 29 February 1900, and other programs differ.
 */
export function daySerial(date: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date)?.map(Number);
  const [, year = 0, month = 0, day = 0] = parts ?? [];
  const here = Date.UTC(year, month - 1, day);
  if (parts === undefined || date < '1900-03-01' || here >= Date.UTC(year, month, 1)) {
    throw new RangeError(`"${date}" is no day from 1900-03-01 on, written as 2026-03-29.`);
  }
  return here / millisecondsADay + daysBefore1970;
}

const millisecondsADay = 86_400_000;
const daysBefore1970 = 25_569;
