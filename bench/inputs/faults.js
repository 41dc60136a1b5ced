/**
 * What is wrong in some rows: the column, what is written there, and the rule that it breaks. Some
 * reject the row, others only lose the value. Each is one that a reader of dates or codes may pass.
 */
export const faults = [
  { column: 'Outcome', text: 'Upheld in part (old wording)', rule: 'unknown code' },
  { column: 'Outcome', text: '', rule: 'missing' },
  { column: 'Case Reference', text: '', rule: 'missing' },
  { column: 'Date Received', text: '31/02/2023', rule: 'bad date' },
  { column: 'Date Finalised', text: '12/25/2024', rule: 'bad date' },
  { column: 'Date Finalised', text: '03/04/24', rule: 'bad date' },
  { column: 'Date Decided', text: '30/02/2024', rule: 'bad date' },
  { column: 'Date Recorded', text: 'not known', rule: 'bad date' },
  { column: 'Case Type', text: 'Grumble', rule: 'unknown code' },
  { column: 'Officer Sex', text: 'Femail', rule: 'unknown code' },
  { column: 'Complainant Ethnicity', text: 'Q7', rule: 'unknown code' },
];

/** The share of rows that have a fault. */
export const faultyShare = 0.002;
