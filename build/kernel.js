import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The module that is made of kernel/; it is committed and imported as any other. */
export const kernelModule = 'src/frame/columns/kernel/kernel-bytes.ts';

/** Not by its name in the import: its types would say of every array here what holds in AssemblyScript. */
const compiler = 'assemblyscript/asc';

/** The text of that module: kernel/ compiled to WebAssembly, the same bytes on every machine. */
export async function compileKernel() {
  const folder = mkdtempSync('node_modules/.dipsample-kernel-');
  try {
    const outFile = join(folder, 'kernel.wasm');
    const options = ['--config', 'kernel/asconfig.json', '--outFile', outFile];
    const { default: asc } = await import(compiler);
    const { error, stderr } = await asc.main(['kernel/index.ts', ...options]);
    if (error !== null) throw new Error(`kernel/ does not compile:\n${stderr.toString()}`);
    return `/** kernel/ as \`npm run kernel\` compiles it to WebAssembly, in base64. */
export const kernelBytes =
  '${readFileSync(outFile).toString('base64')}';
`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1]?.endsWith('kernel.js') === true) {
  writeFileSync(kernelModule, await compileKernel());
}
