/** The levels that can be drawn, with what one unit is; a row never is one. */
export const drawingUnits = {
  case: 'a case, however many rows it has',
  allegation: 'an allegation within a case',
  subject: 'a person within a case; placeholders are never drawn',
} as const;

/** The levels that can be counted: a row too, in tables that are labelled so. */
export const countingUnits = {
  ...drawingUnits,
  person: 'a person, however many cases they are in; placeholders are never counted',
  row: 'a row of the export as read; neither people nor cases',
} as const;
