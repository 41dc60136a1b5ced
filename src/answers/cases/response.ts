import type { SettledCase } from './settle-cases.js';
import { meaningOf, type Status } from './statuses.js';

/**
 * How many of the cases drawn were examined: drawn = out of scope + eligible, and
 * eligible = examined + not produced + outstanding.
 */
export interface Response {
  /** The sample and the reserves that have come in. */
  readonly drawn: number;
  /** How many of those are reserves. */
  readonly reserves: number;
  readonly outOfScope: number;
  readonly eligible: number;
  readonly examined: number;
  /** How many of the examined have questions of their first reading without a usable answer. */
  readonly incomplete: number;
  readonly notProduced: number;
  readonly outstanding: number;
  /**
   * Examined / eligible; null where no case is eligible. With no incomplete case this is response
   * rate 1 of the American Association for Public Opinion Research (AAPOR), else its rate 2: cases
   * of which nothing is known yet count as eligible, so that it can only be too low.
   */
  readonly rate: number | null;
}

export interface ResponseByStratum {
  readonly overall: Response;
  /** In the order of the register. */
  readonly byStratum: readonly (Response & { readonly stratum: string })[];
  /** Cases out of scope and not produced by reason, words as given; in the order of the register. */
  readonly byReason: readonly {
    readonly status: Status;
    readonly reason: string;
    readonly cases: number;
  }[];
}

/** Response of a draw, overall, by stratum and by reason. Reserves that wait are in no count. */
export function responseOf(cases: readonly SettledCase[]): ResponseByStratum {
  const strata = [...new Set(cases.map(({ stratum }) => stratum))];
  return {
    overall: responseAmong(cases),
    byStratum: strata.map((stratum) => ({
      stratum,
      ...responseAmong(cases.filter((each) => each.stratum === stratum)),
    })),
    byReason: byReason(cases),
  };
}

function responseAmong(cases: readonly SettledCase[]): Response {
  const drawn = cases.filter(({ status }) => meaningOf(status).counts !== null);
  const count = (counts: ReturnType<typeof meaningOf>['counts']): number =>
    drawn.filter(({ status }) => meaningOf(status).counts === counts).length;
  const outOfScope = count('out of scope');
  const eligible = drawn.length - outOfScope;
  const examined = count('examined');
  return {
    drawn: drawn.length,
    reserves: drawn.filter(({ role }) => role === 'reserve').length,
    outOfScope,
    eligible,
    examined,
    incomplete: drawn.filter(({ status, open }) => status === 'examined' && open.length > 0).length,
    notProduced: count('not produced'),
    outstanding: count('outstanding'),
    rate: eligible === 0 ? null : examined / eligible,
  };
}

function byReason(cases: readonly SettledCase[]): ResponseByStratum['byReason'] {
  const given = cases.filter(({ status }) => meaningOf(status).needsReason);
  const counts = new Map<string, { status: Status; reason: string; cases: number }>();
  for (const { status, reason } of given) {
    const key = `${status} ${reason}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { status, reason, cases: 1 });
    else known.cases += 1;
  }
  return [...counts.values()];
}
