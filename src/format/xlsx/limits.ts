/**
 * How large a workbook may be. Our largest, 80 files with 84 questions each, has 54,000 cells and
 * takes 2 MB without compression; whoever sends more than a few times that sends something else. What
 * we write keeps within these too, so that it can be read back.
 */
export const limits = {
  /** All parts together, without compression; a hostile file grows a thousandfold when it is opened. */
  bytes: 8 * 1024 * 1024,
  parts: 1000,
  sheets: 200,
  rows: 20_000,
  columns: 256,
  cells: 100_000,
  /** Places between the first cell and the last, of all sheets: a reader keeps room for each. */
  places: 1_000_000,
  /** Different texts; each takes half a kilobyte while it is read. */
  texts: 50_000,
  /** Tags in the parts that are read as a whole: four for a text, and those of styles. */
  tags: 240_000,
  /** Tags in tables of contents; and in the cells of a sheet, up to eight for each. */
  contentsTags: 20_000,
  cellTags: 1_000_000,
  /** How deep tags may stand within one another, and how long one may be. */
  depth: 60,
  tagLength: 65_536,
  /** Of the text between two tags: a full cell with every character escaped. */
  runLength: 400_000,
  /** Of one cell, in every spreadsheet program. */
  textLength: 32_767,
} as const;
