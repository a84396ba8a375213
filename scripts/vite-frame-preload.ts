import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const FRAME = fileURLToPath(new URL('../src/app/start-app.tsx', import.meta.url));

/** Of the two chunks that each page links, with their sheets (vite-chunks.ts names the second). */
const LINKED = /\/(index|frame)-/;

/**
 * Lets the browser fetch the larger part of the app while the entry is still on its way, instead of after it. What the page links
 * is not looked for again with each part that is fetched later.
 */
export function framePreload(): Plugin {
  let base = '/';
  return {
    name: 'frame-preload',
    apply: 'build',
    config: () => ({
      build: { modulePreload: { resolveDependencies: (_file, files) => files.filter((file) => !LINKED.test(file)) } },
    }),
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }): HtmlTagDescriptor[] {
        const frame = Object.values(bundle ?? {}).find(
          (output) => output.type === 'chunk' && output.moduleIds.includes(FRAME),
        );
        if (frame?.type !== 'chunk') throw new Error(`no chunk has ${FRAME}`);
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: '', href: `${base}${file}` },
          injectTo: 'head',
        });
        const sheets = frame.viteMetadata?.importedCss ?? [];
        return [link('modulepreload', frame.fileName), ...[...sheets].map((file) => link('stylesheet', file))];
      },
    },
  };
}
