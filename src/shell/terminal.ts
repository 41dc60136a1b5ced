/** What is no terminal has no such member at all. */
export function isTerminal(stream: NodeJS.WriteStream): boolean {
  return (stream.isTTY as boolean | undefined) === true;
}

/** A terminal may say that it has no columns at all, when it does not know. */
export function columnsOf(stream: NodeJS.WriteStream): number | null {
  return isTerminal(stream) && stream.columns > 0 ? stream.columns : null;
}

/** NO_COLOR wins over FORCE_COLOR; else colour only on a terminal. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return isTerminal(stream) && process.env['TERM'] !== 'dumb';
}
