import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Files, nodeFiles } from '../../src/shell/files.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { thisProcess } from '../../src/shell/process-identity.js';
import { type Call, systemError, watched } from '../faults/faulty-files.js';
import { everythingBelow, scratchFolder } from '../cli/run.js';

const scratch = scratchFolder('publishing');
const outputs = [
  { path: 'SHA256SUMS', content: 'sums\n' },
  { path: 'public/tables/one.csv', content: '"a"\n' },
  { path: 'public/report.html', content: '<p>\n' },
];
const published = [
  'pack',
  'pack/SHA256SUMS',
  'pack/public',
  'pack/public/report.html',
  'pack/public/tables',
  'pack/public/tables/one.csv',
];
const shell = nodeShell();

function freshTarget(): string {
  return join(mkdtempSync(join(scratch, 'target-')), 'pack');
}

function beside(target: string): readonly string[] {
  return everythingBelow(join(target, '..'));
}

/** Publishes, with something done before each call to the file system. */
async function publishWith(target: string, before: (call: Call) => void): Promise<readonly Call[]> {
  const calls: Call[] = [];
  await nodeShell(watched({ calls, before })).publish(target, outputs);
  return calls;
}

/** The first moments at which the target was looked at and is not there yet. */
function isStaged(name: string, path: string): boolean {
  return name === 'file.writeFile' && path.includes('.partial-');
}

describe('a folder that is published', () => {
  afterEach(() => {
    process.umask(0o022);
  });

  it.each([0o000, 0o022, 0o077, 0o277])(
    'is its owner’s alone under the umask %o',
    async (umask) => {
      const target = freshTarget();
      process.umask(umask);
      await shell.publish(target, outputs);
      for (const path of published) {
        const found = statSync(join(target, '..', path));
        expect(found.mode & 0o7777, path).toBe(found.isDirectory() ? 0o700 : 0o600);
      }
    },
  );

  it('is made of files and folders that nobody made before, each with its mode from the beginning', async () => {
    const calls = await publishWith(freshTarget(), () => undefined);
    const made = calls.filter(({ name, how }) => name === 'open' && typeof how === 'string');
    expect(made.map(({ how, mode }) => [how, mode])).toEqual(made.map(() => ['wx', 0o600]));
    expect(made).toHaveLength(4);
    const folders = calls.filter(({ name }) => name === 'mkdir');
    expect(folders.map(({ mode }) => mode)).toEqual([0o700, 0o700, 0o700]);
  });

  /** Which files and folders were not safe on the disk when they had to be. */
  function notSafe(calls: readonly Call[], target: string): readonly string[] {
    const renamed = calls.findIndex(({ name, to }) => name === 'rename' && to === target);
    const staging = calls[renamed]!.path;
    const inIt = (path: string) => path === staging || path.startsWith(`${staging}/`);
    const before = calls.slice(0, renamed);
    const lastSync = (path: string) =>
      before.findLastIndex((call) => call.name === 'file.sync' && call.path === path);
    const changes = before.flatMap(({ name, path }, at) => {
      if (!inIt(path)) return [];
      if (name === 'file.writeFile') return [{ path, at }];
      const isNew = name === 'mkdir' || (name === 'open' && lastSync(path) > at);
      return isNew && path !== staging ? [{ path: join(path, '..'), at }] : [];
    });
    const parentSynced = calls
      .slice(renamed)
      .some(({ name, path }) => name === 'file.sync' && path === join(target, '..'));
    return [
      ...changes.filter(({ path, at }) => lastSync(path) < at).map(({ path }) => path),
      ...(parentSynced ? [] : [join(target, '..')]),
    ];
  }

  it('is safe on the disk file by file and folder by folder before it is renamed, and its place after', async () => {
    const target = freshTarget();
    const calls = await publishWith(target, () => undefined);
    expect(notSafe(calls, target)).toEqual([]);
    expect(calls.filter(({ name }) => name === 'rename')).toHaveLength(1);
    // The same question sees each sync that is left out.
    const syncs = calls.filter(({ name, path }) => name === 'file.sync' && !path.includes('.lock'));
    expect(syncs).toHaveLength(7);
    for (const left of syncs) {
      expect(
        notSafe(
          calls.filter((call) => call !== left),
          target,
        ),
      ).not.toEqual([]);
    }
  });

  it('takes the place of an empty folder that was there for it', async () => {
    const target = freshTarget();
    mkdirSync(target);
    await shell.publish(target, outputs);
    expect(beside(target)).toEqual(published);
  });

  it('does not take the place of an empty folder that came meanwhile', async () => {
    const target = freshTarget();
    const work = publishWith(target, ({ name, path }) => {
      if (isStaged(name, path) && !existsSync(target)) mkdirSync(target);
    });
    await expect(work).rejects.toMatchObject({ code: 'OUTPUT_CHANGED' });
    expect(beside(target)).toEqual(['pack']);
  });

  it('does not take the place of an empty folder that was made anew meanwhile', async () => {
    const target = freshTarget();
    mkdirSync(target);
    const work = publishWith(target, ({ name, path }) => {
      if (name !== 'mkdir' || !path.endsWith('tables')) return;
      mkdirSync(`${target}-2`);
      spawnSync('mv', ['-T', `${target}-2`, target]);
    });
    await expect(work).rejects.toMatchObject({ code: 'OUTPUT_CHANGED' });
    expect(beside(target)).toEqual(['pack']);
  });

  it('never replaces a folder into which something was put at the last moment', async () => {
    const target = freshTarget();
    const work = publishWith(target, ({ name }) => {
      if (name !== 'rename') return;
      mkdirSync(target);
      writeFileSync(join(target, 'mine'), 'mine\n');
    });
    await expect(work).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringContaining('ENOTEMPTY') as string,
    });
    expect(beside(target)).toEqual(['pack', 'pack/mine']);
  });

  it('is not made where a link comes meanwhile, and what the link leads to stays as it is', async () => {
    const target = freshTarget();
    const elsewhere = mkdtempSync(join(scratch, 'elsewhere-'));
    const work = publishWith(target, ({ name, path }) => {
      if (isStaged(name, path) && !existsSync(target)) symlinkSync(elsewhere, target);
    });
    await expect(work).rejects.toMatchObject({ code: 'OUTPUT_IS_FILE' });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(lstatSync(target).isSymbolicLink()).toBe(true);
  });

  it('goes where the folder above really is, though a link above is changed meanwhile', async () => {
    const place = mkdtempSync(join(scratch, 'links-'));
    for (const name of ['here', 'there']) mkdirSync(join(place, name));
    symlinkSync('here', join(place, 'link'));
    await publishWith(join(place, 'link/pack'), ({ name, path }) => {
      if (name !== 'mkdir' || !path.endsWith('tables')) return;
      symlinkSync('there', join(place, 'other'));
      spawnSync('mv', ['-T', join(place, 'other'), join(place, 'link')]);
    });
    expect(readdirSync(join(place, 'here'))).toEqual(['pack']);
    expect(readdirSync(join(place, 'there'))).toEqual([]);
  });

  it('that lies there already, the same to the byte, is left; one that differs is refused', async () => {
    const target = freshTarget();
    expect(await shell.publish(target, outputs)).toBe('written');
    const before = statSync(target).ino;
    expect(await shell.publish(target, outputs)).toBe('there already');
    expect(statSync(target).ino).toBe(before);
    for (const change of [
      () => writeFileSync(join(target, 'SHA256SUMS'), 'smus\n'),
      () => mkdirSync(join(target, 'more')),
      () => writeFileSync(join(target, 'public/more'), ''),
    ]) {
      const other = freshTarget();
      await shell.publish(other, outputs);
      spawnSync('cp', ['-a', `${other}/.`, target]);
      change();
      await expect(shell.publish(target, outputs)).rejects.toMatchObject({
        code: 'OUTPUT_NOT_EMPTY',
      });
      spawnSync('rm', ['-r', join(target, 'more'), join(target, 'public/more')]);
    }
  });

  it('says that it is whole where the system cannot say that it is safe, and asks again when repeated', async () => {
    const target = freshTarget();
    const state = { isRenamed: false };
    const work = publishWith(target, (call) => {
      if (call.name === 'rename') state.isRenamed = true;
      if (state.isRenamed && call.name === 'file.sync') throw systemError('EIO', call);
    });
    await expect(work).rejects.toMatchObject({
      code: 'OUTPUT_NOT_SAFE',
      message: expect.stringMatching(
        /is whole in its place.*EIO: the disk reports a fault/,
      ) as string,
    });
    expect(beside(target)).toEqual(published);
    const calls: Call[] = [];
    const again = nodeShell(watched({ calls }));
    expect(await again.publish(target, outputs)).toBe('there already');
    const synced = calls.filter(({ name }) => name === 'file.sync').map(({ path }) => path);
    for (const path of published) expect(synced).toContain(join(target, '..', path));
  });

  it('takes away what runs that were killed had staged for it, and nothing of anybody else', async () => {
    const target = freshTarget();
    const above = join(target, '..');
    mkdirSync(join(above, '.pack.partial-0123456789ab/public'), { recursive: true });
    writeFileSync(join(above, '.pack.partial-0123456789ab/public/sample.csv'), 'half');
    const kept = [
      '.other.partial-0123456789ab',
      '.pack.partial-notes',
      'pack.partial-0123456789ab',
    ];
    for (const name of kept) mkdirSync(join(above, name));
    await shell.publish(target, outputs);
    expect(beside(target)).toEqual([...kept, ...published].sort());
  });

  it('takes away folders that it made above where it fails, and none that hold something', async () => {
    const above = join(freshTarget(), '..');
    const target = join(above, 'a/b/pack');
    const work = publishWith(target, (call) => {
      if (call.name === 'file.writeFile') throw systemError('ENOSPC', call);
    });
    await expect(work).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringContaining('ENOSPC: the disk is full') as string,
    });
    expect(readdirSync(above)).toEqual([]);
  });
});

describe('a lock that is none', () => {
  const make: readonly (readonly [string, (lock: string) => unknown])[] = [
    ['a pipe', (lock) => spawnSync('mkfifo', [lock])],
    ['a link to nothing', (lock) => symlinkSync('nowhere', lock)],
    ['a folder', (lock) => mkdirSync(lock)],
    ['a large file', (lock) => writeFileSync(lock, ' '.repeat(5000))],
  ];
  it.each(make)('such as %s is respected at once', async (_what, put) => {
    const target = freshTarget();
    put(`${target}.lock`);
    await expect(shell.publish(target, outputs)).rejects.toMatchObject({
      code: 'RUN_LOCKED',
      message: expect.stringContaining('by something') as string,
    });
    expect(beside(target)).toEqual(['pack.lock']);
  });

  it('of this computer before it was started again is taken over', async () => {
    const me = await thisProcess();
    if (me.boot === null) return;
    const target = freshTarget();
    const owner = { ...me, boot: 'an earlier one', token: 'f'.repeat(32) };
    writeFileSync(`${target}.lock`, JSON.stringify(owner));
    await shell.publish(target, outputs);
    expect(beside(target)).toEqual(published);
  });
});

describe('a disk without links and modes, such as FAT', () => {
  const unable = (call: Call): void => {
    if (call.name === 'link' || call.name.endsWith('chmod')) throw systemError('EPERM', call);
  };
  const lesser = nodeShell(watched({ calls: [], before: unable }));

  it('takes folders, files, pointers and lines all the same, and leaves nothing beside them', async () => {
    const target = freshTarget();
    expect(await lesser.publish(target, outputs)).toBe('written');
    const file = join(target, '../query.sql');
    expect(await lesser.publishFile(file, 'SELECT 1\n')).toBe('written');
    await expect(lesser.publishFile(file, 'SELECT 2\n')).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
    });
    await lesser.movePointer(join(target, '../LATEST'), () => Promise.resolve('pack\n'));
    const add = () => ({ keep: 0, line: 'one\n' });
    await lesser.appendLine(join(target, '../register.jsonl'), add);
    expect(beside(target)).toEqual(['LATEST', ...published, 'query.sql', 'register.jsonl']);
    expect(readFileSync(file, 'utf8')).toBe('SELECT 1\n');
  });

  it('has locks, too', async () => {
    const target = freshTarget();
    const inner = lesser.runAlone(target, () =>
      nodeShell(watched({ calls: [], before: unable })).runAlone(target, () => Promise.resolve()),
    );
    await expect(inner).rejects.toMatchObject({
      code: 'RUN_LOCKED',
      message: expect.stringContaining(`process ${process.pid} on`) as string,
    });
    expect(beside(target)).toEqual([]);
  });
});

describe('a file that is published', () => {
  it('is made from a finished one, and is not made twice', async () => {
    const path = join(mkdtempSync(join(scratch, 'file-')), 'query.sql');
    writeFileSync(join(path, '../.query.sql.partial-0123456789ab'), 'SEL');
    expect(await shell.publishFile(path, 'SELECT 1\n')).toBe('written');
    expect(await shell.publishFile(path, 'SELECT 1\n')).toBe('there already');
    await expect(shell.publishFile(path, 'SELECT 2\n')).rejects.toMatchObject({
      code: 'OUTPUT_EXISTS',
    });
    expect(readFileSync(path, 'utf8')).toBe('SELECT 1\n');
    expect(readdirSync(join(path, '..'))).toEqual(['query.sql']);
  });
});

describe('a pointer', () => {
  const move = (path: string, text: string, files: Files = nodeFiles) =>
    nodeShell(files).movePointer(path, () => Promise.resolve(text));

  it('is moved by one rename of a finished file, and says the old or the new', async () => {
    const path = join(mkdtempSync(join(scratch, 'pointer-')), 'LATEST');
    await move(path, '2026-Q2\n');
    const calls: Call[] = [];
    await move(path, '2026-Q3\n', watched({ calls }));
    expect(readFileSync(path, 'utf8')).toBe('2026-Q3\n');
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    const own = calls.filter(
      (call) => !call.path.includes('.lock') && call.path.includes('LATEST'),
    );
    const names = own.map(({ name }) => name);
    expect(names.slice(names.indexOf('open'))).toEqual([
      ...['open', 'file.chmod', 'file.writeFile', 'file.sync', 'file.close', 'rename'],
    ]);
    expect(readdirSync(join(path, '..'))).toEqual(['LATEST']);
  });

  it.each([
    ['a link', (path: string) => symlinkSync('elsewhere', path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a text of several lines', (path: string) => writeFileSync(path, 'one\ntwo\n')],
    ['an empty file', (path: string) => writeFileSync(path, '')],
  ])('never replaces %s', async (_what, put) => {
    const path = join(mkdtempSync(join(scratch, 'pointer-')), 'LATEST');
    put(path);
    const before = lstatSync(path).ino;
    await expect(move(path, '2026-Q3\n')).rejects.toMatchObject({ code: 'POINTER_NOT_A_FILE' });
    expect(lstatSync(path).ino).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['LATEST']);
  });
});
