/** What several readers answered about the same files, answers as positions in the list of categories. */
export interface Readings {
  /** One entry a file, with one place a reader: null where that reader gave no answer. */
  readonly files: readonly (readonly (number | null)[])[];
  /** How much of an agreement two answers are, by their positions: 1 for the same, 0 for none. */
  readonly credits: readonly (readonly number[])[];
  /** Whether standard errors divide by the files less one, as Gwet's do for more than two readers. */
  readonly losesOne: boolean;
  /** Of the intervals, such as 0.95. */
  readonly level: number;
}

/** The answers that a file was given, in the order of the readers. */
export function answersTo(file: readonly (number | null)[]): number[] {
  return file.filter((answer) => answer !== null);
}

/**
 * The agreement within one file: the mean credit over all pairs of its answers. Null with fewer than
 * two answers.
 */
export function agreementOn(
  file: readonly (number | null)[],
  credits: Readings['credits'],
): number | null {
  const answers = answersTo(file);
  const pairs = answers.length * (answers.length - 1);
  if (pairs === 0) return null;
  const credit = answers.flatMap((one, reader) =>
    answers.map((other, next) => (reader === next ? 0 : (credits[one]?.[other] ?? 0))),
  );
  return sum(credit) / pairs;
}

/** The share of each category in the answers, each file weighing the same. */
export function answerShares({ files, credits }: Readings): number[] {
  return credits.map((_, category) => {
    const shares = files.map((file) => {
      const answers = answersTo(file);
      return answers.filter((answer) => answer === category).length / answers.length;
    });
    return sum(shares) / files.length;
  });
}

/** The mean credit of each category against an answer drawn with the given shares. */
export function creditsAgainst(credits: Readings['credits'], shares: readonly number[]): number[] {
  return credits.map((row) => sum(row.map((credit, other) => credit * (shares[other] ?? 0))));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
