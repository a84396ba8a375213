import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const SOURCES = ['src', 'public'].map((folder) => join(import.meta.dirname, '../..', folder));
const FROM_PATTERNFLY = /import\s*\{([^}]*)\}\s*from\s*["']@patternfly\/react-core["']/g;
const OWN_SHEET = /@patternfly\/react-styles\/css\/[^'"]+\.css/g;
const IMPORTED = /(?:import|from)\s*["']([^"']+)["']/g;

const { resolve: resolveHere } = createRequire(import.meta.url);

/** What the app uses of PatternFly. */
export interface UsedParts {
  /** All that could be the name of a class, a key of one, or a custom property. */
  words: ReadonlySet<string>;
  /** Files of PatternFly's sheets: of the whole page, and of the components. */
  sheets: readonly string[];
}

/** Reads the app's sources, and the components that they name with all that these import. */
export function usedParts(): UsedParts {
  const words = new Set<string>();
  const sheets = new Set([resolveHere('@patternfly/react-core/dist/styles/base.css')]);
  const pending: string[] = [];
  for (const text of SOURCES.flatMap(sourcesOf)) {
    addWords(words, text);
    for (const [specifier] of text.matchAll(OWN_SHEET)) sheets.add(resolveHere(specifier));
    for (const [, names = ''] of text.matchAll(FROM_PATTERNFLY)) pending.push(...modulesNamed(names));
  }
  const seen = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    addWords(words, text);
    const { resolve } = createRequire(file);
    for (const [, specifier = ''] of text.matchAll(IMPORTED)) {
      if (specifier.startsWith('.')) pending.push(moduleAt(join(dirname(file), specifier)));
      else if (specifier.includes('react-styles/css/')) sheets.add(resolve(specifier).replace(/\.m?js$/, '.css'));
      else if (specifier.includes('react-tokens/')) addWords(words, readFileSync(resolve(specifier), 'utf8'));
    }
  }
  return { words, sheets: [...sheets] };
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|css|js)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

function addWords(words: Set<string>, text: string): void {
  for (const [word] of text.matchAll(/[\w-]+/g)) words.add(word);
}

/** The modules of the components in an import's list. Types and constants come with the component that they belong to. */
function modulesNamed(names: string): string[] {
  return names.split(',').flatMap((name) => components().get(name.trim().split(/\s+as\s+/)[0] ?? '') ?? []);
}

let found: Map<string, string> | undefined;

function components(): Map<string, string> {
  if (found !== undefined) return found;
  const folder = join(dirname(resolveHere('@patternfly/react-core/package.json')), 'dist/esm');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  found = new Map(files.map((path) => [basename(path, '.js'), join(folder, path)]));
  return found;
}

function moduleAt(path: string): string {
  return [path, `${path}.js`, join(path, 'index.js')].find((file) => file.endsWith('.js') && existsSync(file)) ?? path;
}
