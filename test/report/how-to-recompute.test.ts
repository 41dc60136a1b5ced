import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howToRecompute, type TicketOrigin } from '../../src/report/how/how-to-recompute.js';
import { howText } from '../../src/report/how/how-text.js';
import { rivestTicket } from '../../src/random/rivest-ticket.js';
import { hashSeed, ticketOf } from '../../src/random/ticket.js';

const plainSeed = '31415926535897932384';
const nastySeed = `-n '$HOME' "\`id\`" \\n \\0101 %s !! # '' ''' ;&|<>`;

const nasty = [
  'CO/2024/00001',
  '',
  '-n',
  '--help',
  "O'Brien",
  "''",
  '"quoted"',
  '$HOME ${HOME} $(id) `id` %PATH% $env:HOME',
  'back\\slash \\n \\t \\0101 \\u00e9 \\',
  '100%s %b %d',
  'bang!! #hash ~tilde *star?',
  ' blanks  at the ends ',
  'Ynys Môn',
  'Mo\u0302n, decomposed',
  '\u{1f46e}\u{1f3fd}\u200d\u2640\ufe0f',
  '\u2018typographic\u2019 \u201cquotes\u201d',
  '\ufeff1\u00a0000\u2028\u202e',
  'tab\tand\nline\r\nfeed',
  '\u001b[31m\u0007',
  'e\u00e9123',
  '\u00e91',
  '#{x} {{x}} <%x%>',
  '@{splat} @"',
];

function origin(unitId: string, seedText = nastySeed): TicketOrigin {
  const ticket = ticketOf(hashSeed(seedText), 'select', unitId);
  return { seedText, stream: 'select', unitId, ticket, rule: 'dipsample-1' };
}

function linesOf(language: string, from: TicketOrigin): string {
  const lines = howToRecompute(from).find((each) => each.language === language)?.lines;
  return `${lines!.join('\n')}\n`;
}

/** The program that runs each language; undefined where it is not on this machine. */
const interpreters = {
  sha256sum: found('bash', ['-s']),
  'Python 3': found('python3', ['-']),
  R: found(
    'Rscript',
    ['-'],
    ['-e', 'stopifnot(getRversion() >= "4.5.0" || requireNamespace("digest"))'],
  ),
  PowerShell: found('pwsh', ['-NoProfile', '-Command', '-']),
};

function found(program: string, args: readonly string[], probe = ['--version']) {
  const there = spawnSync(program, probe).status === 0;
  if (!there)
    process.stderr.write(`${program} is not here as it is needed: its lines are not run.\n`);
  return there ? { program, args } : undefined;
}

function run(language: keyof typeof interpreters, input: string, locale = 'C'): string {
  const { program, args } = interpreters[language]!;
  const env = { ...process.env, LC_ALL: locale };
  const { stdout, stderr } = spawnSync(program, args, { input, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

describe('how to work a ticket out again', () => {
  it('gives lines for a shell, Python, R and PowerShell', () => {
    const from = origin('CO/2024/00001', plainSeed);
    expect(from.ticket).toBe('d693e160514589ce44e42c0bee6dbfa42fdcb126f7f47391f168b3811873d6fd');
    expect(howToRecompute(from).map(({ language }) => language)).toEqual([
      'sha256sum',
      'Python 3',
      'R',
      'PowerShell',
    ]);
    expect(linesOf('sha256sum', from)).toBe(
      [
        `S=$(printf '%s' '31415926535897932384' | sha256sum | cut -c1-64)`,
        `printf '%s' "$S"'|select|CO/2024/00001' | sha256sum | cut -c1-64`,
        '',
      ].join('\n'),
    );
  });

  it('quotes a reference as each language needs it', () => {
    const from = origin(`O'Môn "\\`, plainSeed);
    const last = howToRecompute(from).map(({ lines }) => lines.at(-1));
    expect(last).toEqual([
      `printf '%b' "$S"'|select|O'\\''M\\0303\\0264n "\\\\' | sha256sum | cut -c1-64`,
      `print(sha256((S + "|select|O'M\\u00f4n \\"\\\\").encode("utf-8")).hexdigest())`,
      `writeLines(sha256(paste0(S, "|select|O'M\\U{00f4}n \\"\\\\")))`,
      `Sha256 ($S + '|select|O''M' + [char]0x00f4 + 'n "\\')`,
    ]);
  });

  it('puts nothing but printable ASCII into a line, whatever the reference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (unitId) => {
        for (const { lines } of howToRecompute(origin(unitId))) {
          for (const line of lines) expect(line).toMatch(/^[ -~]*$/);
        }
      }),
    );
  });

  const drawn = fc
    .sample(fc.string({ unit: 'binary', maxLength: 12 }), { numRuns: 60, seed: 20261003 })
    .map((text) => text.replaceAll('\0', ''));

  for (const language of Object.keys(interpreters) as (keyof typeof interpreters)[]) {
    it.skipIf(interpreters[language] === undefined)(
      `gives the ticket when the lines for ${language} are run, for every awkward reference`,
      () => {
        const origins = [...nasty, ...drawn].map((unitId) => origin(unitId));
        const tickets = run(language, origins.map((from) => linesOf(language, from)).join(''));
        expect(tickets.trim().split(/\r?\n/)).toEqual(origins.map(({ ticket }) => ticket));
      },
    );
  }

  it.skipIf(interpreters['Python 3'] === undefined)(
    'gives Python alone for tickets of rivest-1.0, and the published ticket',
    () => {
      const origins = nasty.map((unitId) => ({
        ...origin(unitId),
        ticket: rivestTicket(nastySeed, unitId),
        rule: 'rivest-1.0' as const,
      }));
      for (const from of origins) {
        expect(howToRecompute(from).map(({ language }) => language)).toEqual(['Python 3']);
      }
      const tickets = run('Python 3', origins.map((from) => linesOf('Python 3', from)).join(''));
      expect(tickets.trim().split('\n')).toEqual(origins.map(({ ticket }) => ticket));
    },
  );
});

describe('the text of how to work a ticket out again', () => {
  it('says unit, place, seed and ticket, and has every part under its language', () => {
    const text = howText(
      origin('\u001b[31mCO/1', plainSeed),
      'in the sample, rank 1 of stratum NFA',
    );
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# Reference: \\u{1b}[31mCO/1',
      '# Place: in the sample, rank 1 of stratum NFA',
      '# Seed: 31415926535897932384',
    ]);
    expect(text).toContain('\n\n# PowerShell: 5.1 or later, nothing beside it\nfunction Sha256');
    expect(text).not.toContain('\u001b');
  });

  it.skipIf(interpreters.sha256sum === undefined || interpreters['Python 3'] === undefined)(
    'has parts that run with their headings, comments in every language',
    () => {
      const from = origin('Môn', plainSeed);
      const [facts, shell, python] = howText(from, 'a reserve').split('\n\n');
      expect(run('sha256sum', `${facts}\n${shell}\n`)).toBe(`${from.ticket}\n`);
      expect(run('Python 3', `${facts}\n${python}\n`, 'C.UTF-8')).toBe(`${from.ticket}\n`);
    },
  );
});
