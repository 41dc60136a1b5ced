import type { AnswerCheck } from '../check.js';

export const minutesUnreadable = {
  code: 'MINUTES_UNREADABLE',
  severity: 'warning',
  title: 'Not a number of minutes',
  sentence: 'The cell cannot be read as minutes.',
  cause: 'Hours, a time of day, or words were typed.',
  fix: 'Type whole minutes, as 90; at most 6000.',
  explain:
    'Minutes serve to plan the next audit and change no finding. Read are numbers, with or without the word; 1:30 and 1.5 hours are not worked out. The cell is left blank.',
  register: ({ minutes: { typed, minutes } }) =>
    typed === '' || minutes !== null ? [] : [{ column: 'minutes', now: typed }],
} satisfies AnswerCheck;
