/**
 * Why a pattern of a row schema cannot be used: it is no regular expression, or it holds a repeat
 * inside a repeat, such as `(a+)+`, which can take hours over one cell. Null when it can be used.
 */
export function patternFault(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'is no regular expression';
  }
  return repeatsRepeats(pattern)
    ? 'holds a repeat inside a repeat, which can take hours over one cell'
    : null;
}

/** Follows the groups of a pattern, and for each whether an unbounded repeat stands in it. */
function repeatsRepeats(pattern: string): boolean {
  const plain = pattern.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const groups: boolean[] = [false];
  let closed = false;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    const isRepeat = /^(?:[*+]|\{\d+,\d*\})/u.test(plain.slice(at, at + 12));
    if (isRepeat && closed) return true;
    if (isRepeat) groups[groups.length - 1] = true;
    closed = false;
    if (character === '(') groups.push(false);
    else if (character === ')') {
      closed = groups.pop() ?? false;
      if (closed) groups[groups.length - 1] = true;
    }
  }
  return false;
}
