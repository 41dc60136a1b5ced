/** A number that each row has by its value of a field; `value` is undefined for a blank. */
export interface Mark {
  readonly name: string;
  readonly field: string;
  readonly of: (value: string | undefined) => number;
}

/** What the reading of rows needs beside their contents. */
export interface ReadRequest {
  readonly marks: readonly Mark[];
  readonly constants: Readonly<Record<string, string>>;
  /** Subjects that stand for no person, in lower case. */
  readonly placeholders: ReadonlySet<string>;
  /** Fields of which some codes stand for no person, with these codes. */
  readonly placeholderCodes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly idField: string | undefined;
}

/** The mark of rows in which a code of a field stands for no person. */
export function placeholderMark(field: string): string {
  return `nobody_${field}`;
}
