import { type ByteDictionary, numberOf, sizeOf, textOf } from '../kernel/byte-dictionary.js';
import { kernelRun } from '../kernel/kernel-run.js';

/**
 * Counts the forms of references among forms, and returns their numbers there, good until the next
 * call: runs of letters as A, of digits as so many nines, the first of them 0 where it is (CO/00123/25
 * as A/09999/99).
 */
export function countForms(
  forms: ByteDictionary,
  references: ByteDictionary,
  numbers: Uint32Array,
): Uint32Array {
  const { calls } = forms.kernel;
  kernelRun(forms.kernel, numbers.length).set(numbers);
  calls.countForms(references.handle, numbers.length, forms.handle);
  const found = kernelRun(forms.kernel, numbers.length);
  if (!found.includes(beyondAscii)) return found;
  return found.slice().map((form, index) => {
    if (form !== beyondAscii) return form;
    const spelt = numberOf(forms, formOf(textOf(references, numbers[index] ?? 0)));
    calls.countOne(forms.handle, spelt);
    return spelt;
  });
}

/** What the kernel answers for a reference that is not in plain ASCII. */
const beyondAscii = 0xffffffff;

/** The form of a reference, in any letters. */
export function formOf(text: string): string {
  const ofDigits = (run: string): string =>
    (run.startsWith('0') ? '0' : '9') + '9'.repeat(run.length - 1);
  return text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, ofDigits);
}

/**
 * The forms of which some references have a shorter number than is usual: forms that are alike but for
 * the lengths of their runs of digits are taken together.
 */
export function oddForms(forms: ByteDictionary): ReadonlySet<number> {
  const alike = new Map<string, Form[]>();
  for (let number = 0; number < sizeOf(forms); number += 1) {
    const text = textOf(forms, number);
    const form = {
      number,
      runs: text.match(/[09]9*/g) ?? [],
      count: forms.kernel.calls.countOf(forms.handle, number),
    };
    const outline = text.replace(/[09]9*/g, '9');
    alike.set(outline, [...(alike.get(outline) ?? []), form]);
  }
  const odd = [...alike.values()].filter(hasShorter);
  return new Set(odd.flat().map(({ number }) => number));
}

/** Whether some references have a shorter number than others that are filled up with zeros, few or many. */
export function hasShorterForms(forms: ByteDictionary): boolean {
  const padded = new Map<string, number>();
  const shortest = new Map<string, number>();
  for (let number = 0; number < sizeOf(forms); number += 1) {
    const text = textOf(forms, number);
    const outline = text.replace(/[09]9*/g, '9');
    for (const [place, [run]] of [...text.matchAll(/[09]9*/g)].entries()) {
      const key = `${String(place)} ${outline}`;
      shortest.set(key, Math.min(run.length, shortest.get(key) ?? run.length));
      if (run.startsWith('0')) padded.set(key, Math.max(run.length, padded.get(key) ?? 0));
    }
  }
  return [...padded].some(([key, length]) => (shortest.get(key) ?? length) < length);
}

interface Form {
  readonly number: number;
  readonly runs: readonly string[];
  readonly count: number;
}

/** As the check has it: nine in ten of one length, some of them with a zero in front, and a shorter one. */
function hasShorter(forms: readonly Form[]): boolean {
  const total = forms.reduce((sum, { count }) => sum + count, 0);
  if (total < 10) return false;
  return (forms[0]?.runs ?? []).some((_, place) => {
    const runs = forms.map(({ runs: all, count }) => ({ text: all[place] ?? '', count }));
    const usual = runs.find(({ text }) => {
      const same = runs.filter(({ text: other }) => other.length === text.length);
      return same.reduce((sum, { count }) => sum + count, 0) >= total * 0.9;
    })?.text.length;
    if (usual === undefined) return false;
    const isPadded = runs.some(({ text }) => text.length === usual && text.startsWith('0'));
    return isPadded && runs.some(({ text }) => text.length < usual);
  });
}
