import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ask, resetApi } from '@/api/http/client';
import { configureApi } from '@/api/http/configuration';
import { carryAccessToken } from '@/api/http/credentials';
import type { Answer } from '@/api/http/transport';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { CheckRun, type CheckResult } from './check';
import { runReadChecks, type Findings } from './read-checks';
import { makeScratchRepository } from './scratch-repository';
import { runWriteChecks } from './write-checks';

const usage = `Finds out whether this UI fits a Quay registry.

npm run check:quay -- --url https://quay.example.com --namespace acme [--repository acme/app] [--tag latest] [--token TOKEN] [--read-only]

  --url         origin of the registry
  --namespace   organization or user whose repositories are read
  --repository  read this repository, and (with a token) make and remove a tag in it;
                without it, a scratch repository is made in the namespace for the writing checks, and removed
  --tag         whose image the writing checks use; default: the newest tag of --repository
  --token       OAuth access token (scopes repo:read, repo:write, repo:admin, repo:create, user:read);
                better in the variable QUAY_TOKEN, which no list of processes shows
  --read-only   no writing checks, although there is a token

Ends with 0 if all is well, 1 if something differs, 2 for wrong arguments, 3 if something was refused or not reached.`;

interface Options {
  url: string;
  namespace: string;
  repository: RepositoryName | null;
  tag: string | null;
  token: string | null;
  isReadOnly: boolean;
}

/**
 * Runs all checks, telling each by a line; answers the exit code: 0 all well, 1 something differs, 2 wrong arguments,
 * 3 nothing differs, but something could not be checked: it was refused, or the registry did not answer.
 */
export async function main(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, environment);
  } catch (error) {
    print(`${explainError(error)}\n\n${usage}`);
    return 2;
  }
  configureApi({ baseUrl: options.url });
  carryAccessToken(options.token);
  const run = new CheckRun((result) => print(lineOf(result)));
  try {
    // Without an answer to this every other check would only say the same.
    const isThere = await run.check('the registry answers', () => ask({ method: 'GET', path: '/config' }), statusOf);
    if (isThere === null) return exitCodeOf(run, print);
    const findings = await runReadChecks(run, options.namespace, options.repository, options.tag);
    if (options.token !== null && !options.isReadOnly) await runAllWrites(run, options, options.token, findings);
    else print('The writing checks need a token and no --read-only; they were not run.');
  } finally {
    resetApi();
  }
  return exitCodeOf(run, print);
}

function statusOf({ status }: Answer): string {
  return `with status ${status}`;
}

/** Prints the sum of all checks and answers the exit code that goes with it. */
function exitCodeOf({ results }: CheckRun, print: (line: string) => void): number {
  const count = (outcome: CheckResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const failed = count('failed');
  print(
    `${count('ok')} as expected, ${count('differs')} differ, ${failed > 0 ? `${failed} failed, ` : ''}${count('not offered')} not offered, ${count('not run')} not run`,
  );
  if (count('differs') > 0) return 1;
  return failed > 0 ? 3 : 0;
}

async function runAllWrites(run: CheckRun, options: Options, token: string, findings: Findings): Promise<void> {
  const tagName = `quay-tags-check-${randomBytes(4).toString('hex')}`;
  const { config } = findings;
  if (options.repository !== null) {
    const digest = findings.tag?.manifestDigest;
    if (digest !== undefined) await runWriteChecks(run, { repository: options.repository, digest, tagName, config });
    return;
  }
  const scratch = await run.check(
    'make a scratch repository',
    () => makeScratchRepository(options.url, options.namespace, token),
    ({ repository }) => fullRepositoryName(repository),
  );
  if (scratch === null) return;
  try {
    await runWriteChecks(run, { repository: scratch.repository, digest: scratch.digest, tagName, config });
  } finally {
    await run.check('remove the scratch repository', scratch.remove, () => fullRepositoryName(scratch.repository));
  }
}

function readOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      namespace: { type: 'string' },
      repository: { type: 'string' },
      tag: { type: 'string' },
      token: { type: 'string' },
      'read-only': { type: 'boolean', default: false },
    },
  });
  const { url = '', namespace, repository, tag = null } = values;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error('--url must be the address of a registry.');
  const named = repository === undefined ? null : namedRepository(repository);
  const space = namespace ?? named?.namespace;
  if (space === undefined) throw new Error('--namespace or --repository is missing.');
  return {
    url: new URL(url).origin,
    namespace: space,
    repository: named,
    tag,
    token: values.token ?? environment['QUAY_TOKEN'] ?? null,
    isReadOnly: values['read-only'],
  };
}

function namedRepository(text: string): RepositoryName {
  const [namespace = '', ...rest] = text.split('/');
  if (namespace === '' || rest.length === 0 || rest.includes(''))
    throw new Error('--repository must be NAMESPACE/NAME.');
  return { namespace, name: rest.join('/') };
}

const signs: Readonly<Record<CheckResult['outcome'], string>> = {
  ok: 'ok         ',
  differs: 'DIFFERS    ',
  failed: 'FAILED     ',
  'not offered': 'not offered',
  'not run': 'not run    ',
};

/** One check, one line: what the registry says may bring lines and control characters of its own. */
function lineOf({ name, outcome, detail }: CheckResult): string {
  // oxlint-disable-next-line no-control-regex -- those are what has to go
  return `${signs[outcome]}  ${name}: ${detail}`.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
