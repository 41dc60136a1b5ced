/** What a text on a screen shows that it may not: something personal, or what drives a terminal. */
export function shownFaults(text: string, secrets: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  const shown = secrets.filter((secret) => lower.includes(secret.toLowerCase()));
  const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(text.replaceAll('\n', ''));
  return [
    ...shown.map((secret) => `shows the personal value ${secret}`),
    ...(control === null ? [] : [`shows U+${control[0].codePointAt(0)?.toString(16) ?? ''} raw`]),
  ];
}
