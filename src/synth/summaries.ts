import type { RandomStream } from '../random/stream.js';

/**
 * A made-up summary of an allegation: no names, but quotes, commas, line ends within the cell, £
 * and é, as free text in a real export has them.
 */
export function makeSummary(stream: RandomStream, opening: Openings, letter: string): string {
  const detail = stream.pick(details[letter] ?? generalDetails);
  return stream.pick(openings[opening]) + detail + stream.weighted(endings);
}

type Openings = 'complaint' | 'misconduct';

const openings: Readonly<Record<Openings, readonly string[]>> = {
  complaint: ['The complainant says that ', 'It is alleged that ', 'Complainant states: '],
  misconduct: ['It is alleged that ', 'A colleague reported that ', 'A supervisor noted that '],
};

const generalDetails: readonly string[] = [
  'the matter was not dealt with as it should have been.',
  'what was promised, in writing, was never done.',
];

const details: Readonly<Record<string, readonly string[]>> = {
  A: [
    'nobody called back for three weeks, despite two e-mails and a visit.',
    'the report of a theft was closed "with no lines of enquiry".',
    "the update, when it came, was about somebody else's report.",
    'the decision not to send a patrol was wrong, late and not explained.',
  ],
  B: [
    'the handcuffs were too tight, and stayed on for over an hour.',
    'no reason was given for the stop; the form was "on its way".',
    'the door was forced although a key had been offered.',
    'a solicitor was asked for at 21:40, and called at 02:15.',
  ],
  C: [
    'a phone worth £240 came back with a broken screen.',
    'the front gate was damaged, and nobody left a note.',
  ],
  D: [
    'a letter with private details went to the house next door.',
    'a record was looked up "out of curiosity", without a policing purpose.',
  ],
  E: [
    'a marked car was driven at speed past a school, without lights.',
    'a van was parked across a dropped kerb, outside a café, for two hours.',
  ],
  F: [
    'a remark was made about accent and "where people come from".',
    'no adjustment was made for a disability that was known about.',
  ],
  G: [
    'a statement was left out of the file, it seems on purpose.',
    "the post was used to settle a private dispute over a fiancé's car.",
  ],
  H: [
    'the tone was rude, and the call was ended with "we are done here".',
    'the officer rolled their eyes, sighed, and walked off.',
    'one side of the story was believed before the other was heard.',
  ],
  J: [
    'comments of a sexual nature were made, and repeated when challenged.',
    'a message sent off duty was "not something to send to anybody".',
  ],
  K: [
    'the person was drunk off duty, and showed a warrant card to get in.',
    'a post on social media could harm confidence in the police.',
  ],
};

const endings: readonly (readonly [string, number])[] = [
  ['', 50],
  [' An apology is asked for.', 15],
  [' "I only want it put right," they said.', 10],
  [' Costs of £85.50 are claimed.', 7],
  ['\r\nWanted:\r\n- an explanation, in writing\r\n- a "proper" apology', 10],
  ['\nPage 2 of the form was left blank.', 5],
  [' Seen from a table outside the café, 20 yards off.', 3],
];
