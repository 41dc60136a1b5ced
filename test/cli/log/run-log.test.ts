import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { validateAgainst } from '../../../src/frame/json-schema.js';
import { memoryShell, type MemoryShell } from '../../../src/shell/memory-shell.js';
import { nodeShell } from '../../../src/shell/node-shell.js';
import type { Shell } from '../../../src/shell/shell.js';
import { shipped } from '../../schemas/shipped.js';
import { seed } from '../run.js';

const schema = shipped('schemas/log-event.schema.json') as object;
const header =
  'Case Reference,Force,Case Type,Date Received,Date Finalised,Outcome,Handled By,Date Recorded,Handling,Allegation Category,Severity Assessment';
const rows = [1, 2, 3, 4, 5, 6].map(
  (number) =>
    `CO/${number},Mercia Vale,Public complaint recorded under Schedule 3,01/07/2026,0${number}/08/2026,Withdrawn,,,,,`,
);
const files = {
  'cases.csv': `${[header, ...rows].join('\r\n')}\r\n`,
  'broken.csv': `${header}\r\nCO/1,"Jo Bloggs`,
};
const draw = ['--profile', 'complaints', '--size', '3', '--seed', seed, '--out', 'drawn'];

interface Event {
  readonly event: string;
  readonly [member: string]: unknown;
}

/** Runs with --log json and gives the events, each of which has the form that the schema says. */
async function logged(
  args: readonly string[],
  changed: Partial<Shell> = {},
): Promise<{ readonly exitCode: number; readonly events: readonly Event[]; shell: MemoryShell }> {
  const shell = { ...memoryShell(files, nodeShell()), ...changed };
  const exitCode = await main([...args, '--log', 'json'], shell);
  const lines = shell.narrated().split('\n');
  expect(lines.pop()).toBe('');
  const events = lines.map((line) => JSON.parse(line) as Event);
  for (const event of events) expect(validateAgainst(schema, event), event.event).toEqual([]);
  return { exitCode, events, shell };
}

function names(events: readonly Event[]): readonly string[] {
  return events.map(({ event }) => event);
}

describe('--log json', () => {
  it('tells a run that went well from its start to its exit code, one event a line', async () => {
    const { exitCode, events } = await logged(['draw', 'cases.csv', ...draw]);
    expect(exitCode).toBe(0);
    expect(names(events)).toEqual([
      'start',
      'stage',
      'read',
      'stage',
      'written',
      'narration',
      'narration',
      'finished',
    ]);
    expect(events[0]).toEqual({
      time: '2026-11-22T06:30:05Z',
      level: 'info',
      event: 'start',
      command: 'draw',
      message: 'dipsample draw begins.',
      version: '0.1.0',
      node: 'v20.19.0',
    });
    expect(events[2]).toMatchObject({
      source: 'cases.csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      rows: 6,
      accepted: 6,
      rejected: 0,
      blank: 0,
    });
    expect(events[4]).toMatchObject({ target: 'drawn', files: 6 });
    expect(events[5]!['message']).toBe('Read 6 rows = 6 accepted + 0 rejected + 0 blank.');
    expect(events.at(-1)).toMatchObject({ level: 'info', exitCode: 0 });
  });

  it('says how long each stage took, which add up', async () => {
    const { events } = await logged(['draw', 'cases.csv', ...draw]);
    const { seconds, stages } = events.at(-1) as unknown as {
      seconds: number;
      stages: Record<string, number>;
    };
    expect(Object.keys(stages).sort()).toEqual(['reading', 'working', 'writing']);
    const sum = Object.values(stages).reduce((all, one) => all + one, 0);
    expect(sum).toBeCloseTo(seconds, 9);
  });

  it('tells a refused export with its code, and nothing that stands in it', async () => {
    const { exitCode, events, shell } = await logged(['draw', 'broken.csv', ...draw]);
    expect(exitCode).toBe(2);
    expect(names(events)).toEqual(['start', 'stage', 'read', 'stage', 'refused', 'finished']);
    expect(events[2]).toMatchObject({ level: 'warning', rows: 0, issues: 1 });
    expect(events[4]).toMatchObject({ code: 'EXPORT_REFUSED', command: 'draw' });
    expect(events.at(-1)).toMatchObject({ level: 'error', exitCode: 2 });
    expect(shell.narrated()).not.toContain('Bloggs');
  });

  it('tells a check with issues as a warning', async () => {
    const { exitCode, events } = await logged([
      ...['validate', 'broken.csv', '--profile', 'complaints'],
    ]);
    expect(exitCode).toBe(1);
    expect(events.at(-1)).toMatchObject({ level: 'warning', exitCode: 1 });
  });

  it('tells a fault by its kind and its place, without its words and without the path of the program', async () => {
    const { exitCode, events, shell } = await logged(['draw', 'cases.csv', ...draw], {
      publish: () => Promise.reject(new RangeError('the case of Jo Bloggs is a fish')),
    });
    expect(exitCode).toBe(70);
    const fault = events.find(({ event }) => event === 'fault') as unknown as {
      name: string;
      frames: string[];
    };
    expect(fault.name).toBe('RangeError');
    expect(fault.frames[0]).toMatch(/publish \(log\/run-log\.test\.ts:\d+:\d+\)$/);
    expect(fault.frames.join('\n')).not.toMatch(/\/[^/\n]+\/[^/\n]+\//);
    expect(shell.narrated()).not.toContain('Bloggs');
    expect(events.at(-1)).toMatchObject({ event: 'finished', exitCode: 70 });
  });

  it.each([
    ['an unknown command', ['drow'], null, 'USAGE_INVALID'],
    ['an unknown option', ['draw', '--sise', '3'], 'draw', 'USAGE_INVALID'],
    ['an option left out', ['draw', 'cases.csv'], 'draw', 'OPTION_MISSING'],
  ])('tells a command line with %s', async (_, args, command, code) => {
    const { exitCode, events } = await logged(args);
    expect(exitCode).toBe(2);
    expect(names(events)).toEqual(['refused', 'finished']);
    expect(events[0]).toMatchObject({ command, code });
  });

  it('has nothing to say under --quiet when all is well, and what is wrong when it is not', async () => {
    expect((await logged(['draw', 'cases.csv', ...draw, '--quiet'])).events).toEqual([]);
    const { events } = await logged(['draw', 'broken.csv', ...draw, '--quiet']);
    expect(names(events)).toEqual(['read', 'refused', 'finished']);
  });

  it('escapes what a terminal would obey', async () => {
    const { shell, events } = await logged([
      'validate',
      'a\u001b[31m\u0085\u202e.csv',
      ...draw.slice(0, 2),
    ]);
    expect(shell.narrated()).not.toMatch(/[\u001b\u0085\u202e]/);
    expect(shell.narrated()).toContain('a\\u001b[31m\\u0085\\u202e.csv');
    expect(events.find(({ event }) => event === 'refused')!['message']).toContain('\u202e');
  });

  it('is asked for by DIPSAMPLE_LOG too, before which the option stands', async () => {
    const env = { DIPSAMPLE_LOG: 'json' };
    const shell = { ...memoryShell(files, nodeShell()), env };
    expect(await main(['validate', 'cases.csv', '--profile', 'complaints'], shell)).toBe(0);
    expect(shell.narrated()).toMatch(/^\{"time":/);
    const text = { ...memoryShell(files, nodeShell()), env };
    expect(await main(['draw', 'none.csv', ...draw, '--log', 'text'], text)).toBe(2);
    expect(text.narrated()).toMatch(/^error FILE_MISSING: /);
  });

  it('ends with exit code 130 when the run is interrupted', async () => {
    const shell = memoryShell(files, nodeShell());
    const stop: ((exitCode: number) => void)[] = [];
    const stoppable: Shell = {
      ...shell,
      whenStopped: (say) => {
        stop.push(say);
        return () => stop.splice(0);
      },
      publish: () => {
        for (const say of stop) say(130);
        return new Promise<never>(() => undefined);
      },
    };
    void main(['draw', 'cases.csv', ...draw, '--log', 'json'], stoppable);
    await expect.poll(() => shell.narrated()).toContain('"exitCode":130');
    const last = JSON.parse(shell.narrated().trimEnd().split('\n').at(-1)!) as Event;
    expect(validateAgainst(schema, last)).toEqual([]);
    expect(last).toMatchObject({ event: 'finished', level: 'error', exitCode: 130 });
  });
});

describe('--log', () => {
  it('takes no third way', async () => {
    const shell = memoryShell(files, nodeShell());
    expect(await main(['validate', 'cases.csv', '--log', 'xml'], shell)).toBe(2);
    expect(shell.narrated()).toContain('OPTION_NOT_A_CHOICE');
  });
});
