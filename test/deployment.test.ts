import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const script = new URL('../deploy/render.sh', import.meta.url).pathname;

function render(settings: Record<string, string>): string {
  return execFileSync(script, { encoding: 'utf8', env: { PATH: process.env['PATH'], ...settings } });
}

function refusal(settings: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(script, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...settings },
  });
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  return stderr;
}

describe('the nginx configuration', () => {
  it('has no placeholder left, and none of the lines of another kind', () => {
    for (const BASE_PATH of ['/', '/tags/']) {
      for (const QUAY_URL of ['https://quay.example.com', 'http://quay:8080']) {
        expect(render({ QUAY_URL, BASE_PATH })).not.toMatch(/@[A-Z_]+@|^#/m);
      }
    }
  });

  it('gives the registry its own paths if the app has the whole address', () => {
    const text = render({ QUAY_URL: 'https://quay.example.com' });
    const mails = ['= /confirm', '= /confirminvite', '= /recovery', '= /authrepoemail'];
    for (const path of ['/api/', '/oauth/', '/v2/', '= /config', '= /csrf_token', ...mails]) {
      expect(text).toContain(`location ${path} { proxy_pass https://quay.example.com; }`);
    }
    expect(text).toContain('try_files $uri /index.html;');
  });

  it('gives the registry everything else if the app has a prefix', () => {
    const text = render({ QUAY_URL: 'https://quay.example.com/', BASE_PATH: '/ui/tags/' });
    expect(text).toContain('location / { proxy_pass https://quay.example.com; }');
    expect(text).toContain('location /ui/tags/ {');
    expect(text).toContain('try_files $uri /ui/tags/index.html;');
  });

  it('checks the certificate of a registry with TLS', () => {
    expect(render({ QUAY_URL: 'https://quay.example.com' })).toContain('proxy_ssl_verify on;');
    expect(render({ QUAY_URL: 'http://quay:8080' })).not.toContain('proxy_ssl');
  });

  it.each([
    ['/', undefined, 0],
    ['/', '0', 0],
    ['/', '1', 2],
    ['/tags/', undefined, 0],
    ['/tags/', '1', 2],
  ])('below %s with BROTLI=%s asks for brotli files in %i places', (BASE_PATH, BROTLI, places) => {
    const text = render({ QUAY_URL: 'https://quay.example.com', BASE_PATH, ...(BROTLI && { BROTLI }) });
    expect(text.match(/^ +brotli_static on;$/gm) ?? []).toHaveLength(places);
    expect(text.match(/^ +gzip_static on;$/gm)).toHaveLength(2);
  });

  it.each(['/', '/tags/'])(
    'compresses nothing of the registry but lists and reports, with the app at %s',
    (BASE_PATH) => {
      const text = render({ QUAY_URL: 'https://quay.example.com', BASE_PATH });
      expect(text).toContain('\n  gzip off;\n'); // Debian's nginx.conf switches it on for everything
      const locations = text.split(/^ {2}location /m).slice(1);
      const compressed = locations.filter((part) => part.includes('proxy_pass') && part.includes('gzip on;'));
      expect(compressed).toHaveLength(1);
      expect(compressed[0]).toMatch(/^~ "\^\/api\/v1\/repository\//);
      // Images go through unbuffered: a slow client must not fill the disk.
      expect(text).toContain('\n  proxy_buffering off;\n');
      expect(locations.filter((part) => part.includes('proxy_buffering on;'))).toEqual(compressed);
    },
  );

  it.each([
    [{}, 'QUAY_URL is not set'],
    [{ QUAY_URL: 'quay.example.com' }, 'QUAY_URL must be an origin'],
    [{ QUAY_URL: 'ftp://quay.example.com' }, 'QUAY_URL must be an origin'],
    [{ QUAY_URL: 'https://quay.example.com/path' }, 'QUAY_URL must be an origin'],
    [{ QUAY_URL: 'https://quay.example.com; return 200' }, 'QUAY_URL must be an origin'],
    [{ QUAY_URL: 'https://quay.example.com\nhttps://b' }, 'QUAY_URL must be an origin'],
    [{ QUAY_URL: 'https://a', BASE_PATH: 'tags' }, 'BASE_PATH must begin and end with a slash'],
    [{ QUAY_URL: 'https://a', BASE_PATH: '/tags' }, 'BASE_PATH must begin and end with a slash'],
    [{ QUAY_URL: 'https://a', BASE_PATH: '/t{}/' }, 'BASE_PATH must begin and end with a slash'],
    [{ QUAY_URL: 'https://a', LISTEN: '80; root /' }, 'LISTEN must be'],
    [{ QUAY_URL: 'https://a', APP_ROOT: 'dist' }, 'APP_ROOT must be'],
    [{ QUAY_URL: 'https://a', QUAY_CA: '/x;y' }, 'QUAY_CA must be'],
    [{ QUAY_URL: 'https://a', BROTLI: 'yes' }, 'BROTLI must be 1'],
  ])('refuses %o in plain words', (settings, words) => {
    expect(refusal(settings as Record<string, string>)).toContain(words);
  });
});

describe('the container', () => {
  it('copies only what is there, and starts what it copied', () => {
    const lines = readFileSync(new URL('../Containerfile', import.meta.url), 'utf8').split('\n');
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied).toContain('deploy');
    for (const name of copied) expect(existsSync(new URL(`../${name}`, import.meta.url)), name).toBe(true);
    expect(lines.at(-2)).toBe('CMD ["/srv/deploy/start.sh"]');
  });

  it('asks for brotli files only with the module for them', () => {
    const container = readFileSync(new URL('../Containerfile', import.meta.url), 'utf8');
    const main = readFileSync(new URL('../deploy/nginx-main.conf', import.meta.url), 'utf8');
    expect(container).toContain('BROTLI=1');
    expect(container).toContain('libnginx-mod-http-brotli-static');
    expect(main).toContain('include /etc/nginx/modules-enabled/*.conf;');
  });
});
