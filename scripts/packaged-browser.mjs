import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const PACKAGE = '@sparticuz/chromium';
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/**
 * The path of the Chromium in the npm package @sparticuz/chromium, with the libraries and fonts that it needs. The package's
 * own function unpacks into the temp folder of the whole machine, which another user or version may have filled, and as
 * root it changes owners, which a rootless container refuses. So it is unpacked here: below node_modules, once per version.
 *
 * Sets the environment that the browser needs, of this process and of those it starts.
 *
 * @returns {string}
 */
export function packagedBrowser() {
  const folder = unpacked();
  process.env.FONTCONFIG_PATH = folder;
  process.env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return join(folder, 'chromium');
}

/** The folder it is unpacked in; a folder of that name is complete, because it gets its name last. */
function unpacked() {
  const root = join(dirname(fileURLToPath(import.meta.resolve(PACKAGE))), '../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    const file = (/** @type {string} */ name) => brotliDecompressSync(readFileSync(join(root, 'bin', name)));
    writeFileSync(join(unfinished, 'chromium'), file('chromium.br'), { mode: 0o755 });
    for (const archive of ['fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      execFileSync('tar', ['-x', '--no-same-owner', '-C', unfinished], { input: file(archive) });
    }
    writeFileSync(join(unfinished, 'fonts.conf'), fontsIn(folder));
    chmodSync(unfinished, 0o755); // who else works with this checkout may run it, too
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
  return folder;
}

/** The package's own list of fonts names the temp folder. */
function fontsIn(/** @type {string} */ folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}
