/** What the status of a case says of it. */
interface StatusMeaning {
  readonly means: string;
  /** Where the case stands among those drawn; null for a reserve that waits, which is not drawn. */
  readonly counts: 'outstanding' | 'examined' | 'out of scope' | 'not produced' | null;
  /** Its place on the way of a file to its reader; null where the way ends otherwise. */
  readonly stage: number | null;
  /** It must say why. */
  readonly needsReason: boolean;
}

/**
 * The statuses of a case, in the words of the register. Eligible, the denominator of the response
 * rate, are all drawn cases but those out of scope: a file that is not produced stays in it, as a
 * finding, while one out of scope is replaced by the next reserve.
 */
export const statuses = {
  reserve: {
    means: 'waits its turn, and is in no count',
    counts: null,
    stage: null,
    needsReason: false,
  },
  drawn: {
    means: 'in the sample, nothing done yet',
    counts: 'outstanding',
    stage: 0,
    needsReason: false,
  },
  requested: {
    means: 'the file was asked for',
    counts: 'outstanding',
    stage: 1,
    needsReason: false,
  },
  received: { means: 'the file came', counts: 'outstanding', stage: 2, needsReason: false },
  examined: {
    means: 'the file was read and its questions answered',
    counts: 'examined',
    stage: 3,
    needsReason: false,
  },
  'out of scope': {
    means:
      'should not have been in the frame; leaves the denominator, and the next reserve comes in',
    counts: 'out of scope',
    stage: null,
    needsReason: true,
  },
  'not produced': {
    means: 'was asked for and did not come; a finding, stays in the denominator, is not replaced',
    counts: 'not produced',
    stage: null,
    needsReason: true,
  },
} satisfies Readonly<Record<string, StatusMeaning>>;

export type Status = keyof typeof statuses;

/** What a status says of a case. */
export function meaningOf(status: Status): StatusMeaning {
  return statuses[status];
}

/** The further of two statuses on the way of a file to its reader; one that is off the way stays. */
export function further(left: Status, right: Status): Status {
  const [one, other] = [meaningOf(left).stage, meaningOf(right).stage];
  return one !== null && other !== null && other > one ? right : left;
}
