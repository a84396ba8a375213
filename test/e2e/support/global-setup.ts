import { findBrowser } from '../../../scripts/find-browser.mjs';
import { findNginx } from '../../../scripts/find-nginx.mjs';

/** Finds the browser once for all workers, which inherit the environment; fails in one line if there is none. */
export default async function globalSetup(): Promise<void> {
  process.env['CHROME'] = await findBrowser();
  if (findNginx() === undefined) {
    console.warn('nginx is not installed, so the deployment (deploy/) is not tested: apt-get install nginx-light');
  }
}
