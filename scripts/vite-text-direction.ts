import type { Plugin } from 'vite';

const PATTERNFLY_HELPERS = /@patternfly\/react-core\/dist\/esm\/helpers\/util\.js$/;
const ASKED = /(export const getLanguageDirection = )\([\s\S]*?\n\};/;

/**
 * The app's text runs from left to right. PatternFly's menus ask the browser for that whenever they are drawn, open or not,
 * which makes it lay out the page in the middle of a change.
 */
export function knownTextDirection(): Plugin {
  return {
    name: 'known-text-direction',
    apply: 'build',
    transform: {
      filter: { id: PATTERNFLY_HELPERS },
      handler(code) {
        if (!ASKED.test(code)) throw new Error('PatternFly asks for the direction of text elsewhere now.');
        return { code: code.replace(ASKED, "$1() => 'ltr';"), map: null };
      },
    },
  };
}
