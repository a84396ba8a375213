import { defineConfig } from '@playwright/test';
import { findNginx } from './scripts/find-nginx.mjs';
import { PORTS } from './test/e2e/support/ports.ts';

/** The deployment is tested if nginx is installed; it is the one thing that `npm ci` cannot bring. */
const hasNginx = findNginx() !== undefined;

const nginx = (port: number, options: string) =>
  `node test/nginx/serve.mjs --port ${port} --quay http://127.0.0.1:${PORTS.registry} ${options}`;

/** `npm test` has built both already; a run by hand builds first, so that it never tests an old build. */
const build = (command: string) => (process.env.BROWSER_TESTS_PREBUILT === '1' ? '' : `${command} && `);
const preview = (mode: string, port: number) =>
  `npx vite preview --mode ${mode} --host 127.0.0.1 --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  workers: 3, // one more than the smallest machine has cores: a page often waits for the registry's answer
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 300_000,
  expect: { timeout: 30_000 }, // a machine may be slow; what is there ends a wait at once
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROME, // which the global setup has found; whoever only reads this file needs no browser
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'demo', testDir: 'test/e2e/demo', use: { baseURL: `http://127.0.0.1:${PORTS.demo}` } },
    {
      name: 'real',
      // The deployment's server stands in for the preview where it is there; the preview's own proxy is tried all the same.
      testDir: 'test/e2e/real',
      testMatch: hasNginx ? 'smoke.spec.ts' : '*.spec.ts',
      use: { baseURL: `http://127.0.0.1:${PORTS.real}`, serviceWorkers: 'block' },
    },
    // Takes pictures of everything; `npm run screenshots` only.
    ...(process.env.SCREENSHOTS === '1'
      ? [
          {
            name: 'screenshots',
            testDir: 'test/e2e/screenshots',
            use: { baseURL: `http://127.0.0.1:${PORTS.demo}` },
          },
        ]
      : []),
    // Each test serves a copy of its own.
    { name: 'release', testDir: 'test/e2e/release', use: { serviceWorkers: 'block' } },
    ...(hasNginx
      ? [
          {
            name: 'nginx',
            testMatch: /\/test\/e2e\/(nginx\/deployment|real\/[^/]+)\.spec\.ts$/,
            use: { baseURL: `http://127.0.0.1:${PORTS.nginx}`, serviceWorkers: 'block' as const },
          },
          {
            name: 'prefix',
            testDir: 'test/e2e/nginx',
            testMatch: 'prefix.spec.ts',
            use: { baseURL: `http://127.0.0.1:${PORTS.prefix}`, serviceWorkers: 'block' as const },
          },
        ]
      : []),
  ],
  webServer: [
    {
      name: 'demo site',
      command: `${build('npm run -s build -- --mode demo')}${preview('demo', PORTS.demo)}`,
      url: `http://127.0.0.1:${PORTS.demo}/`,
      env: { QUAY_URL: '' },
    },
    {
      name: 'recorded registry',
      command: `node test/replay-server/server.mjs --port ${PORTS.registry} --actor anonymous`,
      url: `http://127.0.0.1:${PORTS.registry}/__unmatched`,
    },
    {
      name: 'production build',
      command: `${build('npm run -s build')}${preview('production', PORTS.real)}`,
      url: `http://127.0.0.1:${PORTS.real}/`,
      env: { QUAY_URL: `http://127.0.0.1:${PORTS.registry}` },
    },
    ...(hasNginx
      ? [
          {
            name: 'nginx',
            command: `${build('npm run -s build')}${nginx(PORTS.nginx, '--app dist')}`,
            url: `http://127.0.0.1:${PORTS.nginx}/theme.js`,
          },
          {
            name: 'nginx, app below a prefix',
            command: nginx(PORTS.prefix, '--base /tags/ --build'),
            url: `http://127.0.0.1:${PORTS.prefix}/tags/theme.js`,
          },
        ]
      : []),
  ].map((server) => ({ ...server, timeout: 300_000 })), // some build first
});
