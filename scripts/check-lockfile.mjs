/**
 * `npm ci` fails on a lockfile from which packages are missing, and npm leaves out platform packages silently when the
 * registry does not have them at that moment. So: every optional dependency has an entry, every package an integrity.
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const entries = Object.entries(packages);

const problems = entries.flatMap(([path, entry]) => {
  const missing = Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !entries.some(([other]) => other.endsWith(`node_modules/${name}`)))
    .map((name) => `${path || 'package.json'} wants ${name}, which has no entry`);
  const isPackage = path !== '' && !entry.link && !entry.inBundle;
  return isPackage && !entry.integrity ? [...missing, `${path} has no integrity`] : missing;
});

if (entries.length < 2) problems.push('package-lock.json is empty');
console.log(problems.length > 0 ? problems.join('\n') : `${entries.length - 1} packages, all complete`);
process.exitCode = problems.length > 0 ? 1 : 0;
