import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainCsv } from '../../src/format/plain-csv.js';
import { hasChromium, openBrowser, skippedWord } from '../browser/chromium.js';
import { scriptsIn } from '../browser/in-page.js';
import { call, complaints, demoConfig, scratchFolder, seed } from '../cli/run.js';
import { controls, pageFaults, payloads } from './circumstances/payloads.js';
import { answersOf } from './quarter/answers.js';
import { filesBelow } from './tampering.js';

const place = scratchFolder('hostile-export');
const at = (...parts: readonly string[]): string => join(place, ...parts);
const said: string[] = [];

const hostile = [...payloads, ...controls];
const one = (list: readonly string[], index: number): string => list[index % list.length]!;

/** References may have no control characters, no bar and 64 characters at most. */
const short = payloads.filter((text) => text.length < 48);

/** The bundled export with a payload in every text that is free, in references, and in a heading. */
function hostileExport(): string {
  const [header = [], ...rows] = parse(readFileSync(complaints, 'utf8')) as string[][];
  const cases = [...new Set(rows.map(([reference = '']) => reference))];
  const column = (name: string): number => header.indexOf(name);
  const changed = rows.map((row, index) =>
    row.map((cell, place_) => {
      if (place_ === column('Case Reference'))
        return `${one(short, cases.indexOf(cell))} ${cell.slice(3)}`;
      if (place_ === column('Subject ID') && !['', 'ORG', 'UNID'].includes(cell))
        return `${one(short, index)} ${cell}`;
      return place_ === column('Summary') ? one(hostile, index) : cell;
    }),
  );
  const headed = [...header, one(payloads, 0), one(controls, 0)];
  return plainCsv([headed, ...changed.map((row, index) => [...row, one(hostile, index), 'x'])]);
}

async function run(...args: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await call(args);
  said.push(stdout, stderr);
  expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(exitCode);
}

beforeAll(async () => {
  writeFileSync(at('export.csv'), hostileExport());
  const from = [at('export.csv'), '--profile', 'complaints'];
  const reviewers = { reviewers: [{ id: 'R1' }, { id: 'R2' }] };
  writeFileSync(at('reviewers.json'), JSON.stringify(reviewers));
  writeFileSync(at('pseudonyms.key'), 'made up for a test, of more than sixteen bytes\n');
  await run('validate', ...from, '--out', at('validated'));
  await run('profile', at('export.csv'));
  const design = ['--by', 'case_type', '--size', '30', '--reserves', '1'];
  await run(
    ...['commit', ...from, ...design, '--reviewers', at('reviewers.json')],
    ...['--seed-source', 'dice', '--seed-detail', `${one(payloads, 0)} on 2 October 2026`],
    ...[
      '--office',
      one(payloads, 1),
      '--out',
      at('commitment'),
      '--register',
      at('register.jsonl'),
    ],
  );
  await run(
    ...['draw', ...from, '--commitment', at('commitment'), '--register', at('register.jsonl')],
    ...['--seed', seed, '--out', at('draw')],
  );
  await run(
    ...['checklist', at('draw'), '--questions', 'public-complaints', '--for', 'all'],
    ...['--out', at('checklist')],
  );
  mkdirSync(at('inbox'));
  for (const [index, text] of Object.values(answersOf(place).files).entries()) {
    const [header = [], ...rows] = parse(text) as string[][];
    const spoilt = rows.map((row, number) =>
      row.map((cell) => (cell.includes('QXZV') ? one(hostile, number) : cell)),
    );
    writeFileSync(at('inbox', `${index}.csv`), plainCsv([header, ...spoilt]));
  }
  await run(
    ...['evaluate', at('draw'), at('inbox'), '--checklist', at('checklist')],
    ...['--pseudonym-key', at('pseudonyms.key'), '--as-at', '2026-11-30', '--out', at('findings')],
  );
  const demo = JSON.parse(readFileSync(demoConfig, 'utf8')) as { audits: object[] };
  writeFileSync(
    at('pack.json'),
    JSON.stringify({
      ...{ ...demo, $schema: undefined, seed, ...reviewers },
      ...{ title: one(payloads, 3), office: one(payloads, 4) },
      audits: [{ ...demo.audits[0], export: 'export.csv', title: one(payloads, 5) }],
    }),
  );
  await run('pack', '--config', at('pack.json'), '--out', at('pack'));
  await run('verify', at('pack'));
  await run(
    ...[
      'disparity',
      ...from,
      '--outcome',
      'outcome',
      '--event',
      'NFA',
      '--group',
      'complainant_sex',
    ],
    ...['--reference', 'M', '--out', at('disparity')],
  );
}, 600_000);

const pages = (): readonly string[] =>
  filesBelow(place).filter((path) => /\.(?:html|svg)$/.test(path));

describe('pages and charts made from an export full of markup', () => {
  it('have no tag, attribute or address of it, no comment and no character that is not seen', () => {
    expect(pages().length).toBeGreaterThan(15);
    const faults = pages().flatMap((path) =>
      pageFaults(readFileSync(at(path), 'utf8')).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('show it as text, and forbid in their head whatever they do not hold', () => {
    const texts = pages()
      .filter((path) => path.endsWith('.html'))
      .map((path) => readFileSync(at(path), 'utf8'));
    for (const payload of ['&lt;script&gt;alert(1)&lt;/script&gt;', 'onerror=alert(1)&gt;']) {
      expect(texts.filter((text) => text.includes(payload)).length).toBeGreaterThan(2);
    }
    for (const text of texts) {
      expect(text).toContain(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      );
    }
  });

  it.each([...payloads.filter((text) => !text.startsWith('&')), ...controls])(
    'would be seen to hold %j, had it been written as it is',
    (text) => {
      const page = readFileSync(at('pack/data/public/report.html'), 'utf8');
      expect(pageFaults(page.replace('<main', `${text}<main`))).not.toEqual([]);
    },
  );

  it.skipIf(!hasChromium)(
    `run nothing and load nothing in a browser${skippedWord}`,
    async () => {
      const browser = await openBrowser();
      try {
        const page = await browser.newPage();
        const happened: string[] = [];
        page.on('dialog', (dialog) => {
          happened.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on('request', (request) => happened.push(request.url()));
        for (const path of pages().filter((name) => name.endsWith('.html'))) {
          const address = pathToFileURL(at(path)).href;
          await page.goto(address);
          expect(await page.evaluate(scriptsIn), path).toBe(0);
          expect(happened.splice(0), path).toEqual([address]);
        }
        const bare = at('bare.html');
        writeFileSync(bare, `<!doctype html><title>x</title>${payloads.slice(0, 2).join('')}`);
        await page.goto(pathToFileURL(bare).href);
        expect(happened.length).toBeGreaterThan(1);
      } finally {
        await browser.close();
      }
    },
    300_000,
  );
});

describe('what is said and written of an export full of control characters', () => {
  it('has none on the terminal', () => {
    expect(said.join('').length).toBeGreaterThan(2000);
    expect(/[\p{Cc}\p{Cf}\u2028\u2029]/u.exec(said.join('').replaceAll('\n', ''))).toBeNull();
  });

  it('has none in JSON, pages of text or names of files; tables hold a text as it was, quoted', () => {
    const files = filesBelow(place);
    const inputs = /^(?:export\.csv|inbox\/|pack\.json|reviewers\.json|pseudonyms\.key|bare\.html)/;
    const read = files.filter(
      (path) => !inputs.test(path) && /\.(?:json|jsonl|txt|md)$/.test(path),
    );
    expect(read.length).toBeGreaterThan(30);
    for (const path of read) {
      // The lines of a frame that are hashed are made of cells with a tab between them.
      const kept = path.endsWith('frame.txt') ? /[\t\n]/g : /\n/g;
      const text = readFileSync(at(path), 'utf8').replace(kept, '');
      expect(/\p{Cc}/u.exec(text)?.[0], path).toBeUndefined();
    }
    for (const path of files) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
  });
});
