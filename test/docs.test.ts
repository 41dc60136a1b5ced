import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/index.js';
import type { Option } from '../src/cli/command.js';
import { parseQuestionSet } from '../src/checklist/parse-question-set.js';
import { prefillRules } from '../src/checklist/prefill/index.js';
import type { PrefillRule } from '../src/checklist/prefill/rule.js';
import { answerChecks } from '../src/answers/checks/index.js';
import { issueKinds } from '../src/frame/checks/index.js';
import type { IssueKind } from '../src/frame/issue-kind.js';

const rewrite = process.env['DIPSAMPLE_WRITE_FIXTURES'] === '1';
const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
];

describe('the documentation', () => {
  it.each(pages)('%s links only to files that exist', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)];
    for (const [, target] of links) {
      expect(existsSync(join(dirname(page), target!)), `${page}: ${target}`).toBe(true);
    }
  });

  it('walks one draw in at most seven hops through files that exist', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    const hops = [...text.matchAll(/^\d+\. .*$/gm)].map(([line]) => line);
    expect(hops.length).toBeGreaterThan(3);
    expect(hops.length).toBeLessThanOrEqual(7);
    const named = [...text.matchAll(/`((?:src|bin|fixtures|schemas)\/[\w./-]+\.\w+)`/g)];
    expect(named.length).toBeGreaterThanOrEqual(hops.length);
    for (const [, file] of named) expect(existsSync(file!), file).toBe(true);
    for (const [, folder] of text.matchAll(/`(src\/[a-z]+)`/g)) {
      expect(existsSync(folder!), folder).toBe(true);
    }
  });

  it.each(pages)('%s names files of the project that exist', (page) => {
    const text = readFileSync(page, 'utf8');
    for (const [, file] of text.matchAll(
      /`((?:src|test|schemas|fixtures)\/[\w./-]+\.(?:ts|json|csv))`/g,
    )) {
      if (file!.includes('NAME')) continue;
      expect(existsSync(file!), `${page}: ${file}`).toBe(true);
    }
  });

  it.each(pages)('%s calls only commands and options that exist', (page) => {
    const text = readFileSync(page, 'utf8');
    const fenced = [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
    for (const [line, verb] of fenced
      .join('\n')
      .matchAll(/^(?:node bin\/dipsample\.js|dipsample) ([a-z]+).*$/gm)) {
      const command = Object.entries(commands).find(([name]) => name === verb)?.[1];
      expect(command, line).toBeDefined();
      const known = (command!.options as readonly Option[]).map(({ flags }) => flags.split(' ')[0]);
      for (const [, option] of line.matchAll(/ (--[a-z-]+)/g)) {
        expect([...known, '--help', '--log'], line).toContain(option);
      }
    }
  });

  it('lists every command in the README', () => {
    const text = readFileSync('README.md', 'utf8');
    for (const name of Object.keys(commands)) expect(text).toContain(`| \`${name}\` |`);
  });

  it('has a row for every issue that can be named', () => {
    const rowOf = ({ code, severity, title }: Pick<IssueKind, 'code' | 'severity' | 'title'>) =>
      `| \`${code}\` | ${severity} | ${title} |`;
    const rows = Object.values(issueKinds).map(rowOf);
    const answerRows = Object.values(answerChecks).map(rowOf);
    const page = `# Issues\n\nEvery issue that \`validate\` can name. An error rejects its row, or the whole file where it has no row; a warning keeps it. In a field whose row schema says \`"onFault": "warning"\`, an error is a warning and the value counts as not stated. \`dipsample explain CODE\` says what each means, why it matters and how it is mended.\n\n| code | severity | issue |\n|---|---|---|\n${rows.join('\n')}\n\n## Completed checklists\n\nEvery issue that \`evaluate\` can name, with the cell where it stands. An error means that what the row or the sheet says is not used, a warning that it is; some kinds are a warning where little hangs on them, and \`explain\` says so.\n\n| code | severity | issue |\n|---|---|---|\n${answerRows.join('\n')}\n`;
    if (rewrite) writeFileSync('docs/issues.md', page);
    expect(readFileSync('docs/issues.md', 'utf8')).toBe(page);
  });

  it('has a row for every prefill rule, with what it asks for', () => {
    const page = readFileSync('docs/question-sets.md', 'utf8');
    const named = (...needs: readonly object[]) =>
      needs.flatMap((each) => Object.keys(each).map((name) => `\`${name}\``)).join(', ');
    for (const [name, rule] of Object.entries<PrefillRule>(prefillRules)) {
      const { summary, fields, numbers, codes } = rule;
      expect(page).toContain(
        `| \`${name}\` | ${summary} | ${named(fields)} | ${named(numbers, codes)} |`,
      );
    }
  });

  it('has a question set of one’s own that is one', () => {
    const page = readFileSync('docs/question-sets.md', 'utf8');
    const [, set] = /^```json\n([^]*?)^```$/m.exec(page)!;
    const schema = JSON.parse(readFileSync('schemas/question-set.schema.json', 'utf8')) as object;
    expect(parseQuestionSet(set!, schema, 'docs/question-sets.md').name).toBe('our-questions');
  });

  it('shows what the demonstration really prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dipsample-demo-'));
    try {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [
          `${process.cwd()}/bin/dipsample.js`,
          'pack',
          '--config',
          `${process.cwd()}/fixtures/demo/dipsample.json`,
          '--out',
          'demo-pack',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status).toBe(0);
      const printed = `${stderr}${stdout}`;
      const readme = readFileSync('README.md', 'utf8');
      const shown = /<!-- demo output -->\n```\n([\s\S]*?)```/;
      if (rewrite) {
        writeFileSync(
          'README.md',
          readme.replace(shown, `<!-- demo output -->\n\`\`\`\n${printed}\`\`\``),
        );
      }
      expect(shown.exec(readFileSync('README.md', 'utf8'))?.[1]).toBe(printed);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
