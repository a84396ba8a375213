import { join } from 'node:path';
import { isExecutable } from './is-executable.mjs';

/** The path of nginx if it is installed. Debian puts it in a folder that an ordinary user's PATH does not have. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find(isExecutable);
}
