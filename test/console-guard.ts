import { format } from 'node:util';

let unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  // Replaced for good and not per test: a spy would be taken away by restoreMocks before the last effects have run.
  console[level] = (...values: unknown[]) => {
    unexpected.push(`console.${level}: ${format(...values)}`);
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
