import { obstaclesBetween, type Reviewer, type ReviewUnit } from './reviewer.js';

/** An assignment in the making: its readers and files change in place until it stands. */
export interface Desk {
  /** In the order of the reviewers given. */
  readonly readers: readonly Reader[];
  /** In the order of the units given. */
  readonly files: readonly UnitFile[];
}

export interface Reader {
  readonly reviewer: Reviewer;
  /** How many readings the reviewer has so far. */
  load: number;
}

export interface UnitFile {
  readonly unit: ReviewUnit;
  /** Those without a conflict, in the order of the readers. */
  readonly eligible: readonly Reader[];
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly file: UnitFile;
  readonly round: number;
  /** Null until it is dealt. */
  reader: Reader | null;
}

/** Lays out reviewers and units with nothing assigned. */
export function layOut(reviewers: readonly Reviewer[], units: readonly ReviewUnit[]): Desk {
  const readers = reviewers.map((reviewer): Reader => ({ reviewer, load: 0 }));
  const files = units.map((unit) => {
    const readings: Reading[] = [];
    const eligible = readers.filter(
      ({ reviewer }) => obstaclesBetween(reviewer, unit).length === 0,
    );
    const file: UnitFile = { unit, eligible, readings };
    readings.push(...unit.readingRounds.map((round) => ({ file, round, reader: null })));
    return file;
  });
  return { readers, files };
}

/** Whether the reader has one of the readings of the file. */
export function reads(reader: Reader, { readings }: UnitFile): boolean {
  return readings.some((reading) => reading.reader === reader);
}

/** The heaviest load less the lightest. */
export function spreadOf(readers: readonly Reader[]): number {
  const loads = readers.map(({ load }) => load);
  return Math.max(...loads) - Math.min(...loads);
}
