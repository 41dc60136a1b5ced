/** A path as it is typed into any shell: one with a blank between quotation marks. For messages, never to be run. */
export function asTyped(path: string): string {
  return /[\s&()]/.test(path) ? `"${path}"` : path;
}
