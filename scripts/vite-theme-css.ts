import { transform, type Selector } from 'lightningcss';
import type { Plugin } from 'vite';

/**
 * Classes of PatternFly's that this app never sets: themes other than light and dark, its icon font, tables that become
 * trees, or lists at a width of the window that is none of ours, and all else that changes at such a width but for the
 * horizontal lists of facts.
 */
const NEVER_SET =
  /^pf-v6-(theme-(felt|glass|high-contrast)|pficon.*|m-thinking|m-ai-indicator)$|^pf-m-(grid(-(lg|xl|2xl))?|tree-view.*|(?!horizontal-).*-on-(sm|md|lg|xl|2xl))$/;
const PATTERNFLY_CSS = /@patternfly\/.*\.css$/;

/** Of PatternFly's table this app has head, rows and cells: none that opens, sticks, is striped, dragged, edited or as wide as it says. */
const NEVER_IN_TABLES =
  /^pf-v6-c-table__(compound-expansion-toggle|control-row|expandable-row(-content)?|inline-edit-action|draggable|favorite|sticky-cell|nested-column-header|column-help.*|subhead|tree-view.*|toggle.*|action.*|icon.*)$|^pf-m-(striped.*|sticky-header.*|expandable|width-\d+|border-(left|right)|favorited?|drag-over|ghost-row|no-border-rows|nested-.*|first-cell-offset-reset|no-inset|no-plain-on-glass)$/;

/** Leaves out of PatternFly's styles what can never apply: and with it 7 KiB of the first load. */
export function withoutUnusedThemes(): Plugin {
  return {
    name: 'without-unused-themes',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: PATTERNFLY_CSS },
      handler(code, id) {
        const isTable = id.includes('/Table/table');
        const result = transform({
          filename: id,
          code: Buffer.from(code),
          visitor: {
            Rule: {
              style(rule) {
                return rule.value.selectors.every(
                  (selector) => needs(selector, NEVER_SET) || (isTable && needs(selector, NEVER_IN_TABLES)),
                )
                  ? []
                  : undefined;
              },
            },
          },
        });
        return { code: result.code.toString(), map: null };
      },
    },
  };
}

/** True if the selector matches only elements (or their ancestors) with such a class; `:not` wants the opposite. */
function needs(selector: Selector, classes: RegExp): boolean {
  return selector.some((part) => {
    if (part.type === 'class') return classes.test(part.name);
    const isChoice = part.type === 'pseudo-class' && (part.kind === 'where' || part.kind === 'is');
    return isChoice && part.selectors.every((choice) => needs(choice, classes));
  });
}
