import type { Plugin } from 'vite';
import { unusedClasses, unusedCss } from './patternfly-css/unused-css.ts';
import { usedParts } from './patternfly-css/used-parts.ts';

/** Leaves out of PatternFly's styles what can never apply; the browser would compare it with every element. */
export function withoutUnusedCss(): Plugin {
  let strip: ReturnType<typeof unusedCss> | undefined;
  return {
    name: 'without-unused-css',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /@patternfly\/.*\.css$/ },
      handler(code, id) {
        strip ??= unusedCss(usedParts());
        return { code: strip(code, id), map: null };
      },
    },
  };
}

/** The same for the lists that translate the keys of PatternFly's code into classes. */
export function withoutUnusedClassNames(): Plugin {
  let unused: ReadonlySet<string> | undefined;
  return {
    name: 'without-unused-class-names',
    apply: 'build',
    transform: {
      filter: { id: /@patternfly\/react-styles\/css\/.*\.mjs$/ },
      handler(code) {
        unused ??= unusedClasses(usedParts());
        const isKept = (line: string) => {
          const [, name] = /^ *"[\w-]+": "(pf-[\w-]+)",?$/.exec(line) ?? [];
          return name === undefined || unused?.has(name) !== true;
        };
        return { code: code.split('\n').filter(isKept).join('\n'), map: null };
      },
    },
  };
}
