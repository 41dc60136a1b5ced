/** Characters that a reader of a query would not see, or that would move what follows them. */
export const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Replaces each unseen character by what `write` makes of its number. */
export function withoutUnseen(text: string, write: (code: number) => string): string {
  return text.replace(unseen, (character) => write(character.codePointAt(0) ?? 0));
}
