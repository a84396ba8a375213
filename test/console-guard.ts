import { format } from 'node:util';

let allowed: RegExp[] = [];
let unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  // Replaced for good and not per test: a spy would be taken away by restoreMocks before the last effects have run.
  console[level] = (...values: unknown[]) => {
    const text = format(...values);
    if (!allowed.some((pattern) => pattern.test(text))) unexpected.push(`console.${level}: ${text}`);
  };
}

/** Lets the running test print errors and warnings that match; everything else printed makes it fail. */
export function allowConsole(...patterns: RegExp[]): void {
  allowed.push(...patterns);
}

/** What was printed since the test began and not allowed, one text per call. */
export function unexpectedConsoleOutput(): string[] {
  return unexpected.filter((text) => !allowed.some((pattern) => pattern.test(text)));
}

/** Starts a test with nothing printed and nothing allowed. */
export function resetConsoleGuard(): void {
  allowed = [];
  unexpected = [];
}
