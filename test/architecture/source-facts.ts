import { parseSync } from 'vite';

/** One import of a file: `import`, `export … from`, `import()` and `import('…').Type` alike. */
export type SourceImport = {
  specifier: string;
  kind: 'static' | 'dynamic' | 'type';
  /** Of an `import()`: the functions whose arguments it stands in. */
  within?: readonly string[];
};

/** What the architecture rules look at in one source file. */
export type SourceFacts = {
  /** Path from the project's root, with forward slashes. */
  path: string;
  lineCount: number;
  imports: SourceImport[];
  hasDefaultExport: boolean;
  /** Names of exported values; types are left out. */
  valueExports: string[];
  hasJsx: boolean;
  /** Names of object members (`{ is_public: … }`, `answer.is_public`), without repetition. */
  members: Set<string>;
  /** Words with an underscore in texts, those of addresses (`/csrf_token`) left out. */
  snakeCaseWords: Set<string>;
  /** Member accesses and calls of interest as text: `window.location`, `Date.now`, `new Date()`. */
  globalsUsed: Set<string>;
};

type Node = Record<string, unknown> & { type: string };

/** Reads the facts from a file's text. Throws when the text cannot be parsed. */
export function sourceFacts(path: string, text: string): SourceFacts {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const exports = parsed.module.staticExports.flatMap((statement) => statement.entries);
  const facts: SourceFacts = {
    path,
    lineCount: text.trimEnd().split('\n').length,
    imports: [],
    hasDefaultExport: exports.some(
      (entry) => entry.exportName.kind === 'Default' || entry.exportName.name === 'default',
    ),
    valueExports: exports.flatMap((entry) => (!entry.isType && entry.exportName.name) || []),
    hasJsx: false,
    members: new Set(),
    snakeCaseWords: new Set(),
    globalsUsed: new Set(),
  };
  walk(parsed.program, [], (node, within) => collect(node, within, facts));
  return facts;
}

function collect(node: Node, within: readonly string[], facts: SourceFacts): void {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifier = literal(node.source);
      const isType = node.importKind === 'type' || node.exportKind === 'type';
      if (specifier) facts.imports.push({ specifier, kind: isType ? 'type' : 'static' });
      break;
    }
    case 'ImportExpression': {
      const specifier = literal(node.source);
      if (specifier) facts.imports.push({ specifier, kind: 'dynamic', within });
      break;
    }
    case 'TSImportType': {
      const specifier = literal(node.source);
      if (specifier) facts.imports.push({ specifier, kind: 'type' });
      break;
    }
    case 'JSXElement':
    case 'JSXFragment':
      facts.hasJsx = true;
      break;
    case 'Property':
      addMember(node.key, node.computed, facts);
      break;
    case 'PropertyDefinition':
    case 'TSPropertySignature':
      addMember(node.key, node.computed, facts);
      break;
    case 'MemberExpression':
      addMember(node.property, node.computed, facts);
      facts.globalsUsed.add(`${identifier(node.object)}.${identifier(node.property)}`);
      break;
    case 'Literal':
    case 'JSXText':
      if (typeof node.value === 'string') addSnakeCaseWords(node.value, facts);
      break;
    case 'TemplateElement':
      addSnakeCaseWords(String((node.value as { raw: unknown }).raw), facts);
      break;
    case 'NewExpression':
      if (Array.isArray(node.arguments) && node.arguments.length === 0) {
        facts.globalsUsed.add(`new ${identifier(node.callee)}()`);
      }
      break;
  }
}

function addMember(key: unknown, isComputed: unknown, facts: SourceFacts): void {
  const name = literal(key) ?? (isComputed ? undefined : identifier(key));
  if (name) facts.members.add(name);
}

function addSnakeCaseWords(text: string, facts: SourceFacts): void {
  const words = text.replaceAll(/\/[\w-]*/g, '').match(/\b[a-z][a-z0-9]*(_[a-z0-9]+)+\b/g) ?? [];
  for (const word of words) facts.snakeCaseWords.add(word);
}

function literal(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;
}

function identifier(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** @param within the functions whose arguments the value stands in */
function walk(value: unknown, within: readonly string[], visit: (node: Node, within: readonly string[]) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, within, visit);
  } else if (isNode(value)) {
    visit(value, within);
    const inArguments = value.type === 'CallExpression' ? [...within, ...calledNames(value.callee)] : within;
    for (const [name, child] of Object.entries(value)) walk(child, name === 'arguments' ? inArguments : within, visit);
  }
}

/** `f` of `f()`, and `f` and `g` of `(condition ? f : g)()`. */
function calledNames(callee: unknown): string[] {
  if (isNode(callee) && callee.type === 'ParenthesizedExpression') return calledNames(callee.expression);
  if (isNode(callee) && callee.type === 'ConditionalExpression') {
    return [callee.consequent, callee.alternate].flatMap(calledNames);
  }
  const name = identifier(callee);
  return name === undefined ? [] : [name];
}
