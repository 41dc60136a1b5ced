import { type Reader, type Reading, reads } from './desk.js';

/**
 * Deals readings round-robin: each goes to the reader at the head of the queue who may take it, who
 * then goes to the end; whoever is passed over keeps their place. The queue begins with those who
 * have the fewest readings, equals in the order of the readers.
 */
export function dealReadings(open: readonly Reading[], readers: readonly Reader[]): void {
  const queue = readers.toSorted((left, right) => left.load - right.load);
  for (const reading of open) {
    const { file } = reading;
    const next = queue.find((reader) => file.eligible.includes(reader) && !reads(reader, file));
    if (next === undefined) throw new RangeError(`nobody may read ${file.unit.unitId}`);
    queue.push(...queue.splice(queue.indexOf(next), 1));
    reading.reader = next;
    next.load += 1;
  }
}
