/** Where a record stands in the file. */
export interface RecordPlace {
  readonly row: number;
  readonly line: number;
  readonly offset: number;
}
