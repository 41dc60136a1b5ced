import { sha256Hex } from './sha256.js';
import { hashSeed } from './ticket.js';

/**
 * A unit's first ticket in Rivest's consistent_sampler: a decimal fraction as text, `0.` and 64 to
 * 78 digits, the same to the last digit as the published software gives for this seed and id.
 *
 * The lengths differ, and sorting is by plain comparison of the texts; made into doubles, two
 * tickets may look equal. Source: ron-rivest/consistent_sampler, `first_fraction` (MIT).
 */
export function rivestTicket(seedText: string, unitId: string): string {
  return rivestTicketOf(hashSeed(seedText), unitId);
}

/** The same from the hash of the seed (S), which is worth making once for many units. */
export function rivestTicketOf(seedHash: string, unitId: string): string {
  return sha256Fraction(`${seedHash}${unitId}`);
}

/**
 * SHA-256 as a decimal fraction in text: the digest as a whole number, its decimal digits padded on
 * the left with zeros to at least 64, in reverse after `0.` (`sha256_uniform` of the published
 * software). Reversed, because the first digits of the number are not equally likely and the last are.
 */
export function sha256Fraction(text: string): string {
  const digits = BigInt(`0x${sha256Hex(text)}`)
    .toString()
    .padStart(64, '0');
  return `0.${Array.from(digits).reverse().join('')}`;
}

/**
 * A ticket as the published software shows it: cut off, not rounded, after the leading nines and
 * so many digits more. For showing only; sort the whole ticket.
 */
export function shownRivestTicket(ticket: string, digits = 9): string {
  return ticket.slice(0, leadingNines(ticket).length + digits);
}

/** The beginning of a ticket: `0.` and every nine that follows without a break. */
export function leadingNines(ticket: string): string {
  return /^0\.9*/.exec(ticket)?.[0] ?? '';
}

/**
 * The ticket as a number strictly between 0 and 1: (2k + 1) / (2 * 10^15), where k is the integer of
 * the first 15 digits. Numerator and denominator are exact doubles and the quotient is rounded once,
 * so every language gives the same number; tickets that agree in 15 digits share it.
 */
export function rivestNumber(ticket: string): number {
  const k = Number.parseInt(ticket.slice(2, 17), 10);
  return (2 * k + 1) / 2_000_000_000_000_000;
}
