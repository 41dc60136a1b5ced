import type { Benchmark } from '../frame/benchmark/benchmark.js';
import { type BenchmarkDescription, descriptionFaults } from '../frame/benchmark/description.js';
import { readBenchmarkFile } from '../frame/benchmark/read-benchmark-file.js';
import type { Shell } from '../shell/shell.js';
import { readCheckedFile } from './config/read-checked-file.js';

/**
 * Reads a benchmark by its description; the CSV stands in the place that the description names,
 * from its own folder.
 *
 * @throws UserError BENCHMARK_NOT_JSON, BENCHMARK_INVALID, BENCHMARK_FILE_INVALID, BENCHMARK_UNMATCHED
 */
export async function readBenchmark(path: string, shell: Shell): Promise<Benchmark> {
  const description = await readCheckedFile<BenchmarkDescription>(
    path,
    {
      schema: 'benchmark',
      ruleFaults: descriptionFaults,
      codes: { notJson: 'BENCHMARK_NOT_JSON', invalid: 'BENCHMARK_INVALID' },
    },
    shell,
  );
  const file = shell.beside(path, description.file);
  return readBenchmarkFile(shell.stream(file), file, description);
}
