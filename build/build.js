import { rmSync } from 'node:fs';
import { bundleCommands, bundleCore } from './bundle.js';
import { writeHelpPages } from './help-pages.js';
import { bundleLate } from './late.js';
import { writeLicences } from './licences.js';
import { loadSources } from './sources.js';
import { writeValidators } from './validators.js';

// Makes dist/ from src/: what each part is for stands in docs/decisions/0030-start-up.md.
rmSync('dist', { recursive: true, force: true });
const sources = await loadSources();
const validators = await writeValidators(sources);
const core = await bundleCore(sources.commands, validators.names);
const commands = await bundleCommands(sources.commands, core, validators.names);
await writeHelpPages(sources);
writeLicences([...validators.bundled, core, commands, await bundleLate()]);
