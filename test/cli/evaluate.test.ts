import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, complaints, seed } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-evaluate-'));
const path = (...parts: readonly string[]): string => join(folder, ...parts);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const basis = [{ instrument: 'Local practice', kind: 'practice', verified: true }];
const question = (id: string, section: string, critical: boolean) => ({
  id,
  section,
  text: `Is ${id} as it should be?`,
  basis,
  naAllowed: true,
  naWhen: 'never',
  critical,
});
const set = {
  name: 'two-themes',
  title: 'Two themes',
  version: 1,
  caseTypes: ['complaint'],
  answers: [
    { code: 'Y', label: 'Met' },
    { code: 'P', label: 'Partly met' },
    { code: 'N', label: 'Not met' },
    { code: 'NE', label: 'Cannot tell' },
    { code: 'NA', label: 'Not applicable' },
  ],
  questions: [
    question('A1', 'First', true),
    question('A2', 'First', false),
    question('B1', 'Second', false),
  ],
};

async function ran(args: readonly string[], exitCode = 0): Promise<string> {
  const result = await call(args);
  expect([result.exitCode, result.stderr.match(/^error.*/m)?.[0]]).toEqual([exitCode, undefined]);
  return result.stdout;
}

const seeds = { first: seed, second: '71940382561749302846' };

/** A checklist of ten cases in two strata, and its rows as lines of CSV without the header. */
async function prepared(name: keyof typeof seeds, more: readonly string[] = []): Promise<void> {
  await ran([
    ...['draw', complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '10'],
    ...['--reserves', '1', '--seed', seeds[name], '--out', path(name, 'draw'), '--quiet', ...more],
  ]);
  await ran([
    ...['checklist', path(name, 'draw'), '--questions', path('set.json')],
    ...['--out', path(name, 'checklist'), '--quiet'],
  ]);
}

const checklistOf = (name: string): readonly string[] =>
  readFileSync(path(name, 'checklist/checklist.csv'), 'utf8').split('\r\n').slice(0, -1);

/** A line of the checklist filled in. */
const filled = (line: string, answer: string, reason = ''): string =>
  line.replace(/,,,,,,$/, `,"${answer}","${reason}","seen","seen","R1",01/11/2026`);

function sendBack(name: string, file: string, lines: readonly string[]): string {
  mkdirSync(path(name, 'inbox'), { recursive: true });
  writeFileSync(path(name, 'inbox', file), `${lines.join('\r\n')}\r\n`);
  return path(name, 'inbox', file);
}

const evaluate = (name: string, ...more: readonly string[]): readonly string[] => [
  ...['evaluate', path(name, 'draw'), path(name, 'inbox')],
  ...['--checklist', path(name, 'checklist'), '--as-at', '2026-11-30', ...more],
];

const written = (...parts: readonly string[]): string => readFileSync(path(...parts), 'utf8');

beforeAll(async () => {
  mkdirSync(path('first'));
  mkdirSync(path('second'));
  writeFileSync(path('set.json'), JSON.stringify(set));
  await prepared('first');
  await prepared('second');
  const [header = '', ...lines] = checklistOf('first');
  sendBack('first', 'answers.csv', [
    header,
    ...lines.map((line, place) => filled(line, place % 10 === 9 ? 'N' : 'Y')),
  ]);
  const [again = '', ...others] = checklistOf('second');
  sendBack('second', 'answers.csv', [again, ...others.map((line) => filled(line, 'Met'))]);
});

describe('evaluate', () => {
  it('accounts for every row, says the shares, and writes both copies', async () => {
    const said = await ran(evaluate('first', '--out', path('findings')));
    expect(said).toContain('Rows issued: 30 = 30 answered + 0 not examined + 0 outstanding.');
    expect(said).toContain('Files: 10 of 10 examined (100.0%)');
    expect(readdirSync(path('findings'))).toEqual(['SHA256SUMS', 'public', 'restricted']);
    expect(existsSync(path('findings/restricted/findings.xlsx'))).toBe(true);
    expect(existsSync(path('findings/public/findings.html'))).toBe(true);
  });

  it('names no case on the terminal, and none in the public copy', async () => {
    const { stdout, stderr } = await call(evaluate('first', '--out', path('quiet-findings')));
    const references = checklistOf('first').map((line) => line.split(',')[1]?.replaceAll('"', ''));
    const publicCopy = readdirSync(path('quiet-findings/public'), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((name) => /\.(?:csv|html|xlsx)$/.test(name))
      .map((name) => written('quiet-findings/public', name));
    for (const reference of new Set(references.slice(1))) {
      expect(`${stdout}${stderr}${publicCopy.join('')}`).not.toContain(reference);
    }
  });

  it('writes the same bytes from another folder and under other names of folders', async () => {
    cpSync(path('first/inbox'), path('elsewhere'), { recursive: true });
    await ran([
      ...['evaluate', path('first/draw'), path('elsewhere/answers.csv')],
      ...['--checklist', path('first/checklist'), '--as-at', '2026-11-30'],
      ...['--out', path('findings-again'), '--quiet'],
    ]);
    expect(written('findings-again/SHA256SUMS')).toBe(written('findings/SHA256SUMS'));
  });

  it('finds the questions in the folder that is given as answers', async () => {
    cpSync(path('first/checklist'), path('filled'), { recursive: true });
    cpSync(path('first/inbox/answers.csv'), path('filled/checklist.csv'));
    rmSync(path('filled/checklist.xlsx'), { force: true });
    const said = await ran(['evaluate', path('first/draw'), path('filled'), '--dry-run']);
    expect(said).toContain('30 answered');
    expect(said).toContain('Dry run: nothing was written.');
  });

  it('asks which questions were handed out where nothing says so', async () => {
    const { exitCode, stderr } = await call([
      ...['evaluate', path('first/draw'), path('first/inbox'), '--dry-run'],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('QUESTIONS_NOT_NAMED');
  });

  it('takes the set that is named', async () => {
    const named = ['--questions', path('set.json'), '--dry-run'];
    const said = await ran(['evaluate', path('first/draw'), path('first/inbox'), ...named]);
    expect(said).toContain('30 answered');
  });

  it('prints the record as JSON', async () => {
    const record = JSON.parse(await ran(evaluate('first', '--json', '--dry-run'))) as {
      readonly rows: object;
      readonly summary: {
        readonly questions: readonly { readonly share: { readonly met: number } }[];
      };
    };
    expect(record.rows).toEqual({ issued: 30, answered: 30, notExamined: 0, outstanding: 0 });
    // Rows 10, 20 and 30 are not met: they are A1 of case 4, A2 of case 7 and B1 of case 10.
    expect(record.summary.questions.map(({ share }) => share.met)).toEqual([9, 9, 9]);
  });

  it('ends with 1 and says where, when rows cannot be used', async () => {
    const [header = '', first = '', second = '', ...rest] = checklistOf('first');
    mkdirSync(path('torn'));
    cpSync(path('first/draw'), path('torn/draw'), { recursive: true });
    cpSync(path('first/checklist'), path('torn/checklist'), { recursive: true });
    sendBack('torn', 'a.csv', [
      header,
      filled(first.replace('Is A1', 'Was A1'), 'Y'),
      filled(second, 'perhaps'),
      ...rest.map((line) => filled(line, 'NA', line.includes('"B1"') ? 'none' : '')),
    ]);
    const { exitCode, stdout } = await call(evaluate('torn', '--out', path('torn-findings')));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('LOCKED_CELL_CHANGED (1)');
    expect(stdout).toContain('ANSWER_UNKNOWN (1)');
    expect(stdout).toMatch(/NA_WITHOUT_REASON \(1[0-9]\): [^;]*; a\.csv [A-Z]+6;/);
    expect(existsSync(path('torn-findings/restricted/tables/issues-in-answers.csv'))).toBe(true);
  });

  it('compares with the evaluation of an earlier draw, and with no other', async () => {
    const said = await ran(
      evaluate('second', '--previous', path('findings'), '--out', path('findings-2')),
    );
    expect(said).toContain(
      'Since the earlier audit: 3 questions compared, 0 rose, 0 fell, 3 within chance.',
    );
    const same = await call(evaluate('first', '--previous', path('findings'), '--dry-run'));
    expect([same.exitCode, same.stderr]).toEqual([
      2,
      expect.stringContaining('PREVIOUS_SAME_DRAW'),
    ]);
    const copy = await call(evaluate('second', '--previous', path('findings/public'), '--dry-run'));
    expect([copy.exitCode, copy.stderr]).toEqual([
      2,
      expect.stringContaining('PREVIOUS_UNREADABLE'),
    ]);
  });

  it('lists cases in the public copy under the pseudonyms of a key, the same every time', async () => {
    writeFileSync(path('key'), 'f5a0c3d7e1b94826770d3c5e\n');
    await ran(evaluate('first', '--pseudonym-key', path('key'), '--out', path('keyed')));
    const listed = written('keyed/public/tables/exceptions.csv').split('\r\n').slice(1, -1);
    expect(listed).toHaveLength(3);
    for (const line of listed) expect(line).toMatch(/^"[0-9A-Z]{5}-[0-9A-Z]{5}",/);
    expect(existsSync(path('findings/public/tables/exceptions.csv'))).toBe(false);
  });

  it('makes a key where there is none yet, for the office alone', async () => {
    const given = evaluate('first', '--pseudonym-key', path('new-key'));
    await ran([...given, '--dry-run']);
    expect(existsSync(path('new-key'))).toBe(false);
    await ran([...given, '--out', path('newly-keyed')]);
    expect(written('new-key')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(path('new-key')).mode & 0o777).toBe(0o600);
    const listed = written('newly-keyed/public/tables/exceptions.csv');
    await ran([...given, '--out', path('keyed-again')]);
    expect(written('keyed-again/public/tables/exceptions.csv')).toBe(listed);
    expect(listed).not.toBe(written('keyed/public/tables/exceptions.csv'));
  });

  it('refuses a key that can be guessed', async () => {
    writeFileSync(path('short-key'), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n');
    const { exitCode, stderr } = await call(
      evaluate('first', '--pseudonym-key', path('short-key'), '--dry-run'),
    );
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('PSEUDONYM_KEY_TOO_SHORT')]);
  });

  it('enters the reserves that it calls in the register of the project, once', async () => {
    const register = written('first/checklist/register.csv').split('\r\n');
    mkdirSync(path('called'));
    cpSync(path('first/draw'), path('called/draw'), { recursive: true });
    cpSync(path('first/checklist'), path('called/checklist'), { recursive: true });
    const [header = '', row = ''] = register;
    sendBack('called', 'register.csv', [
      header,
      row
        .replace('"drawn"', '"out of scope"')
        .replace(/,,,,,,,,,,,$/, ',,,,"closed before",,,,,,,'),
    ]);
    const into = ['--register', path('register.jsonl'), '--quiet'];
    await ran(evaluate('called', ...into, '--out', path('called-1')));
    await ran(evaluate('called', ...into, '--out', path('called-2')));
    const said = await ran(['register', 'list', '--register', path('register.jsonl')]);
    expect(said).toContain('1 entry');
    expect(said).toMatch(/reserves +[0-9a-f]{12} +of [0-9a-f]{12}/);
    expect(said).toContain('1 reserve, a case, called in place of cases out of scope');
    const reserves = written('called-1/restricted/reserves.csv').split('\r\n')[1] ?? '';
    const settled = written('called-1/restricted/register.csv').split('\r\n');
    const called = settled.find((line) => line.includes(reserves.split(',')[0] ?? '?'));
    expect(called).toContain('"reserve",');
    expect(called).toContain(',"drawn",');
  });

  it('takes the register that it wrote in place of the ones it was made of', async () => {
    const said = await ran([
      ...['evaluate', path('called/draw'), path('called-1/restricted/register.csv')],
      ...['--checklist', path('called/checklist'), '--as-at', '2026-11-30', '--dry-run'],
    ]);
    expect(said).toContain('out of scope 1.');
    expect(said).toContain('Reserves called in their place: 1.');
  });

  it.each([
    ['a file that is not there', 'nowhere.csv', 'FILE_MISSING'],
    ['a folder without answers', 'first/draw/..', 'none'],
    ['a page of the web', 'page.xls', 'WORKBOOK_NOT_XLSX'],
  ])('says what is wrong with %s', async (_, name, code) => {
    writeFileSync(path('page.xls'), '<html><body>answers</body></html>');
    mkdirSync(path('empty'), { recursive: true });
    const given = code === 'none' ? path('empty') : path(name);
    const { exitCode, stderr } = await call([
      ...[
        'evaluate',
        path('first/draw'),
        given,
        '--checklist',
        path('first/checklist'),
        '--dry-run',
      ],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(code === 'none' ? 'ANSWERS_NONE' : code);
  });

  it('compares groups by a field of the export that was drawn from', async () => {
    await ran(
      evaluate(
        'first',
        '--group',
        'complainant_sex',
        '--cases',
        complaints,
        '--out',
        path('sexes'),
      ),
    );
    expect(written('sexes/restricted/tables/differences.csv')).toContain('complainant_sex');
  });
});
