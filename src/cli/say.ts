import type { Shell } from '../shell/shell.js';
import { fitted } from './screen-width.js';

/**
 * Prints what is read by people, fitted to the terminal. What a program reads, or a person pastes
 * elsewhere (JSON, a query, a script, a configuration), goes to `shell.print` as it is.
 */
export function say(text: string, shell: Shell): void {
  shell.print(fitted(text, shell));
}
