import { transform, type Selector } from 'lightningcss';
import type { Plugin } from 'vite';

/** Classes of PatternFly's that this app never sets: themes other than light and dark, and its icon font. */
const NEVER_SET = /^pf-v6-(theme-(felt|glass|high-contrast)|pficon.*|m-thinking|m-ai-indicator)$/;
const PATTERNFLY_CSS = /@patternfly\/.*\.css$/;

/** Leaves out of PatternFly's styles what can never apply: 150 KB of 1.2 MB, and 4 KiB of the first load. */
export function withoutUnusedThemes(): Plugin {
  return {
    name: 'without-unused-themes',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: PATTERNFLY_CSS },
      handler(code, id) {
        const result = transform({
          filename: id,
          code: Buffer.from(code),
          visitor: {
            Rule: {
              style(rule) {
                return rule.value.selectors.every((selector) => needs(selector, NEVER_SET)) ? [] : undefined;
              },
            },
          },
        });
        return { code: result.code.toString(), map: null };
      },
    },
  };
}

/** True where the selector matches only elements (or their ancestors) with such a class; `:not` wants the opposite. */
function needs(selector: Selector, classes: RegExp): boolean {
  return selector.some((part) => {
    if (part.type === 'class') return classes.test(part.name);
    const isChoice = part.type === 'pseudo-class' && (part.kind === 'where' || part.kind === 'is');
    return isChoice && part.selectors.every((choice) => needs(choice, classes));
  });
}
