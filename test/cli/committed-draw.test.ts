import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, complaints, misconduct, scratchFolder } from './run.js';

const scratch = scratchFolder('committed');
const path = (name: string) => join(scratch, name);
const register = ['--register', path('register.jsonl')];
const plan = ['--by', 'case_type', '--size', '20', '--reserves', '1'];
const basis = [complaints, '--profile', 'complaints'];
const dice = '58203917466215093847';

const entries = () =>
  readFileSync(path('register.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const draw = (out: string, ...options: readonly string[]) =>
  call([
    'draw',
    ...basis,
    '--commitment',
    path('commitment'),
    ...register,
    '--out',
    path(out),
    ...options,
  ]);

describe('a draw under a commitment', () => {
  it('takes frame and plan from it, says so in the record, and is registered before it is written', async () => {
    const event = [
      '--seed-source',
      'dice',
      '--seed-detail',
      'Town Hall, panel meeting of December',
    ];
    const committed = await call([
      'commit',
      ...basis,
      ...plan,
      ...event,
      '--office',
      'The office',
      ...register,
      '--out',
      path('commitment'),
    ]);
    expect(committed.exitCode).toBe(0);
    const { exitCode, stdout } = await draw('first', '--seed', dice);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('This is a hint and no proof');
    const record = JSON.parse(readFileSync(join(path('first'), 'draw.json'), 'utf8'));
    expect(record.design).toMatchObject({ by: ['case_type'], size: 20, reserves: 1 });
    expect(record.seed.commitment).toBe(entries()[0].id);
    expect(entries().map(({ kind }) => kind)).toEqual(['commitment', 'draw']);
    const verified = await call(['verify', path('first'), '--commitment', path('commitment')]);
    expect(verified.stdout).toContain('frame, plan and form of the seed are those committed');
    expect(verified.exitCode).toBe(0);
  });

  it('is refused when plan, frame or form of the seed differ, each named, and nothing is written', async () => {
    const other = await draw('no', '--seed', '5820391746621509384', ...plan.slice(0, 3), '21');
    expect(other.stderr).toContain('the plan: size is 20 in the commitment and 21 here');
    expect(other.stderr).toContain('the plan: reserves');
    expect(other.exitCode).toBe(2);
    const conduct = [
      'draw',
      misconduct,
      '--profile',
      'misconduct',
      '--commitment',
      path('commitment'),
    ];
    const wrong = await call([...conduct, ...register, '--seed', dice, '--out', path('no')]);
    expect(wrong.stderr).toContain('the frame: 360 units in the commitment, 120 here');
    expect(wrong.stderr).toContain('the import:');
    const seed = await draw('no', '--seed', '5820 3917 4662 1509 3847');
    expect(seed.stderr).toContain('SEED_NOT_AS_PROMISED');
    expect(existsSync(path('no'))).toBe(false);
    expect(entries()).toHaveLength(2);
  });

  it('is made once: another needs a reason, which stays in the register', async () => {
    const other = await draw('second', '--seed', '58203917466215093848');
    expect(other.stderr).toContain('SECOND_DRAW_WITHOUT_REASON');
    expect(existsSync(path('second'))).toBe(false);
    const again = await draw(
      'second',
      '--seed',
      '58203917466215093848',
      '--reason',
      'A die fell off the table',
    );
    expect(again.exitCode).toBe(0);
    expect(entries().at(-1)).toMatchObject({ kind: 'draw', reason: 'A die fell off the table' });
    const listed = await call(['register', 'list', ...register]);
    expect(listed.stdout).toContain('SECOND DRAW under this commitment');
  });

  it('can be written again after a stop between register and folder: the same draw is the same entry', async () => {
    rmSync(path('first'), { recursive: true });
    const before = entries().length;
    const again = await draw('first', '--seed', dice);
    expect(again.exitCode).toBe(0);
    expect(entries()).toHaveLength(before);
  });

  it('comes from a folder that verify checks, file by file', async () => {
    expect((await call(['verify', path('commitment')])).exitCode).toBe(0);
    for (const file of ['frame.txt', 'frame.csv', 'import.json', 'notice.txt', 'notice.html']) {
      const target = join(path('commitment'), file);
      const text = readFileSync(target, 'utf8');
      writeFileSync(target, text.replace(/[A-Za-z](?=[^A-Za-z]*$)/, '#'));
      const { stdout, exitCode } = await call(['verify', path('commitment')]);
      expect(stdout, file).toContain(`DIFFERS  ${file}: `);
      expect(exitCode).toBe(1);
      writeFileSync(target, text);
    }
  });

  it('asks nothing less of a dry run, and enters nothing', async () => {
    const before = entries().length;
    const options = ['--seed', '58203917466215093849', '--dry-run'];
    const dry = await call([
      'draw',
      ...basis,
      '--commitment',
      path('commitment'),
      ...register,
      ...options,
    ]);
    expect(dry.stderr).toContain('SECOND_DRAW_WITHOUT_REASON');
    expect(entries()).toHaveLength(before);
  });

  it('is not taken at its word: verify says what it did not check', async () => {
    const { stdout } = await call(['verify', path('first')]);
    expect(stdout).toContain('Not checked: that this is the draw of commitment');
  });

  it('needs the register that the commitment stands in', async () => {
    const elsewhere = await call([
      'draw',
      ...basis,
      '--commitment',
      path('commitment'),
      '--seed',
      dice,
      '--register',
      path('other.jsonl'),
      '--out',
      path('x'),
    ]);
    expect(elsewhere.stderr).toContain('REGISTER_MISSING');
    expect(elsewhere.exitCode).toBe(2);
  });

  it('is told from another commitment by verify', async () => {
    await call(['draw', ...basis, ...plan, '--seed', dice, '--out', path('free')]);
    const { stdout, exitCode } = await call([
      'verify',
      path('free'),
      '--commitment',
      path('commitment'),
    ]);
    expect(stdout).toContain('DIFFERS  the commitment: the draw names none');
    expect(exitCode).toBe(1);
  });
});
