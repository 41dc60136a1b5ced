import {
  leadingNines,
  rivestTicket,
  sha256Fraction,
  shownRivestTicket,
} from '../../src/random/rivest-ticket.js';

export interface SamplerArguments {
  readonly seed: string | number;
  readonly take?: number;
  readonly drop?: number;
  readonly with_replacement?: boolean;
  readonly digits?: number;
  readonly output?: 'id' | 'tuple';
}

/** The published software's `next_fraction`, which only sampling with replacement needs. */
export function nextFraction(ticket: string): string {
  const prefix = leadingNines(ticket);
  for (let turn = 1; ; turn += 1) {
    const next = prefix + sha256Fraction(`${ticket}:${turn}`).slice(2);
    // The published loop compares with one zero more, so that an equal beginning is not enough.
    if (next > `${ticket}0`) return next;
  }
}

/** The published `sampler`, for lists that end: built on the product's tickets to hold them to it. */
export function consistentSample(ids: readonly (string | number)[], given: SamplerArguments) {
  const { seed, take = Infinity, drop = 0, with_replacement = false, digits, output } = given;
  const basket = ids.map((id) => ({ ticket: rivestTicket(`${seed}`, `${id}`), id, generation: 1 }));
  const drawn: (string | number | [string, string | number, number])[] = [];
  for (let turn = 0; turn < drop + take && basket.length > 0; turn += 1) {
    const [lowest] = basket.sort((left, right) => (left.ticket < right.ticket ? -1 : 1));
    if (lowest === undefined) break;
    const { ticket, id, generation } = lowest;
    basket.shift();
    if (turn >= drop) {
      drawn.push(output === 'id' ? id : [shownRivestTicket(ticket, digits), id, generation]);
    }
    if (with_replacement) {
      basket.push({ ticket: nextFraction(ticket), id, generation: generation + 1 });
    }
  }
  return drawn;
}
