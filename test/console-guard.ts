import { format } from 'node:util';

let unexpected: string[] = [];

/** PatternFly's tabs measure themselves by a timer of their own; a slow machine lets it end between two steps of a test. */
const BY_A_TIMER = /^An update to Tabs inside a test was not wrapped in act/;

for (const level of ['error', 'warn'] as const) {
  // Replaced for good and not per test: a spy would be taken away by restoreMocks before the last effects have run.
  console[level] = (...values: unknown[]) => {
    const text = format(...values);
    if (!BY_A_TIMER.test(text)) unexpected.push(`console.${level}: ${text}`);
  };
}

/** What was printed since the test began, one text per call. */
export function unexpectedConsoleOutput(): string[] {
  return unexpected;
}

/** Starts a test with nothing printed. */
export function resetConsoleGuard(): void {
  unexpected = [];
}
