import { existsSync } from 'node:fs';
import { type Browser, chromium as driver } from 'playwright-core';

const program = '/usr/bin/chromium';

/** Debian's Chromium; where it is absent, its tests are skipped and say so. */
export const hasChromium = existsSync(program);

export const skippedWord = hasChromium ? '' : ` (skipped: no ${program} here)`;

/** A browser without a window; a sandbox within it is refused to root, and our own pages need none. */
export function openBrowser(): Promise<Browser> {
  return driver.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
}
