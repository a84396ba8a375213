import type { SourceFile } from './style-rules';

interface OnePart {
  what: string;
  /** How a source makes another one by hand. */
  sign: RegExp;
  /** Where it may. */
  homes: string[];
}

const fromPatternFly = (name: string) =>
  new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '@patternfly/react-core'`);

/** What the whole app has once. Whoever needs more of it gives it a prop. */
const PARTS: OnePart[] = [
  { what: 'frame of dialogs', sign: fromPatternFly('Modal'), homes: ['src/ui/dialog/Dialog.tsx'] },
  {
    what: 'empty state',
    sign: fromPatternFly('EmptyState'),
    homes: ['src/ui/EmptyView.tsx', 'src/features/failure/ErrorState.tsx'],
  },
  { what: 'button that retries', sign: /^\s*Retry$/m, homes: ['src/features/failure/RetryButton.tsx'] },
  {
    what: 'copy button',
    sign: /\b(useCopy|copyText|clipboard\.write\w*|ClipboardCopy)\b/,
    homes: ['src/ui/copy/CopyButton.tsx', 'src/ui/copy/use-copy.ts', 'src/ui/copy/copy-text.ts'],
  },
  { what: 'timestamp', sign: /<(time|PFTimestamp)\b/, homes: ['src/features/timestamp/Timestamp.tsx'] },
  // A model card brings tables of its own.
  { what: 'table', sign: /<table\b/, homes: ['src/ui/data-table/Table.tsx', 'src/ui/markdown/MarkdownSection.tsx'] },
];

/** What sources make anew although the app has it, one sentence each. */
export function onceViolations(sources: SourceFile[]): string[] {
  return [...sharedKeys(sources), ...madeAnew(sources)];
}

/** Two kept values of one key do not hear of each other within a tab. */
function sharedKeys(sources: SourceFile[]): string[] {
  const keys = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/= keptValue\(([^)]+)\)/g)].map(([, key]) => ({ path, key })),
  );
  return keys.flatMap(({ path, key }, at) =>
    keys.findIndex((other) => other.key === key) < at ? [`${path}: keeps ${key} beside another kept value of it`] : [],
  );
}

function madeAnew(sources: SourceFile[]): string[] {
  return sources.flatMap(({ path, text }) =>
    PARTS.filter(({ sign, homes }) => !homes.includes(path) && sign.test(text)).map(
      ({ what, homes: [home = ''] }) => `${path}: makes another ${what} than ${home}`,
    ),
  );
}
