/** What can be set about talking to the registry; everything has a default that suits the app on the registry's own address. */
export interface ApiConfiguration {
  /** Where the registry is, without a trailing slash; '' is the address that served the app. */
  baseUrl: string;
  /** The origin of the page that asks. */
  ownOrigin: string;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs: number;
  /** Waits between attempts; must reject with the signal's reason when it is aborted. */
  wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** A number from 0 up to 1, which spreads the retries of many clients. */
  random: () => number;
}

const defaults: ApiConfiguration = {
  baseUrl: '',
  ownOrigin: '',
  timeoutMs: 30_000,
  wait: waitForTimer,
  random: Math.random,
};

let current = defaults;

/** Changes the named settings and keeps the others. */
export function configureApi(changes: Partial<ApiConfiguration>): void {
  current = { ...current, ...changes };
  current.baseUrl = current.baseUrl.replace(/\/+$/, '');
}

export function resetApiConfiguration(): void {
  current = defaults;
}

/** The settings as they are now; read them for each request, they may change. */
export function apiConfiguration(): Readonly<ApiConfiguration> {
  return current;
}

function waitForTimer(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
