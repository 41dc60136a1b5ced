import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Which process, such that another on the same computer can find out whether it has ended. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The computer, and within it the set of processes (container) in which the number counts. */
  readonly host: string;
  /** Since when the computer runs, as Linux names it, anew after each start; null elsewhere. */
  readonly boot: string | null;
  /** When it began, as Linux tells it; null elsewhere. Tells a process from a later one of its number. */
  readonly began: string | null;
}

export async function thisProcess(): Promise<ProcessIdentity> {
  const among = await readlink('/proc/self/ns/pid').catch(() => '');
  const host = `${hostname()} ${among}`.trim();
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return {
    pid: process.pid,
    host,
    boot: boot.trim() === '' ? null : boot.trim(),
    began: await beganOf(process.pid),
  };
}

/** True only where it is certain: a process on another computer never counts as ended. */
export async function hasEnded(other: ProcessIdentity, me: ProcessIdentity): Promise<boolean> {
  if (other.host !== me.host) return false;
  if (isKnown(other.boot) && isKnown(me.boot) && other.boot !== me.boot) return true;
  if (!answers(other.pid)) return true;
  const began = await beganOf(other.pid);
  return isKnown(other.began) && began !== null && began !== other.began;
}

/** A lock file comes from outside: it may lack what this version writes. */
function isKnown(text: string | null): text is string {
  return typeof text === 'string' && text !== '';
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Anything but "no such process", such as "not yours", means that there is one.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Field 22 of proc_pid_stat(5); a process that has ended but was not yet collected began never. */
async function beganOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program, in brackets, may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'never' : (fields[19] ?? null);
}
