import type { RandomStream, Weighted } from '../random/stream.js';

/**
 * A mix of outcomes in which the event is `ratio` times as likely and the other outcomes keep
 * their shares among themselves. The event's share times the ratio must stay under one.
 */
export function withRiskRatio<Outcome extends string>(
  mix: readonly Weighted<Outcome>[],
  isEvent: (outcome: Outcome) => boolean,
  ratio: number,
): readonly Weighted<Outcome>[] {
  const sum = (entries: readonly Weighted<Outcome>[]): number =>
    entries.reduce((total, [, weight]) => total + weight, 0);
  const total = sum(mix);
  const risk = sum(mix.filter(([outcome]) => isEvent(outcome))) / total;
  if (risk === 0 || risk === 1) return mix;
  const others = (1 - risk * ratio) / (1 - risk);
  return mix.map(([outcome, weight]) => [outcome, weight * (isEvent(outcome) ? ratio : others)]);
}

/**
 * Chances from [0, 1) that go together within a case: each is the case's first one seven times of
 * ten, else a fresh one. Alone, each is uniform, so every single outcome still follows its mix.
 */
export function correlatedChances(stream: RandomStream): () => number {
  const first = stream.next();
  return () => (stream.next() < 0.7 ? first : stream.next());
}
