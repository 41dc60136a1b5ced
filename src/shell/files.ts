import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import {
  chmod,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';

/**
 * Every call by which results, locks and lists get to the disk. A test passes others in their place
 * that fail at a call of its choosing; those that end in Sync are for a process that is leaving.
 */
export const nodeFiles = {
  chmod,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readdirSync,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  rmdirSync,
  rmSync,
  stat,
} as const;

export type Files = typeof nodeFiles;
