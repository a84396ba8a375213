import { resolveImport } from './import-rules';
import type { SourceFacts } from './source-facts';

/**
 * Files that lead back to themselves by their imports, types included: none of them can be read before the others. One
 * sentence for each circle. A lazy `import()` is no reason to read on, and does not count.
 */
export function importCircles(files: readonly SourceFacts[]): string[] {
  const graph = new Map(files.map((file) => [stem(file.path), targetsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];

  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
}

function targetsOf({ path, imports }: SourceFacts): string[] {
  return imports
    .filter(({ kind }) => kind !== 'dynamic')
    .flatMap(({ specifier }) => resolveImport(path, specifier) ?? [])
    .map(stem);
}

/** Imports leave out the ending of a file. */
function stem(path: string): string {
  return path.replace(/\.tsx?$/, '');
}
