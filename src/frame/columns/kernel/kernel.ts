import { kernelBytes } from './kernel-bytes.js';

/**
 * What kernel/index.ts exports, compiled to WebAssembly: it scans records, keeps the distinct contents
 * of columns, and takes rows of which nothing is to be said. All whole numbers; those of addresses and
 * of bits 32 wide.
 */
interface KernelCalls {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly setDelimiter: (byte: number) => void;
  readonly beginColumns: (most: number) => void;
  readonly addColumn: (cell: number) => number;
  readonly allowReferences: (least: number, most: number, marks: number) => void;
  readonly allowDates: (order: number, lastDay: number) => void;
  readonly allowTexts: () => void;
  readonly leaveInFile: () => void;
  readonly beginRules: (most: number) => void;
  readonly addRequired: (column: number) => void;
  readonly addStep: (column: number) => void;
  readonly addDate: (column: number) => void;
  readonly addLimited: (column: number) => void;
  readonly beginDigests: (cellsOfHeader: number) => void;
  readonly beginRecords: (
    cellsOfHeader: number,
    reference: number,
    longest: number,
    recordsAbove: number,
  ) => void;
  readonly inputFor: (size: number) => number;
  readonly goTo: (next: number) => void;
  readonly setRows: (count: number) => void;
  readonly takeRecords: (to: number, final: number, largest: number) => number;
  readonly stageCells: (count: number) => void;
  readonly takeCell: (column: number) => number;
  readonly wasRead: (column: number) => void;
  readonly looseFrom: (column: number) => number;
  readonly isFine: (known: number) => number;
  readonly digestOfRow: () => number;
  readonly countNotes: () => void;
  readonly mayBeMisshapen: (known: number) => number;
  readonly createDictionary: () => number;
  readonly closeDictionary: (dictionary: number) => void;
  readonly sizeOf: (dictionary: number) => number;
  readonly scratchFor: (length: number) => number;
  readonly numberOfScratch: (dictionary: number, length: number) => number;
  readonly textOf: (dictionary: number, number: number) => number;
  readonly compareStrings: (dictionary: number, one: number, other: number) => number;
  readonly lengthOf: (dictionary: number, number: number) => number;
  readonly marksOf: (dictionary: number, number: number) => number;
  readonly setMarks: (dictionary: number, number: number, marks: number) => void;
  readonly valueOf: (dictionary: number, number: number) => number;
  readonly setValue: (dictionary: number, number: number, value: number) => void;
  readonly setDay: (dictionary: number, number: number, day: number) => void;
  readonly setUntil: (dictionary: number, number: number, day: number) => void;
  readonly countOf: (dictionary: number, number: number) => number;
  readonly countOne: (dictionary: number, number: number) => void;
  readonly beginCases: (most: number, reference: number, isKeyed: number) => void;
  readonly addKey: (column: number) => void;
  readonly addPerCase: (column: number) => void;
  readonly enterForms: (column: number) => void;
  readonly formsOf: (column: number) => number;
  readonly hashedNumberOfScratch: (column: number, length: number) => number;
  readonly spellAs: (length: number) => void;
  readonly keepSpelling: (content: number) => void;
  readonly takeRow: (accepted: number, isReadElsewhere: number) => void;
  readonly lowersFrom: (block: number) => number;
  readonly uppersFrom: (block: number) => number;
  readonly marksFrom: (block: number) => number;
  readonly runOfNumbers: () => number;
  readonly hashOfKey: (length: number) => number;
  readonly hashSpellings: (dictionary: number, first: number, count: number) => void;
  readonly countForms: (dictionary: number, count: number, forms: number) => void;
  readonly runSize: KernelGlobal;
  readonly values: KernelGlobal;
  readonly contents: KernelGlobal;
  readonly starts: KernelGlobal;
  readonly ends: KernelGlobal;
  readonly marks: KernelGlobal;
  readonly cells: KernelGlobal;
  readonly solid: KernelGlobal;
  readonly lineEnds: KernelGlobal;
  readonly ending: KernelGlobal;
  readonly batch: KernelGlobal;
  readonly asked: KernelGlobal;
  readonly blocks: KernelGlobal;
  readonly disagreeing: KernelGlobal;
  readonly repeating: KernelGlobal;
  readonly at: KernelGlobal;
  readonly after: KernelGlobal;
  readonly taken: KernelGlobal;
  readonly places: KernelGlobal;
  readonly innerLineEnds: KernelGlobal;
  readonly digests: KernelGlobal;
  readonly numbers: KernelGlobal;
  readonly endedInLf: KernelGlobal;
  readonly endedInCr: KernelGlobal;
  readonly endedInCrLf: KernelGlobal;
}

interface KernelGlobal {
  readonly value: number;
}

/** One kernel, with a memory of its own, for one table. */
export interface Kernel {
  readonly calls: KernelCalls;
  /** All its memory, good until the next call that may need more of it. */
  readonly bytes: () => Buffer;
  /** The same as numbers of 32 bits. */
  readonly words: () => Uint32Array;
}

/** Why `takeRecords` came to an end, as in kernel/records.ts. */
export const ended = {
  nothingLeft: 0,
  full: 1,
  inQuestion: 2,
  goesOn: 3,
  notRegular: 4,
  unread: 5,
} as const;

/** Starts a kernel; the module is compiled once. */
export function startKernel(): Kernel {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'));
  const calls = new WebAssembly.Instance(compiled).exports;
  let bytes = Buffer.from(calls.memory.buffer);
  let words = new Uint32Array(calls.memory.buffer);
  // A memory that grew has a new buffer, and views of the old one have no bytes.
  const renew = (): void => {
    bytes = Buffer.from(calls.memory.buffer);
    words = new Uint32Array(calls.memory.buffer);
  };
  return {
    calls,
    bytes: () => {
      if (bytes.length === 0) renew();
      return bytes;
    },
    words: () => {
      if (words.length === 0) renew();
      return words;
    },
  };
}

let compiled: object | undefined;

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelCalls };
};
