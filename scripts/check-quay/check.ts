import { explainError, RequestError } from '@/domain/registry/request-failure';

/**
 * How a check ended. `differs`: the registry answers in another way than the app expects. `failed`: the registry is not to
 * blame for it: it refused what this person or token may not do, or it did not answer.
 */
export type Outcome = 'ok' | 'differs' | 'failed' | 'not offered' | 'not run';

export interface CheckResult {
  name: string;
  outcome: Outcome;
  /** What was seen, in words. */
  detail: string;
}

/** The registry is not as the app expects it; the message says in what. */
export class Difference extends Error {}

/** The registry does not have what is checked, which is no fault. */
export class NotOffered extends Error {}

/** The check needs something that is not given. */
export class NotRun extends Error {}

/** Throws a Difference unless the condition holds. */
export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Difference(otherwise);
}

/** Runs the request and throws a Difference unless it is refused in the expected way; answers the registry's words. */
export async function expectRefusal(
  kinds: readonly RequestError['kind'][],
  what: string,
  request: () => Promise<unknown>,
): Promise<string> {
  try {
    await request();
  } catch (error) {
    if (error instanceof RequestError && kinds.includes(error.kind)) return error.serverMessage ?? error.message;
    throw new Difference(`${what} was refused in another way than expected: ${reasonOf(error)}`);
  }
  throw new Difference(`${what} was not refused.`);
}

/** Runs checks in their order and tells each as it ends. */
export class CheckRun {
  readonly results: CheckResult[] = [];

  readonly #tell: (result: CheckResult) => void;

  constructor(tell: (result: CheckResult) => void) {
    this.#tell = tell;
  }

  /** Runs one check; its answer is what was seen. Null if it did not end well, whatever that was. */
  async check<T>(name: string, run: () => Promise<T>, describe: (seen: T) => string): Promise<T | null> {
    try {
      const seen = await run();
      this.#add({ name, outcome: 'ok', detail: describe(seen) });
      return seen;
    } catch (error) {
      this.#add({ name, outcome: outcomeOf(error), detail: reasonOf(error) });
      return null;
    }
  }

  #add(result: CheckResult): void {
    this.results.push(result);
    this.#tell(result);
  }
}

/** Kinds of failure that say nothing about whether the registry fits. */
const blameless: ReadonlySet<RequestError['kind']> = new Set([
  'network',
  'timeout',
  'starting',
  'unauthorized',
  'forbidden',
  'rate-limited',
]);

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotOffered) return 'not offered';
  if (error instanceof NotRun) return 'not run';
  return error instanceof RequestError && blameless.has(error.kind) ? 'failed' : 'differs';
}

/** The error in words, and what the network said of it (`connect ECONNREFUSED 127.0.0.1:1`) if it came from there. */
function reasonOf(error: unknown): string {
  const words = explainError(error);
  const cause = error instanceof RequestError && error.kind === 'network' ? deepestCause(error) : null;
  return cause === null ? words : `${words.replace(/\.$/, '')}: ${cause}`;
}

function deepestCause(error: Error): string | null {
  let deepest: unknown = error.cause;
  while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
  if (deepest instanceof AggregateError) deepest = deepest.errors[0];
  return deepest instanceof Error && deepest.message !== '' ? deepest.message : null;
}
