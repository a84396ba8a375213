import type { Plugin } from 'vite';

const PATTERNFLY_ICON = /@patternfly\/react-icons\/dist\/esm\/icons\/[\w-]+\.js$/;
const SECOND_DRAWING = /^( *rhUiIcon: )\{.*\}(,?)$/m;

/**
 * Leaves out of PatternFly's icons the second drawing that each has for a theme which this app never sets: both would be in
 * the page, and one of them hidden. Takes 4 KiB off the first load.
 */
export function withoutSecondIconSet(): Plugin {
  return {
    name: 'without-second-icon-set',
    apply: 'build',
    transform: {
      filter: { id: PATTERNFLY_ICON },
      handler: (code) => ({ code: code.replace(SECOND_DRAWING, '$1null$2'), map: null }),
    },
  };
}
