import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of nginx if it is installed. Debian puts it in a folder that an ordinary user's PATH does not have. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
}
