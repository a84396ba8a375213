import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { framePreload } from './scripts/vite-frame-preload.ts';
import { pageChunks } from './scripts/vite-chunks.ts';
import { scopedClassName, writtenClassNames } from './scripts/vite-class-names.ts';
import { withoutSecondIconSet } from './scripts/vite-icon-set.ts';
import { mockWorker } from './scripts/vite-mock-worker.ts';
import { pageNavigation } from './scripts/vite-page-navigation.ts';
import { cascadeLayers } from './scripts/vite-layers.ts';
import { previewCache } from './scripts/vite-preview-cache.ts';
import { quayProxy } from './scripts/vite-quay-proxy.ts';
import { securityHeaders } from './scripts/vite-security-headers.ts';
import { knownTextDirection } from './scripts/vite-text-direction.ts';
import { withoutUnusedClassNames, withoutUnusedCss } from './scripts/vite-unused-css.ts';

const { QUAY_URL, QUAY_INSECURE, BASE_PATH = '/' } = process.env;

/** Tests that start programs, which takes seconds. */
const programTests = [
  'test/api-calls/*.test.ts',
  'test/check-quay/command.test.ts',
  'test/deployment.test.ts',
  'test/nginx/*.test.ts',
];

const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'rules',
      environment: 'node',
      include: ['{src,mocks,test}/**/*.test.ts'],
      exclude: programTests,
      setupFiles: ['test/setup.ts'],
    },
  },
  {
    extends: true,
    test: {
      name: 'programs',
      environment: 'node',
      include: programTests,
      setupFiles: ['test/setup.ts'],
    },
  },
  {
    extends: true,
    test: {
      name: 'pages',
      environment: 'happy-dom',
      environmentOptions: { happyDOM: { url: 'http://localhost:3000/', width: 1920, height: 1080 } },
      include: ['test/pages/**/*.test.tsx'],
      setupFiles: ['test/setup.ts', 'test/setup-pages.ts'],
    },
  },
];

export default defineConfig(({ command, mode, isPreview }) => {
  const isTest = mode === 'test';
  if (isTest) Object.assign(process.env, { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' }); // before the test processes start, which inherit both
  const isDemoSite = mode === 'demo';
  /** The mock registry: the way to develop unless a real one is named, and the point of the demo site. */
  const isDemo = command === 'build' || isPreview ? isDemoSite : !isTest && !QUAY_URL;
  const proxy = QUAY_URL && !isDemo ? quayProxy(QUAY_URL, QUAY_INSECURE === '1') : undefined;

  return {
    base: BASE_PATH,
    // A server whose dependencies differ would throw away what another one has prepared, and answer its pages with 504.
    cacheDir: `node_modules/.vite/${isTest ? 'test' : isDemo ? 'demo' : 'registry'}`,
    plugins: [
      react(),
      pageNavigation(),
      previewCache(),
      withoutUnusedCss(),
      withoutUnusedClassNames(),
      cascadeLayers(),
      framePreload(),
      writtenClassNames(),
      withoutSecondIconSet(),
      knownTextDirection(),
      isDemo && !isPreview && mockWorker(),
    ],
    define: { __DEMO__: JSON.stringify(isDemo) },
    resolve: {
      alias: {
        '@': fileURLToPath(new URL('./src', import.meta.url)),
        '~mocks': fileURLToPath(new URL('./mocks', import.meta.url)),
        // Its other build, which bundlers take for browsers, asks the document; Markdown is read in a worker as well.
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    css: { modules: { generateScopedName: scopedClassName } },
    server: { proxy },
    preview: { proxy, headers: securityHeaders() },
    build: {
      outDir: isDemoSite ? 'dist-demo' : 'dist',
      manifest: true,
      sourcemap: false,
      rolldownOptions: {
        output: {
          codeSplitting: pageChunks(),
          // The first load lists all files by their names; 42 bits of a hash are enough to tell two releases apart.
          entryFileNames: 'assets/[name]-[hash:7].js',
          chunkFileNames: 'assets/[name]-[hash:7].js',
          assetFileNames: 'assets/[name]-[hash:7][extname]',
        },
      },
    },
    test: {
      // Processes, not threads: time zone and locale are fixed when a process starts. The files that a process runs share its
      // modules and document, which are made once; test/setup.ts and setup-pages.ts clear up between tests.
      pool: 'forks',
      isolate: false,
      maxWorkers: '100%',
      execArgv: ['--max-semi-space-size=64'], // MiB: React elements and DOM nodes live shortly, and collecting them took a fifth
      testTimeout: 120_000, // a machine may be slow; what waits for something has a limit of its own
      hookTimeout: 120_000,
      projects,
    },
  };
});
