/**
 * Starts nginx as deploy/ configures it: node serve.mjs --port 4304 --quay http://127.0.0.1:4303 --app dist [--base /tags/].
 * Ends with the process. With --build the app is built first, for --base.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrotliModule, findNginx } from '../../scripts/find-nginx.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    quay: { type: 'string' },
    app: { type: 'string' },
    base: { type: 'string', default: '/' },
    build: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'quay-tags-nginx-'));
const app = values.build ? join(folder, 'app') : resolve(values.app);
if (values.build) {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', app, '--emptyOutDir'], {
    env: { ...process.env, BASE_PATH: values.base },
    stdio: 'inherit',
  });
}

const brotliModule = findBrotliModule();
const server = execFileSync(resolve('deploy/render.sh'), {
  encoding: 'utf8',
  env: {
    ...process.env,
    QUAY_URL: values.quay,
    BASE_PATH: values.base,
    LISTEN: `127.0.0.1:${values.port}`,
    APP_ROOT: app,
    BROTLI: brotliModule ? '1' : '0',
  },
});
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
  (kind) => `${kind}_temp_path ${folder}/${kind};`,
);
// What a Debian system's own nginx.conf says around a site; files and processes stay in the temporary folder.
const main = `
${brotliModule ? `load_module ${brotliModule};` : ''}
${process.getuid() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${temporary.join('\n  ')}
  ${server}
}
`;
writeFileSync(join(folder, 'nginx.conf'), main);

const nginx = spawn(findNginx(), ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
  stdio: 'inherit',
});
const stop = () => nginx.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
nginx.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
