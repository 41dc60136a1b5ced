import { numberInWords } from './chart-number.js';
import type { MultiplesChart, MultiplesPanel, MultiplesPoint } from './multiples-chart.js';

/** A line of words below a panel, with the signal whose mark stands before it. */
export interface PanelWords {
  readonly signal: MultiplesPoint['signal'] | 'latest';
  readonly text: string;
}

/** The signals with their numbers, each kind once; the latest value; what is not shown and why. */
export function panelWords(
  { points, note }: MultiplesPanel,
  { periods, measure }: MultiplesChart,
): readonly PanelWords[] {
  const named = points.map((point, index) => ({ ...point, period: periods[index] ?? '' }));
  const shown = named.flatMap((point) => {
    const { value, period } = point;
    if (value === null) return [];
    return [{ ...point, said: `${numberInWords(value, measure)} in ${period}` }];
  });
  const signals = together(
    shown.filter(({ signal }) => signal !== null),
    (point) => `${String(point.signal)} ${point.note}`,
  ).map(([first, ...others]) => ({
    signal: first.signal,
    text: `${first.note === '' ? '' : `${capital(first.note)}: `}${[first, ...others].map(({ said }) => said).join(', ')}`,
  }));
  const latest = shown.at(-1);
  const last =
    latest === undefined || latest.signal !== null
      ? []
      : [{ signal: 'latest' as const, text: `Latest: ${latest.said}${after(latest.note)}` }];
  const hidden = together(
    named.filter(({ value }) => value === null),
    (point) => point.note,
  ).map(([first, ...others]) => {
    const reason = first.note === '' ? 'not shown' : first.note;
    const all = [first, ...others].map(({ period }) => period);
    return all.length === periods.length ? reason : `${all.join(', ')}: ${reason}`;
  });
  const rest = Array.from(new Set([...(note === '' ? [] : [note]), ...hidden]));
  return [...signals, ...last, ...rest.map((text) => ({ signal: null, text }))];
}

/** Values in runs of the same key, in the order in which the keys first come. */
function together<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly [Value, ...Value[]])[] {
  const runs = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const run = runs.get(keyOf(value));
    if (run === undefined) runs.set(keyOf(value), [value]);
    else run.push(value);
  }
  return Array.from(runs.values());
}

function after(note: string): string {
  return note === '' ? '' : `, ${note}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
