import { existsSync, readFileSync } from 'node:fs';

const vectors = '../shared/vectors/statistics/';

/** Whether the shared vectors, which do not travel with the code, are at hand. */
export const haveVectors = existsSync(vectors);

/** The cases of a file of published numbers that travels with the code. */
export function publishedCases<T>(name: string): T {
  return casesOf<T>(`fixtures/published/${name}`);
}

/** The cases of a shared vector file. */
export function vectorCases<T>(name: string): T {
  return casesOf<T>(vectors + name);
}

function casesOf<T>(path: string): T {
  return (JSON.parse(readFileSync(path, 'utf8')) as { cases: T }).cases;
}
