import { build } from 'esbuild';

const source = 'src/statistics/proportion/hypergeometric-limits.ts';

/** The exact interval of dipsample itself, at 95 %: (marked, drawn, all) => { low, high }, counts of `all`. */
export async function loadExactInterval() {
  const bundle = { entryPoints: [source], bundle: true, format: 'esm', write: false };
  const { outputFiles } = await build(bundle);
  const text = Buffer.from(outputFiles[0].text).toString('base64');
  const { hypergeometricInterval } = await import(`data:text/javascript;base64,${text}`);
  return (marked, drawn, all) => hypergeometricInterval(marked, drawn, all, 0.95);
}
