/** Runs a command that is TypeScript and uses the app's own code or the mock registry's. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Calls the file's `main(args, env, print)`, whose result is the exit code.
 *
 * @param path from the project's folder
 */
export async function runTypeScript(path) {
  // Stays open until the command is through: parts of the app's requests are loaded at their first use.
  const loader = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: 'node_modules/.vite/commands',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    resolve: { alias: { '@': folder('src'), '~mocks': folder('mocks') } },
  });
  try {
    const { main } = await loader.ssrLoadModule(folder(path));
    process.exitCode = await main(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await loader.close();
  }
}
