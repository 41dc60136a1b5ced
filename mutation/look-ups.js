/**
 * Something looked up in a list or a map: `list[place]`, `.get`, `.at`, and what is read of it. The
 * compiler asks for a default after it, or `?.` (`noUncheckedIndexedAccess`); where the program is
 * right, what is looked up is there, and neither is of any effect.
 */
const lookUp = String.raw`(?:\]|\.(?:at|get)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))(?:\?\.\w+)*\s*`;
const lookUpAtEnd = new RegExp(`${lookUp}$`);
const defaultNext = new RegExp(String.raw`${lookUp}\?\?\s*$`);

/** Whether what comes after a text is the default of something looked up. */
export function isDefaultNext(before) {
  return defaultNext.test(before);
}

/**
 * Whether a mutant changes nothing but the default of something looked up, or leaves its `?.` out:
 * `before` is the text in front of it, `from` and `to` what becomes what.
 */
export function changesLookUp({ mutatorName, before, from, to }) {
  if (mutatorName === 'OptionalChaining') return lookUpAtEnd.test(alikeBeginning(from, to));
  return ['StringLiteral', 'ArrayDeclaration', 'ObjectLiteral'].includes(mutatorName)
    ? isDefaultNext(before)
    : false;
}

function alikeBeginning(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
