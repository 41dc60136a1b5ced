import { knownSequences } from './known-sequences.js';
import { seedExamples } from './seed-examples.js';

/**
 * Why a seed text could be known before anybody made it, as the end of a sentence; undefined when
 * nothing shows that. It cannot show that a seed was made by chance: only a commitment to a public
 * event does.
 *
 * Twenty ten-sided dice are refused by accident less than once in a million rolls.
 */
export function knownSeedFault(seedText: string): string | undefined {
  const folded = fold(seedText);
  const sequence = knownSequence(folded);
  if (seedExamples.some((example) => fold(example) === folded)) {
    return 'is an example from the documentation of dipsample, which everybody can read';
  }
  if (sequence !== undefined) return `is made of ${sequence}, which everybody knows`;
  const digits = seedText.replace(/[ ,._+'-]/g, '');
  if (/^\d{1,19}$/.test(digits)) {
    return `is a whole number of ${digits.length} digits, which can be tried out or chosen; at least 20 are needed`;
  }
  if (isDate(seedText)) return 'is a date with little beside it, which was known beforehand';
  if (/(.)\1{9}/.test(folded)) return 'has the same character ten times in a row';
  if (longestRun(folded) >= 12) return 'counts up or down, character by character';
  if (repeats(folded)) return 'repeats one pattern over and over';
  return undefined;
}

/** Letters and digits alone, so that a comma more or less makes no other seed. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[^0-9a-z]/g, '');
}

/** The sequence of which sixteen characters in a row stand in the text. */
function knownSequence(folded: string): string | undefined {
  return Object.entries(knownSequences).find(([, sequence]) =>
    Array.from({ length: sequence.length - 15 }, (_, start) =>
      sequence.slice(start, start + 16),
    ).some((part) => folded.includes(part)),
  )?.[0];
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = '(?:19|20)\\d\\d';
const compactDay = `(?:${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${year})`;
const compactTime = '(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?';
const dates = new RegExp(
  [
    '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
    '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}',
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \\d{2,4}`,
    `${month},? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
    `\\b${compactDay}(?:t?${compactTime}z?)?(?!\\d)`,
    '\\d{1,2}:\\d\\d(?::\\d\\d)?',
    `(?<!\\d)${year}(?!\\d)`,
    '\\bq[1-4]\\b',
  ].join('|'),
  'gi',
);
const allDate = new RegExp(`^(?:${compactDay}|${year})+(?:${compactTime})?0*$`);

/** Dates and times, and fewer than ten letters and digits beside them. */
function isDate(seedText: string): boolean {
  if (/^\d+$/.test(seedText)) return allDate.test(seedText);
  const rest = seedText.replace(dates, ' ');
  return rest !== seedText && fold(rest).length < 10;
}

/** The whole text is one part of at most half its length, over and over, the last time perhaps cut off. */
function repeats(folded: string): boolean {
  return Array.from({ length: Math.floor(folded.length / 2) }, (_, index) => index + 1).some(
    (period) => folded.startsWith(folded.slice(period)),
  );
}

/** The most characters in a row of which each is the next (or each the one before); after 9 comes 0. */
function longestRun(folded: string): number {
  const runs = { up: 1, down: 1, longest: 1 };
  for (let place = 1; place < folded.length; place += 1) {
    const [before, here] = [folded.charAt(place - 1), folded.charAt(place)];
    runs.up = follows(before, here) ? runs.up + 1 : 1;
    runs.down = follows(here, before) ? runs.down + 1 : 1;
    runs.longest = Math.max(runs.longest, runs.up, runs.down);
  }
  return runs.longest;
}

function follows(before: string, here: string): boolean {
  return here.charCodeAt(0) === before.charCodeAt(0) + 1 || (before === '9' && here === '0');
}
