import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isExecutable } from './is-executable.mjs';
import { packagedBrowser as unpackBrowser } from './packaged-browser.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The path of a Chromium for the browser tests: $CHROME, the one in the npm package @sparticuz/chromium (Linux x64), an
 * installed one, else Playwright's own download. Throws an error of one line that says what to install.
 *
 * The package comes first, because it is the same on every machine, and without windows it needs half the time of an
 * installed one for a page.
 *
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.CHROME;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME=${named} is not an executable file.`);
  }
  const found = packagedBrowser() ?? INSTALLED.find(isExecutable) ?? (await playwrightBrowser());
  if (found) return found;
  throw new Error(`No Chromium for the browser tests: ${advice()}, or set CHROME to the path of one.`);
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const path = unpackBrowser();
    execFileSync(path, ['--headless', '--version'], { stdio: 'pipe' });
    return path;
  } catch (error) {
    console.warn(`@sparticuz/chromium cannot be used: ${String(error).split('\n', 1)[0]}`);
    return undefined;
  }
}

function advice() {
  if (process.platform === 'darwin') return 'install Google Chrome (brew install --cask google-chrome)';
  return existsSync('/usr/bin/apt-get') ? 'run "apt-get install -y chromium"' : 'install Chromium or Google Chrome';
}
