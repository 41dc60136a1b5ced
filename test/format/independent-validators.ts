import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/**
 * A folder with `node_modules` of the packages that `.ci/run` installs to hold our tables against:
 * '' where DIPSAMPLE_VALIDATORS names none. They are no packages of this project.
 */
export const validators = process.env['DIPSAMPLE_VALIDATORS'] ?? '';

/** What the Frictionless library for JavaScript says against `datapackage.json` of a folder. */
export async function frictionlessFaults(folder: string): Promise<readonly string[]> {
  const { Package } = installed('datapackage') as { readonly Package: PackageClass };
  const { valid, errors, resources } = await Package.load(join(folder, 'datapackage.json'));
  if (!valid) return errors.map(({ message }) => message);
  const faults = await Promise.all(
    resources.map(async (resource) => {
      try {
        await resource.read();
        return [];
      } catch (error) {
        const { message, errors: several = [] } = error as FrictionlessError;
        return [message, ...several.map((each) => each.message)].map(
          (fault) => `${resource.name}: ${fault}`,
        );
      }
    }),
  );
  return faults.flat();
}

/** Canonical JSON as the package of one of the authors of RFC 8785 writes it. */
export function canonicalizeOfOthers(): (value: unknown) => string | undefined {
  return installed('canonicalize') as (value: unknown) => string | undefined;
}

/**
 * What comes to light where the CSVW parser of rdf-ext reads a table by its metadata, and the values
 * that it makes are held against XML Schema: headers that no column describes, values that are none of
 * their datatype. The parser knows one word for no value only; the others of a column are left out.
 */
export async function csvwParserFaults(csv: string): Promise<readonly string[]> {
  const metadata = readFileSync(`${csv}-metadata.json`, 'utf8');
  const { columns } = (JSON.parse(metadata) as Described).tableSchema;
  const byProperty = new Map(
    columns.map((column) => [`#${encodeURI(column.name ?? column.titles[0] ?? '')}`, column]),
  );
  const { default: Parser } = (await imported('rdf-parser-csvw')) as { readonly default: Csvw };
  const { validateTerm } = (await imported('rdf-validate-datatype')) as DatatypeCheck;
  const parser = new Parser({ metadata: await asDataset(metadata), baseIRI: '' });
  const faults: string[] = [];
  let rows = 0;
  for await (const { predicate, object } of parser.import(Readable.from([readFileSync(csv)]))) {
    if (predicate.value.endsWith('csvw#rownum')) rows += 1;
    if (!predicate.value.startsWith('#')) continue;
    const column = byProperty.get(predicate.value);
    if (column === undefined) faults.push(`row ${rows}: ${predicate.value} is not described`);
    else if (column.null?.includes(object.value) !== true && !validateTerm(object)) {
      faults.push(`${predicate.value}: "${object.value}" is no ${column.datatype}`);
    }
  }
  return rows === 0 ? [...faults, 'no row was read'] : faults;
}

interface Described {
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name?: string;
      readonly titles: readonly string[];
      readonly datatype: string;
      readonly null?: readonly string[];
    }[];
  };
}

interface Term {
  readonly value: string;
}

interface Quad {
  readonly predicate: Term;
  readonly object: Term;
}

type Csvw = new (options: { readonly metadata: unknown; readonly baseIRI: string }) => {
  readonly import: (input: Readable) => AsyncIterable<Quad>;
};

interface DatatypeCheck {
  readonly validateTerm: (term: Term) => boolean;
}

interface FrictionlessError {
  readonly message: string;
  readonly errors?: readonly { readonly message: string }[];
}

interface PackageClass {
  readonly load: (path: string) => Promise<{
    readonly valid: boolean;
    readonly errors: readonly { readonly message: string }[];
    readonly resources: readonly {
      readonly name: string;
      readonly read: () => Promise<unknown>;
    }[];
  }>;
}

/** The metadata as RDF: its JSON-LD with the terms of the published context, which is on the web. */
async function asDataset(metadata: string): Promise<unknown> {
  const { JsonLdParser } = (await imported('jsonld-streaming-parser')) as {
    readonly JsonLdParser: new () => { readonly import: (input: Readable) => AsyncIterable<Quad> };
  };
  const { default: factory } = (await imported('@rdfjs/dataset')) as {
    readonly default: { readonly dataset: () => { readonly add: (quad: Quad) => unknown } };
  };
  const dataset = factory.dataset();
  const described = { ...(JSON.parse(metadata) as object), '@context': context };
  const parser = new JsonLdParser();
  for await (const quad of parser.import(Readable.from([JSON.stringify(described)]))) {
    dataset.add(quad);
  }
  return dataset;
}

const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** Of http://www.w3.org/ns/csvw.jsonld, what our metadata uses. */
const context = {
  '@vocab': 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  columns: { '@id': 'http://www.w3.org/ns/csvw#column', '@container': '@list' },
  titles: { '@id': 'http://www.w3.org/ns/csvw#title' },
  datatype: { '@type': '@vocab' },
  string: `${xsd}string`,
  integer: `${xsd}integer`,
  decimal: `${xsd}decimal`,
  double: `${xsd}double`,
} as const;

/** The lines of a PowerShell script that the grammar of tree-sitter cannot place. */
export async function powershellFaults(script: string): Promise<readonly string[]> {
  const { Parser, Language } = (await imported('web-tree-sitter')) as TreeSitter;
  await Parser.init();
  const parser = new Parser();
  const grammar = requireThere().resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  parser.setLanguage(await Language.load(grammar));
  return faultyNodes(parser.parse(script).rootNode);
}

function faultyNodes(node: SyntaxNode): readonly string[] {
  const own = node.isError || node.isMissing ? [`line ${node.startPosition.row + 1}`] : [];
  return node.hasError ? [...own, ...node.children.flatMap(faultyNodes)] : [];
}

interface SyntaxNode {
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly startPosition: { readonly row: number };
  readonly children: readonly SyntaxNode[];
}

interface TreeSitter {
  readonly Parser: {
    new (): {
      readonly setLanguage: (language: unknown) => void;
      readonly parse: (text: string) => { readonly rootNode: SyntaxNode };
    };
    readonly init: () => Promise<void>;
  };
  readonly Language: { readonly load: (path: string) => Promise<unknown> };
}

function requireThere(): NodeJS.Require {
  return createRequire(join(resolve(validators), 'package.json'));
}

function installed(name: string): unknown {
  return requireThere()(name);
}

async function imported(name: string): Promise<unknown> {
  return import(pathToFileURL(requireThere().resolve(name)).href);
}
