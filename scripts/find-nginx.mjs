import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable } from './is-executable.mjs';

/** The path of nginx if it is installed. Debian puts it in a folder that an ordinary user's PATH does not have. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find(isExecutable);
}

/** The path of nginx's module that sends files which were compressed with brotli beforehand, if it is installed. */
export function findBrotliModule() {
  const nginx = findNginx();
  if (nginx === undefined) return undefined;
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' });
  const [, folder] = /--modules-path=(\S+)/.exec(stderr) ?? [];
  const path = folder && join(folder, 'ngx_http_brotli_static_module.so');
  return path && existsSync(path) ? path : undefined;
}
