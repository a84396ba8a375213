import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, ParsedNode, YAMLMap } from 'yaml';

export interface FrontMatterEntry {
  key: string;
  /** The texts of a scalar or of a list of scalars, as they were written; null for anything deeper. */
  values: readonly string[] | null;
  /** The value as it was written, indentation removed. */
  source: string;
}

/** The YAML block at the start of a Markdown file. `unreadable`: there is one, but it cannot be understood. */
export type FrontMatter =
  | { kind: 'none' }
  | { kind: 'read'; entries: readonly FrontMatterEntry[] }
  | { kind: 'unreadable'; source: string; reason: string };

/** Characters; the longest ones in the wild (lists of benchmark results) have a third of that. */
export const frontMatterLimit = 262_144;

/** White space before it (a byte order mark counts as such) does not matter, as on model hubs. */
const block = /^\s*---[ \t]*\r?\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Aliases that are looked up; each costs a walk through everything before it. Further ones are shown as they are written. */
const aliasLimit = 20;

/** Levels of values within each other; the parser gets slow, and then runs out of stack, with thousands. */
const depthLimit = 50;

/** Parts a Markdown text into its front matter and the rest. Never throws. */
export function readFrontMatter(text: string): { frontMatter: FrontMatter; body: string } {
  const match = block.exec(text);
  if (match === null) return { frontMatter: { kind: 'none' }, body: text.replace(/^\uFEFF/, '') };
  return { frontMatter: readYaml(match[1] ?? ''), body: text.slice(match[0].length) };
}

function readYaml(source: string): FrontMatter {
  const unreadable = (reason: string): FrontMatter => ({ kind: 'unreadable', source, reason });
  if (source.length > frontMatterLimit) return unreadable('it is too long');
  if (isDeep(source)) return unreadable('it is nested too deeply');
  try {
    // Keys that have to be unique are compared with each other. A hostile card has so many that this would never end.
    const options = { schema: 'core', version: '1.2', merge: false, uniqueKeys: false, logLevel: 'silent' } as const;
    const parsed = parseDocument(source, options);
    const [problem] = [...parsed.errors, ...parsed.warnings];
    if (problem !== undefined) return unreadable(firstLine(problem.message));
    const { contents } = parsed;
    if (contents === null || (isScalar(contents) && contents.value === null)) return { kind: 'none' };
    if (!isMap(contents)) return unreadable('it is not a list of names and values');
    return { kind: 'read', entries: frontMatterEntries(contents, parsed, source) };
  } catch {
    return unreadable('it is nested too deeply'); // the parser's stack has run over
  }
}

/** A quick look for what the parser should better not see; brackets within texts count too, which are never that many. */
function isDeep(source: string): boolean {
  if (/(?:(?:[-?:]|[!&*]\S*) +){50}/.test(source)) return true;
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > depthLimit) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

/** The document is walked as it was written and never expanded, so aliases cannot make it grow. */
function frontMatterEntries(map: YAMLMap.Parsed, parsed: Document.Parsed, source: string): FrontMatterEntry[] {
  let aliasCount = 0;
  const resolve = (node: ParsedNode) => {
    if (!isAlias(node)) return node;
    aliasCount += 1;
    return aliasCount > aliasLimit ? undefined : node.resolve(parsed);
  };
  return map.items.flatMap(({ key, value }) => {
    const name = scalarText(key);
    if (name === null) return [];
    return [{ key: name, values: value === null ? [] : nodeValues(resolve(value)), source: sourceOf(value, source) }];
  });
}

function nodeValues(node: Node | undefined): string[] | null {
  if (isScalar(node)) return node.value === null ? [] : [scalarText(node) ?? ''];
  if (!isSeq(node)) return null;
  const texts = node.items.map(scalarText);
  return texts.every((text) => text !== null) ? texts.filter((text) => text !== '') : null;
}

/** Numbers keep the form they were written in: `1.10` is a version more often than a number. */
function scalarText(node: unknown): string | null {
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function sourceOf(node: ParsedNode | null, source: string): string {
  if (node === null) return '';
  const [start, end] = node.range;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const isOnOwnLine = source.slice(lineStart, start).trim() === '';
  const lines = source
    .slice(isOnOwnLine ? lineStart : start, end)
    .trimEnd()
    .split('\n');
  const indents = lines.slice(isOnOwnLine ? 0 : 1).flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const indent = indents.reduce((least, own) => Math.min(least, own), Infinity);
  return lines
    .map((line, index) => (index === 0 && !isOnOwnLine ? line : line.slice(Math.min(indent, line.search(/\S|$/)))))
    .join('\n');
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/:$/, '') ?? text;
}
