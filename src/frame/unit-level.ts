/**
 * What is counted or drawn. `person` and `row` are for tables only: a person may be in several cases
 * at once, and a row is labelled a count of rows.
 */
export type UnitLevel = 'case' | 'allegation' | 'subject' | 'person' | 'row';
