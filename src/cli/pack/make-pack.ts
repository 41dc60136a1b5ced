import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import type { PackPlan } from '../../record/pack-plan.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import type { PackConfig } from '../config/config.js';
import { readConfig } from '../config/read-config.js';
import { flag, text } from '../given.js';
import { stage, tellerOf } from '../log/stages.js';
import { narrateIntake } from '../narrate-intake.js';
import { alreadyMade, alreadyMadeText, checkPackTarget } from '../results/already-made.js';
import { enterRelease, type LedgerInUse, ledgerInUse } from '../results/ledger-in-use.js';
import { packJson } from '../results/pack-json.js';
import { registerInUse } from '../results/register-draw.js';
import { withRunLock } from '../results/run-lock.js';
import { readSigningKey, type SignFiles } from '../results/signing-key.js';
import type { ResultFile } from '../results/text-file.js';
import { verifyBag } from '../results/verify-bag.js';
import { readToolVersion } from '../tool-version.js';
import { readEarlierPacks } from './earlier-packs.js';
import { latestPack, pointToLatest } from './latest-pack.js';
import { type MadePack, packFolder } from './pack-folder.js';
import { packScreen } from './pack-screen.js';
import { readInputs } from './read-inputs.js';
import { readSpecified } from './read-specified.js';
import { registerPack } from './register-pack.js';
import { runBlock } from './run-block.js';
import { say } from '../say.js';

/**
 * Makes a pack from its configuration and publishes it, alone; a pack that is there already is checked
 * and left.
 *
 * @throws UserError OUTPUT_NOT_GIVEN, those of everything that is read, and of `alreadyMade`
 */
export async function makePack(configPath: string, given: Given, shell: Shell): Promise<void> {
  const config = await readConfig(configPath, shell);
  const dryRun = flag(given, 'dry-run');
  const target = dryRun ? undefined : (text(given, 'out') ?? config.places.folder);
  if (target === undefined && !dryRun) throw noTarget(configPath);
  // Before the lock, which could not be put beside a target that cannot be.
  if (target !== undefined) await checkPackTarget(target, shell);
  await withRunLock(target, shell, () => makeAlone(config, given, target, shell));
}

async function makeAlone(
  config: PackConfig,
  given: Given,
  target: string | undefined,
  shell: Shell,
): Promise<void> {
  const started = { at: shell.now(), elapsed: shell.elapsed() };
  if (target !== undefined) await checkPackTarget(target, shell);
  const sign = await signer(text(given, 'sign'), target, shell);
  const latest = await latestPack(text(given, 'latest') ?? config.places.latest, target, shell);
  const placed = placedBy(config, given);
  const register = await registerInUse(placed, shell);
  const inputs = await readInputs(config, register?.path, shell);
  const plan: PackPlan = { ...config, audits: inputs.map((input) => input.plan) };
  const ledger = await ledgerInUse(placed, plan.period?.label ?? 'every case', shell);
  const earlier = await readEarlierPacks(config.earlierPacks, shell);
  shell.log(stage('protecting'));
  const pack = await packFolder(plan, {
    audits: inputs,
    earlier,
    specified: await readSpecified(config, inputs, shell),
    toolVersion: await readToolVersion(shell),
    ledger,
    tell: tellerOf(shell),
  });
  shell.log(stage('working'));
  const isQuiet = flag(given, 'quiet');
  const tell = (state: 'made' | 'already made' | 'dry run', files: readonly ResultFile[]): void => {
    if (flag(given, 'json')) {
      shell.print(prettyJson(packJson({ files, audits: pack.result.audits }, target, state)));
    } else if (!isQuiet) {
      if (state === 'already made') say(alreadyMadeText(target ?? '', shell.colour.print), shell);
      else
        say(
          packScreen(pack, { config, earlier, files, target, colour: shell.colour.print }),
          shell,
        );
    }
  };
  const point = async (): Promise<void> => {
    if (latest !== null) await pointToLatest(latest, plan.period, shell);
  };
  const intact = async (folder: string) => (await verifyBag(folder, undefined, shell)).checks;
  if (target !== undefined && (await alreadyMade(target, pack.record, intact, shell))) {
    await point();
    tell('already made', pack.files);
    return;
  }
  if (!isQuiet) narrate(pack, shell);
  await registerPack(register, { files: pack.files, plan }, shell);
  if (target === undefined) {
    tell('dry run', pack.files);
    return;
  }
  await publish(pack, { ledger, sign, started, target, isQuiet, point }, shell, (files) => {
    tell('made', files);
  });
}

interface Publishing {
  readonly ledger: LedgerInUse | null;
  readonly sign: SignFiles | null;
  readonly started: { readonly at: string; readonly elapsed: number };
  readonly target: string;
  readonly isQuiet: boolean;
  /** Once the pack is in its place, and never before. */
  readonly point: () => Promise<void>;
}

/** The release is in the ledger before the folder is there; the signature is of the finished manifest. */
async function publish(
  { files, populations }: MadePack,
  { ledger, sign, started, target, isQuiet, point }: Publishing,
  shell: Shell,
  tell: (files: readonly ResultFile[]) => void,
): Promise<void> {
  const signed = sign === null ? files : [...files, sign(files)];
  await enterRelease(ledger, { populations }, isQuiet, shell);
  const all = [...signed, runBlock(started, shell)];
  await shell.publish(target, all);
  await point();
  tell(all);
}

async function signer(
  path: string | undefined,
  target: string | undefined,
  shell: Shell,
): Promise<SignFiles | null> {
  return path === undefined ? null : readSigningKey(path, target, shell);
}

/** What the command line does not say of register and ledger the configuration may. */
function placedBy({ places }: PackConfig, given: Given): Given {
  const named = (option: 'register' | 'ledger') => text(given, option) ?? places[option];
  return {
    ...given,
    options: { ...given.options, register: named('register'), ledger: named('ledger') },
  };
}

function narrate({ result }: MadePack, shell: Shell): void {
  for (const { title, frame } of result.audits) {
    narrateIntake(frame.intake, frame, shell, `${title}: `);
  }
}

function noTarget(configPath: string): UserError {
  return new UserError(
    'OUTPUT_NOT_GIVEN',
    `Neither the command line nor ${configPath} says where the pack goes.`,
    'Give --out a folder that is not there yet, or "outputs": {"folder": "…"} in the configuration.',
  );
}
