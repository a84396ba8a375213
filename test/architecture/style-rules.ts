import { posix } from 'node:path';
import { sheetMark } from '../../scripts/vite-class-names';
import { resolveImport } from './import-rules';

/** A file and its text; paths from the project's root, with forward slashes. */
export type SourceFile = { path: string; text: string };

/** The one sheet that reaches every page. All others are modules, whose classes nothing else can name. */
const BASE_SHEET = 'src/app/app.css';
const PATTERNFLY_SHEET = /^@patternfly\//;
/** Where the color of one of many things follows from its name: custom properties, which a sheet reads. */
const COLORS_OF_DATA = [
  'src/features/namespace-avatar/NamespaceAvatar.tsx',
  'src/pages/repository/tag-history/timeline/digest-look-style.ts',
  'src/pages/repository/tags/columns/tracks-column.tsx',
  // The attribute of a picture: what of its ring is no slice.
  'src/pages/tag/scan/SeverityDonut.tsx',
];
const PATTERNFLY_COLOR = /--pf-t--[\w-]*color/;
const COLOR_IN_STYLE = /style=\{\{[^}]*(?<![\w-])'?(color|fill|stroke|(background|border|outline)\w*)'?:/;
const HEX_COLOR = /[:\s'"`(]#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?=[\s;'"`),])/i;
/** A part of a PatternFly component. Its own variables and the component's props are the better way in. */
const PATTERNFLY_INTERNAL = /\.pf-v6-[a-z]-[\w-]*?__/;

/** What is wrong with the style sheets and with what the sources make of them, one sentence each. */
export function styleViolations(sheets: SourceFile[], sources: SourceFile[], mostLines: number): string[] {
  const lineCount = sheets.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length, 0);
  return [
    ...(lineCount > mostLines ? [`all sheets together have ${lineCount} lines, more than ${mostLines}`] : []),
    ...sheets.flatMap(sheetProblems),
    ...sameMarks(sheets),
    ...sources.flatMap(importProblems),
    ...sources.flatMap(writtenOut),
    ...[...sheets, ...sources].flatMap(colorsByHand),
    ...problemsOfUse(sheets, sources),
  ];
}

function sheetProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const isModule = path.endsWith('.module.css');
  if (!isModule && path !== BASE_SHEET) problems.push('is no module');
  const names = selectorClasses(text);
  if (!isModule && names.size > 0) problems.push(`has classes that reach every page: ${[...names].join(', ')}`);
  for (const name of names) if (!/^[a-z][A-Za-z0-9]*$/.test(name)) problems.push(`.${name} is not in camelCase`);
  if (/^\s*composes:/m.test(text)) problems.push('composes, which puts the other rules into this file once more');
  for (const selector of isModule ? selectorsOf(text) : []) {
    if (!/\.[A-Za-z]/.test(selector)) problems.push(`reaches every page with ${selector}`);
  }
  for (const selector of selectorsWithoutReason(text)) {
    problems.push(`names a part of PatternFly without a comment why: ${selector}`);
  }
  return problems.map((problem) => `${path}: ${problem}`);
}

/** The classes of our own that a sheet's selectors name. */
function selectorClasses(text: string): Set<string> {
  const selectors = withoutComments(text)
    .replace(/\{[^{}]*\}/g, ' {} ')
    .replace(globals, '');
  return new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
}

/** The selectors of all rules that stand in no other rule, those of a list one by one. */
function selectorsOf(text: string): string[] {
  const lists: string[] = [];
  const around: boolean[] = []; // of the blocks that are open, which are rules
  for (const [, prelude = '', mark] of withoutComments(text).matchAll(/([^{};]*)([{};])/g)) {
    if (mark === '}') around.pop();
    if (mark !== '{') continue;
    const isRule = !prelude.trim().startsWith('@');
    if (isRule && !around.includes(true)) lists.push(prelude.trim());
    around.push(isRule);
  }
  // A comma within brackets begins no selector; brackets go from the inside out, and leave the classes behind.
  const flat = lists.map((list) => list.replace(globals, ''));
  while (flat.some((list) => /\([^()]*\)/.test(list))) {
    for (const [at, list] of flat.entries())
      flat[at] = list.replace(/\(([^()]*)\)/g, (_whole, inner: string) => ` ${inner.replaceAll(',', ' ')} `);
  }
  return flat.flatMap((list) => list.split(',')).map((selector) => selector.trim());
}

/** `:global(…)` with up to two levels of brackets within. */
const globals = /:global\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;

function selectorsWithoutReason(text: string): string[] {
  const rules = [...text.matchAll(/(\*\/\s*|[{};]\s*|^)([^{}*/@;][^{}*/;]*)\{/g)];
  return rules.flatMap(([, before = '', selector = '']) =>
    PATTERNFLY_INTERNAL.test(selector) && !before.startsWith('*/') ? [selector.trim()] : [],
  );
}

function sameMarks(sheets: SourceFile[]): string[] {
  const seen = new Map<string, string>();
  return sheets.flatMap(({ path }) => {
    const other = seen.get(sheetMark(path));
    seen.set(sheetMark(path), path);
    return other === undefined
      ? []
      : [`${path}: its classes may have the names of those of ${other}; rename one of them`];
  });
}

function importProblems({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/^import (\w+ from )?'([^']+\.css)';$/gm)].flatMap(([, name, specifier = '']) => {
    if (name !== undefined || PATTERNFLY_SHEET.test(specifier)) return [];
    return resolveImport(path, specifier) === BASE_SHEET ? [] : [`${path}: imports ${specifier} for its side effect`];
  });
}

/** A class that is written out is PatternFly's: no sheet of ours could define it. */
function writtenOut({ path, text }: SourceFile): string[] {
  const names = [...text.matchAll(/className="([^"]*)"/g)].flatMap(([, value = '']) => value.split(' '));
  return names.flatMap((name) => (name.startsWith('pf-') ? [] : [`${path}: ${name} is a class of no style sheet`]));
}

/** Colors that no sheet takes from a token: nothing else knows both themes. */
function colorsByHand({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const isSheet = path.endsWith('.css');
  if (HEX_COLOR.test(text)) problems.push('writes a color as a number');
  if (!isSheet && COLOR_IN_STYLE.test(text)) problems.push('has a color in a style attribute');
  if (!isSheet && !COLORS_OF_DATA.includes(path) && PATTERNFLY_COLOR.test(text)) {
    problems.push('names a color of PatternFly, which is for sheets');
  }
  return problems.map((problem) => `${path}: ${problem}`);
}

/** Classes that are used and not there, or there and not used. */
function problemsOfUse(sheets: SourceFile[], sources: SourceFile[]): string[] {
  const defined = new Map(sheets.map(({ path, text }) => [path, selectorClasses(text)]));
  const used = new Map<string, Set<string>>(sheets.map(({ path }) => [path, new Set()]));
  const problems: string[] = [];
  for (const { path, text } of sources) {
    for (const [, local = '', specifier = ''] of text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)) {
      const sheet = resolveImport(path, specifier) ?? specifier;
      const code = text.replace(/^import [^;]*;$/gm, '');
      for (const [, name = ''] of code.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))) {
        used.get(sheet)?.add(name);
        if (defined.get(sheet)?.has(name) !== true)
          problems.push(`${path}: ${posix.basename(sheet)} has no class ${name}`);
      }
      if (new RegExp(`\\b${local}\\[`).test(code))
        problems.push(`${path}: takes classes of ${specifier} by a name it makes up`);
    }
  }
  for (const [path, names] of defined) {
    if (!path.endsWith('.module.css')) continue;
    const idle = [...names].filter((name) => used.get(path)?.has(name) !== true);
    if (idle.length > 0) problems.push(`${path}: nothing uses ${idle.join(', ')}`);
  }
  return problems;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '');
}
