import { type RandomStream, randomStream, type Weighted } from '../random/stream.js';
import { workerEthnicity } from './ethnicity.js';
import type { WorkerType } from './vocabulary.js';

/** A person who may be complained of; the same in every export of one seed. */
export interface Worker {
  readonly id: string;
  readonly type: WorkerType;
  readonly ethnicity: string;
  readonly sex: string;
  readonly ageBand: string;
  readonly rankBand: string;
  readonly serviceBand: string;
}

/** The people of the made-up force; the frequent ones come up eight times as often as the rest. */
export interface Workforce {
  readonly frequent: readonly Worker[];
  readonly ordinary: readonly Worker[];
}

/** The same people for every export of one seed and size; one in ten is frequent. */
export function makeWorkforce(seed: string, size: number): Workforce {
  const stream = randomStream('synth/workforce', seed);
  const people = Array.from({ length: size }, (_, index) => makeWorker(stream, index));
  const frequent = Math.round(size / 10);
  return { frequent: people.slice(0, frequent), ordinary: people.slice(frequent) };
}

/** One person, by how often they come up. */
export function chooseWorker(stream: RandomStream, workforce: Workforce): Worker {
  const weight = workforce.frequent.length * 8;
  const frequent = stream.next() * (weight + workforce.ordinary.length) < weight;
  return stream.pick(frequent ? workforce.frequent : workforce.ordinary);
}

/** A stand-in for a person: no attribute is known, and sometimes not even an identifier. */
export function makePlaceholder(stream: RandomStream): Worker {
  const type = stream.weighted<WorkerType>([
    ['ORG', 55],
    ['UNID', 45],
  ]);
  const id = stream.next() < 0.15 ? '' : type;
  return { id, type, ethnicity: '', sex: '', ageBand: '', rankBand: '', serviceBand: '' };
}

/** Whether a subject stands in for a person and so is never counted as one. */
export function isPlaceholder(worker: Worker): boolean {
  return worker.type === 'ORG' || worker.type === 'UNID';
}

function makeWorker(stream: RandomStream, index: number): Worker {
  const type = stream.weighted(workerTypes);
  const service = stream.weighted(serviceBands);
  return {
    // Stepping by a prime keeps the identifiers of frequent people from standing together.
    id: `S${String(100_000 + ((index * 7_919) % 900_000))}`,
    type,
    ethnicity: stream.weighted(workerEthnicity),
    sex: stream.weighted(sexes),
    ageBand: stream.weighted(ageBands[service] ?? []),
    rankBand:
      type === 'OFFICER' ? stream.weighted(ranks) : type === 'SPECIAL' ? 'Special' : 'Staff',
    serviceBand: service,
  };
}

const workerTypes: readonly Weighted<WorkerType>[] = [
  ['OFFICER', 82],
  ['STAFF', 10],
  ['PCSO', 4],
  ['SPECIAL', 3],
  ['CONTR', 1],
];

/** Dorset, 2025: 109 constables, 29 sergeants, 10 inspectors and above. */
const ranks: readonly Weighted<string>[] = [
  ['Constable', 109],
  ['Sergeant', 29],
  ['Inspector and above', 10],
];

/** Dorset, 2025: 31 women, 125 men, 1 unknown. */
const sexes: readonly Weighted<string>[] = [
  ['Female', 62],
  ['Male', 125],
  ['Unknown / not stated', 2],
];

const serviceBands: readonly Weighted<string>[] = [
  ['<5', 34],
  ['5-<10', 22],
  ['10-<15', 11],
  ['15-<20', 14],
  ['20-<25', 11],
  ['25-<30', 5],
  ['30+', 2],
  ['Unknown', 1],
];

const young: readonly Weighted<string>[] = [
  ['25 and under', 35],
  ['26 to 40', 58],
  ['41 to 55', 7],
];
const middle: readonly Weighted<string>[] = [
  ['26 to 40', 70],
  ['41 to 55', 28],
  ['Over 55', 2],
];
const older: readonly Weighted<string>[] = [
  ['41 to 55', 85],
  ['Over 55', 15],
];

/** Nobody under 26 has served ten years. */
const ageBands: Readonly<Record<string, readonly Weighted<string>[]>> = {
  '<5': young,
  '5-<10': middle,
  '10-<15': middle,
  '15-<20': middle,
  '20-<25': older,
  '25-<30': older,
  '30+': older,
  Unknown: [['Unknown', 1]],
};
