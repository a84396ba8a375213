import type { Plugin } from 'vite';

/**
 * The cascade layers of the styles, the weakest first: PatternFly's sheets, then the shared ones of src/ui/styles. All other
 * sheets are in no layer, which goes before every layer. So the nearer rule wins, whichever file comes first and without
 * selectors that outweigh each other.
 */
const layers = [
  { name: 'patternfly', sheets: /@patternfly\/.*\.css$/ },
  { name: 'shared', sheets: /\/src\/ui\/styles\/.*\.css$/ },
];

/** Said in each sheet, as nobody knows which one comes first. */
const order = `@layer ${layers.map(({ name }) => name).join(', ')};`;

export function cascadeLayers(): Plugin {
  return {
    name: 'cascade-layers',
    enforce: 'pre',
    transform: {
      filter: { id: layers.map(({ sheets }) => sheets) },
      handler(code, id) {
        const layer = layers.find(({ sheets }) => sheets.test(id));
        return layer && { code: `${order}\n@layer ${layer.name} {\n${code}\n}`, map: null };
      },
    },
  };
}
