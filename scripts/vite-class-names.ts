import { createHash } from 'node:crypto';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

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

/**
 * Writes the names of classes where the source takes them from a style sheet, in builds: the tables of names would cost 1 KiB
 * of the first load. The names follow from sheet and class alone, and the architecture test knows that each class is there.
 */
export function writtenClassNames(): Plugin[] {
  return [
    {
      name: 'written-class-names',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /\/src\/.*\.tsx?$/, code: /\.module\.css'/ },
        handler(code, id) {
          const sheets = [...code.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)];
          const written = sheets.reduce((text, [statement, local = '', specifier = '']) => {
            const file = specifier.startsWith('@/')
              ? resolve(ROOT, 'src', specifier.slice(2))
              : resolve(dirname(id), specifier);
            return text
              .replace(statement, () => `import '${specifier}';`)
              .replace(new RegExp(`(?<![\\w.'"/-])${local}\\.([a-z]\\w*)\\b(?!\\()`, 'g'), (_whole, name: string) =>
                JSON.stringify(scopedClassName(name, file)),
              );
          }, code);
          return { code: written, map: null };
        },
      },
    },
    {
      name: 'style-sheets-without-names',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { id: /\/src\/.*\.module\.css$/ },
        // Nothing reads the names, and the sheet belongs to the page all the same.
        handler: () => ({ code: '', map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ];
}
