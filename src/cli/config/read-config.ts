import type { Shell } from '../../shell/shell.js';
import type { DesignRequest } from '../design/design-request.js';
import { configFaults } from './config-faults.js';
import { configPeriod } from './config-period.js';
import { auditPlan, releaseOf } from './config-plans.js';
import { specifiedOf, yearOf } from './config-sources.js';
import type { AuditFile, ConfigFile, PackConfig } from './config.js';
import { designOfFile } from './design-file.js';
import { auditPaths } from './audit-paths.js';
import { retentionReview } from './retention-review.js';
import { type CheckedFile, readCheckedFile } from './read-checked-file.js';
import { sourceFaults } from './source-faults.js';

/**
 * Reads a pack's configuration: parsed, checked against its schema, checked by rules, defaults
 * filled in. Every fault is named at once, with its line; placeholders of `init` are faults, and so
 * are files and fields that are named and not there.
 *
 * @throws UserError CONFIG_NOT_JSON, CONFIG_INVALID
 */
export async function readConfig(path: string, shell: Shell): Promise<PackConfig> {
  const configFile: CheckedFile<ConfigFile> = {
    schema: 'config',
    ruleFaults: async (file) => [...configFaults(file), ...(await sourceFaults(file, path, shell))],
    codes: { notJson: 'CONFIG_NOT_JSON', invalid: 'CONFIG_INVALID' },
  };
  return await normalise(await readCheckedFile(path, configFile, shell), path, shell);
}

async function normalise(file: ConfigFile, path: string, shell: Shell): Promise<PackConfig> {
  const reviewers = file.reviewers?.map(({ id, conflicts }) => ({
    id,
    conflicts: conflicts ?? [],
  }));
  const audits: { readonly audit: AuditFile; readonly request: DesignRequest }[] = [];
  for (const audit of file.audits) {
    audits.push({ audit, request: await designOfFile(audit.draw, reviewers, path, shell) });
  }
  const period = file.period === 'all' ? null : configPeriod(file.period);
  const beside = (place: string | undefined): string | undefined =>
    place === undefined ? undefined : shell.beside(path, place);
  return {
    title: file.title,
    office: file.office,
    period,
    periodField: file.periodField ?? 'date_finalised',
    yearToDate: yearOf(file, period),
    ...(file.asAt === undefined ? {} : { asAt: file.asAt }),
    ...(file.retentionReview === undefined
      ? {}
      : { retentionReview: retentionReview(file.retentionReview, period) }),
    seed: file.seed,
    audits: audits.map(({ audit, request }) => auditPlan(audit, request.base)),
    sources: audits.map(({ audit, request }) => ({
      ...auditPaths(audit, path, shell),
      request,
      defaultTables: audit.disparity === undefined,
    })),
    release: releaseOf(file),
    earlierPacks: (file.earlierPacks ?? []).map((place) => shell.beside(path, place)),
    places: {
      register: beside(file.outputs?.register),
      ledger: beside(file.outputs?.ledger),
      folder: beside(file.outputs?.folder),
      latest: beside(file.outputs?.latest),
    },
    specified: specifiedOf(file, path, shell),
  };
}
