import { UserError } from '../errors.js';
import type { Given } from './command.js';

/** An option's text, or undefined when it was not given. */
export function text({ options }: Given, name: string): string | undefined {
  const value = options[camel(name)];
  return typeof value === 'string' ? value : undefined;
}

/** @throws UserError OPTION_MISSING */
export function requiredText(given: Given, name: string): string {
  const value = text(given, name);
  if (value === undefined || value === '') {
    throw new UserError(
      'OPTION_MISSING',
      `--${name} was not given.`,
      `Add --${name} with its value.`,
    );
  }
  return value;
}

/** An argument by its place. */
export function argument({ arguments: all }: Given, place: number): string {
  const value = all[place];
  if (value === undefined) throw new RangeError(`no argument ${place}`);
  return value;
}

/** An argument that names a folder, without the slashes that a shell puts at its end. */
export function folderArgument(given: Given, place: number): string {
  return withoutEndSlashes(argument(given, place));
}

/** A path without the slashes at its end; the root stays. */
export function withoutEndSlashes(path: string): string {
  return path.replace(/(.)\/+$/, '$1');
}

export function flag({ options }: Given, name: string): boolean {
  return options[camel(name)] === true;
}

/** The values of an option written `a,b` or given several times; an escaped comma (`\,`) stands for itself. */
export function list(given: Given, name: string): readonly string[] {
  const value = given.options[camel(name)];
  const texts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  return texts.flatMap(splitList).filter((item) => item !== '');
}

/** Splits a text at its commas and trims the parts; `\,` is a comma inside a part. */
export function splitList(joined: string): readonly string[] {
  return joined.split(/(?<!\\),/).map((item) => item.replaceAll('\\,', ',').trim());
}

/** @throws UserError OPTION_NOT_A_NUMBER unless the option is a whole number of at least `least` */
export function wholeNumber(given: Given, name: string, least: number): number | undefined {
  const value = text(given, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number) || number < least) {
    throw new UserError(
      'OPTION_NOT_A_NUMBER',
      `--${name} ${value} is not a whole number of ${least} or more.`,
      `Give --${name} as digits, for example --${name} ${Math.max(least, 10)}.`,
    );
  }
  return number;
}

/** @throws UserError OPTION_NOT_A_CHOICE unless the value is a name of the registry */
export function choice<Name extends string>(
  value: string,
  option: string,
  registry: Readonly<Record<Name, unknown>>,
): Name {
  if (isNameOf(value, registry)) return value;
  throw new UserError(
    'OPTION_NOT_A_CHOICE',
    `--${option} ${value} is not known.`,
    `Choose one of: ${Object.keys(registry).join(', ')}.`,
  );
}

function isNameOf<Name extends string>(
  value: string,
  registry: Readonly<Record<Name, unknown>>,
): value is Name {
  return Object.hasOwn(registry, value);
}

/** Commander names the value of `--take-all` `takeAll`. */
function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
