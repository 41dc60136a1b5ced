/** What it takes to read a sample; minutes are per reading of one file. */
export interface ReviewerTime {
  readonly files: number;
  /** Files read a second time by another reviewer. */
  readonly secondReadings: number;
  readonly minutesAFile: number;
  readonly reviewers: number;
  readonly hours: number;
  /** Of the reviewer with the most readings, shared as evenly as whole files can be. */
  readonly readingsAReviewer: number;
  readonly hoursAReviewer: number;
}

export function reviewerTime(
  files: number,
  secondReadings: number,
  minutesAFile: number,
  reviewers: number,
): ReviewerTime {
  const readings = files + secondReadings;
  const readingsAReviewer = Math.ceil(readings / reviewers);
  return {
    files,
    secondReadings,
    minutesAFile,
    reviewers,
    hours: (readings * minutesAFile) / 60,
    readingsAReviewer,
    hoursAReviewer: (readingsAReviewer * minutesAFile) / 60,
  };
}
