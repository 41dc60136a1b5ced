import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transpileModule } from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/**
 * Copies the sources that a module needs into a folder as JavaScript, so that processes of their own
 * can run them as they stand now, built or not. Schemas and packages are linked beside them.
 */
export function transpile(entries: readonly string[], folder: string): void {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(join(root, path), 'utf8');
    const target = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = transpileModule(text, {
      compilerOptions: { module: 99, target: 10, verbatimModuleSyntax: true },
    });
    writeFileSync(target, outputText);
    for (const [, beside] of outputText.matchAll(/from '(\.[^']+)\.js'/g)) {
      visit(join(dirname(path), `${beside}.ts`));
    }
  };
  entries.forEach(visit);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const name of ['schemas', 'node_modules']) {
    symlinkSync(join(root, name), join(folder, name));
  }
}
