import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes the licence of every package that went into a bundle to dist/LICENCES.txt. */
export function writeLicences(bundled) {
  const inputs = bundled.flat().flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const licences = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceIn(folder).trim()}\n`;
  });
  writeFileSync('dist/LICENCES.txt', licences.join(`\n${'-'.repeat(80)}\n\n`));
}

/** A file of its own, or the end of the package's README. */
function licenceIn(folder) {
  const files = readdirSync(folder);
  const own = files.find((file) => /^licen[cs]e/i.test(file));
  if (own !== undefined) return readFileSync(`${folder}/${own}`, 'utf8');
  const readme = files.find((file) => /^readme/i.test(file));
  const text = readme === undefined ? '' : readFileSync(`${folder}/${readme}`, 'utf8');
  const [found] = /^(?:#+ *)?licen[cs]e\b[^]*$/im.exec(text) ?? [];
  if (found === undefined) throw new Error(`There is no licence in ${folder}.`);
  return found;
}
