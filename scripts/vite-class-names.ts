import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The name of a style sheet's class in the built page: its own name and three characters for the sheet. Short, because it
 * counts twice on the first load, and the same wherever it is built. test/architecture/style-rules.ts checks that no two
 * sheets have the same three.
 */
export function scopedClassName(name: string, file: string): string {
  return `${name}_${sheetMark(relative(ROOT, file).replaceAll('\\', '/'))}`;
}

/** Three characters that stand for a sheet; `path` is that from the project's root. */
export function sheetMark(path: string): string {
  return createHash('sha256').update(path).digest('base64url').replace(/[-_]/g, '').slice(0, 3);
}
