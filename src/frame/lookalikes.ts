/** Letters of other scripts, dashes and slashes, each above the keyboard's own that it looks like. */
const foreign = 'АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο‐‑‒–—−∕⁄';
const plain = 'ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo------//';

const plainOf: ReadonlyMap<string, string> = new Map(
  Array.from(foreign, (character, index) => [character, plain.charAt(index)]),
);
const anyForeign = new RegExp(`[${foreign}]`);
const eachForeign = new RegExp(anyForeign, 'g');

/** Whether a text holds a character that can be taken for one of the keyboard. */
export function hasLookalike(text: string): boolean {
  return anyForeign.test(text);
}

/** The text as it looks: such characters replaced by those of the keyboard. For comparing only. */
export function asItLooks(text: string): string {
  return text.replace(eachForeign, (character) => plainOf.get(character) ?? character);
}
