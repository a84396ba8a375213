import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileViolations } from './architecture/file-rules';
import { importCircles } from './architecture/import-circles';
import { importViolations, ROOMS, STOOD_UPON } from './architecture/import-rules';
import { sourceFacts } from './architecture/source-facts';
import { unusedClasses } from '../scripts/patternfly-css/unused-css.ts';
import { usedParts } from '../scripts/patternfly-css/used-parts.ts';
import { onceViolations } from './architecture/once-rules';
import { styleViolations } from './architecture/style-rules';

const ROOT = join(import.meta.dirname, '..');
/** Files of its own that a folder may have, tests included. */
const MOST_FILES = 25;

/** Lines that all style sheets have together. */
const MOST_STYLE_LINES = 1714;

function filesOf(folder: string, extension = /\.tsx?$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => extension.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}

function violations(path: string, text: string): string[] {
  const facts = sourceFacts(path, text);
  return [...importViolations(facts), ...fileViolations(facts)];
}

const files = [...filesOf('src'), ...filesOf('mocks')];

describe('the project', () => {
  it('has files in every room, so that the next test cannot pass on nothing', () => {
    for (const room of [
      'src/domain',
      'src/code',
      'src/api',
      'src/queries',
      'src/routing',
      'src/ui',
      'src/pages',
      'src/app',
      'mocks',
    ]) {
      expect(files.filter((path) => path.startsWith(`${room}/`)).length, room).toBeGreaterThan(0);
    }
  });

  it('has no folder of more files than one subject has', () => {
    const counts = new Map<string, number>();
    for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', ...filesOf('docs', /^[^/\\]+\.md$/)])(
    'has the files and folders that %s names, rooms of src by their own name too',
    (page) => {
      const text = readFileSync(join(ROOT, page), 'utf8');
      const named = [...text.matchAll(/`((?:src|mocks|test|scripts|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
      const rooms = readdirSync(join(ROOT, 'src')).filter((name) => !name.includes('.'));
      const inRooms = [...text.matchAll(/`(\w+)(\/[\w./-]+)`/g)].flatMap(([, room = '', rest = '']) =>
        rooms.includes(room) ? [`src/${room}${rest}`] : [],
      );
      expect([...named, ...inRooms].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );

  it('has no room or subject that the pages about it leave out', () => {
    const foldersIn = (folder: string) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      );
    const leftOut = (page: string, folders: readonly string[]) => {
      const text = readFileSync(join(ROOT, page), 'utf8');
      return folders.filter((folder) => !text.includes(`| \`${folder}\` `)).map((folder) => `${page}: ${folder}`);
    };
    const rooms = foldersIn('src').map((name) => `src/${name}`);
    const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll('/', ''));
    const folders = foldersIn('.').filter((name) => name !== 'src' && !name.startsWith('.') && !ignored.includes(name));
    expect([
      ...leftOut('README.md', [...rooms, ...folders]),
      ...leftOut('docs/architecture.md', [...rooms, ...foldersIn('src/domain')]),
    ]).toEqual([]);
  });

  it('imports what the table of the rooms says', () => {
    const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const said = ['pages', 'features', 'queries', 'api', 'routing', 'domain', 'ui', 'code'].map((room) => {
      const [, , , imports = ''] =
        text
          .split('\n')
          .find((line) => line.startsWith(`| \`src/${room}\` `))
          ?.split('|') ?? [];
      return [
        room,
        imports
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name in ROOMS),
      ];
    });
    expect(said).toEqual(said.map(([room]) => [room, ROOMS[String(room)]?.rooms]));
    expect(text).toContain(
      `The features that others stand on are ${STOOD_UPON.map((name) => `\`${name}\``).join(', ')}`.replace(
        /, (?=[^,]*$)/,
        ' and ',
      ),
    );
  });

  it('keeps the rules', () => {
    expect(files.flatMap((path) => violations(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });
});

describe('writes', () => {
  const sources = filesOf('src').filter((path) => !/\.test\.tsx?$/.test(path));
  const namingIn = (pattern: RegExp) => sources.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8')));

  it('leave by `send` alone, as they are described; only sign-in and accounts, whose bodies hold passwords, do not', () => {
    expect(namingIn(/import \{[^}]*\bask\b[^}]*\} from '@\/api\/http\/client'/)).toEqual([
      'src/api/people/accounts.ts',
      'src/api/people/session.ts',
      // Reads only.
      'src/api/registry/raw-answer.ts',
    ]);
    expect(namingIn(/import \{ exchange\b/)).toEqual([
      'src/api/http/client.ts',
      'src/api/http/credentials.ts',
      // Reads only.
      'src/api/http/registry-protocol.ts',
    ]);
    // Of these the second reads files beside the app's own, and the first asks whether the server of these answers.
    expect(namingIn(/(^|[^.\w])fetch\(/m)).toEqual([
      'src/code/missing-code.ts',
      'src/api/http/own-file.ts',
      'src/api/http/transport.ts',
    ]);
  });

  it('of a job are sent by the job store, which lets no other pass than those that were shown', () => {
    expect(namingIn(/import \{[^}]*\bsend\b[^}]*\} from '@\/api\/http\/client'/)).toEqual([
      'src/queries/jobs/send-only.ts',
      'src/queries/repositories/star.mutation.ts',
    ]);
  });
});

describe('what the app has once', () => {
  const sources = filesOf('src').filter((path) => !/\.test\.tsx?$/.test(path));

  it('is made nowhere else', () => {
    const read = (path: string) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });
    expect(onceViolations(sources.map(read))).toEqual([]);
  });

  it.each([
    [`import {\n  Button,\n  Modal,\n} from '@patternfly/react-core';`, /another frame of dialogs than .*Dialog/],
    [`import { EmptyState } from '@patternfly/react-core';`, /another empty state than .*EmptyView/],
    [`<Button variant="link" onClick={refetch}>\n  Retry\n</Button>`, /another button that retries than .*RetryButton/],
    [`import { useCopy } from '@/ui/copy/use-copy';`, /another copy button than .*CopyButton/],
    [`void navigator.clipboard.writeText(text);`, /another copy button than .*CopyButton/],
    [`<time dateTime={at}>now</time>`, /another timestamp than .*Timestamp/],
    [`<table className="pf-v6-c-table" />`, /another table than .*Table/],
    [`const a = keptValue(key);\nconst b = keptValue(key);`, /keeps key beside another kept value of it/],
  ])('is not made anew: %s', (text, expected) => {
    expect(onceViolations([{ path: 'src/ui/Another.tsx', text }]).join()).toMatch(expected);
  });
});

describe('the style sheets', () => {
  const read = (path: string) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });
  const sources = filesOf('src').filter((path) => !/\.test\.tsx?$/.test(path));

  it('keep the rules', () => {
    expect(styleViolations(filesOf('src', /\.css$/).map(read), sources.map(read), MOST_STYLE_LINES)).toEqual([]);
  });
});

describe('the styles that a build leaves out', () => {
  it('are of no class that a source names; page tests see a single width of the window', () => {
    const cut = unusedClasses(usedParts());
    const named = filesOf('src', /\.(tsx?|css)$/).flatMap((path) => {
      const names = readFileSync(join(ROOT, path), 'utf8').match(/\bpf-[\w-]+/g) ?? [];
      return names.filter((name) => cut.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(named).toEqual([]);
  });
});

describe('what the rules of styles refuse', () => {
  const user = { path: 'src/ui/Rows.tsx', text: `import styles from './rows.module.css';\nstyles.row;` };
  it.each([
    ['src/ui/rows.css', '.row {\n}', /is no module/],
    ['src/ui/rows.css', '.row {\n}', /classes that reach every page: row/],
    ['src/ui/rows.module.css', '.row {\n}\n.cell {\n}', /nothing uses cell/],
    ['src/ui/rows.module.css', '.rows {\n}', /rows\.module\.css has no class row/],
    ['src/ui/rows.module.css', '@media print {\n  .row-head {\n  }\n}', /\.row-head is not in camelCase/],
    ['src/ui/rows.module.css', ".row {\n  composes: line from './lines.module.css';\n}", /composes/],
    ['src/ui/rows.module.css', '.row :global(.pf-v6-c-label__text) {\n}', /part of PatternFly without a comment/],
    ['src/ui/rows.module.css', '.row {\n}\nth > :global(.pf-v6-c-label) {\n}', /reaches every page with th >/],
    ['src/ui/rows.module.css', '.row {\n  color: #0066cc;\n}', /writes a color as a number/],
    ['src/ui/rows.module.css', '.row {\n}\n'.repeat(6), /12 lines, more than 10/],
  ])('%s: %s', (path, text, expected) => {
    expect(styleViolations([{ path, text }], [user], 10).join('\n')).toMatch(expected);
  });

  it.each([
    [`import './rows.css';`, /for its side effect/],
    [`<b className="row" />`, /row is a class of no style sheet/],
    [`<b style={{ color: colors[level] }} />`, /color in a style attribute/],
    [`<b style={{ width: 2, backgroundColor: 'red' }} />`, /color in a style attribute/],
    [`const ink = '#06c';`, /writes a color as a number/],
    [`const ink = 'var(--pf-t--global--icon--color--brand--default)';`, /color of PatternFly, which is for sheets/],
    [`import styles from './rows.module.css';\nstyles['row'];`, /by a name it makes up/],
  ])('%s', (text, expected) => {
    const sheet = { path: 'src/ui/rows.module.css', text: '.row {\n}' };
    expect(styleViolations([sheet], [user, { path: 'src/ui/Cells.tsx', text }], 10).join('\n')).toMatch(expected);
  });
});

describe('what the rules of styles allow', () => {
  it.each([
    '/* A reason. */\n.row :global(.pf-v6-c-label__text) {\n}',
    '.row {\n  --pf-v6-c-page__main-section--RowGap: 0;\n}',
    '.row:hover > :global(.pf-v6-c-button) {\n}',
  ])('%s', (text) => {
    const user = { path: 'src/ui/Rows.tsx', text: `import styles from './rows.module.css';\nstyles.row;` };
    expect(styleViolations([{ path: 'src/ui/rows.module.css', text }], [user], 10)).toEqual([]);
  });
});

describe('circles of imports', () => {
  it('are none, not even of types', () => {
    const facts = files.map((path) => sourceFacts(path, readFileSync(join(ROOT, path), 'utf8')));
    expect(importCircles(facts)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'of types',
      { 'src/ui/a.ts': `import type { B } from './b';`, 'src/ui/b.tsx': `import type { A } from '@/ui/a';` },
      ['src/ui/a → src/ui/b → src/ui/a'],
    ],
    [
      'over a third file',
      {
        'src/ui/a.ts': `export * from './b';`,
        'src/ui/b.ts': `import { c } from './c';`,
        'src/ui/c.ts': `import { a } from './a';`,
      },
      ['src/ui/a → src/ui/b → src/ui/c → src/ui/a'],
    ],
    ['but not by lazy code', { 'src/ui/a.ts': `import('./b');`, 'src/ui/b.ts': `import type { A } from './a';` }, []],
    [
      'and not by two ways to one file',
      {
        'src/ui/a.ts': `import './b'; import './c';`,
        'src/ui/b.ts': `import './d';`,
        'src/ui/c.ts': `import './d';`,
        'src/ui/d.ts': ``,
      },
      [],
    ],
  ])('are found: %s', (_what, texts, expected) => {
    expect(importCircles(Object.entries(texts).map(([path, text]) => sourceFacts(path, text)))).toEqual(expected);
  });
});

describe('what the rules refuse', () => {
  it.each([
    ['src/domain/tags/tag-rules.ts', `import { useState } from 'react';`, /domain must not import react /],
    ['src/domain/tags/tag-rules.ts', `import type { Client } from '@/api/http/client';`, /domain → api/],
    ['src/domain/tags/tag-rules.ts', `import { Tag } from '../../api/tags/tags';`, /domain → api/],
    ['src/domain/tags/tag-rules.ts', `export type X = import('@/ui/data-table').Row;`, /domain → ui/],
    ['src/domain/tags/tag-rules.ts', `export const now = () => Date.now();`, /Date\.now/],
    ['src/domain/tags/tag-rules.ts', `export const now = () => new Date();`, /new Date\(\)/],
    ['src/ui/rows.ts', `export const text = (n: number) => n.toLocaleString();`, /toLocaleString/],
    ['src/ui/rows.ts', `export const format = new Intl.DateTimeFormat();`, /DateTimeFormat/],
    ['src/api/tags/tags.ts', `import { useQuery } from '@tanstack/react-query';`, /package not meant/],
    ['src/api/tags/tags.ts', `export const origin = window.location.origin;`, /window\.location/],
    ['src/api/tags/tags.ts', `export const { origin } = globalThis.location;`, /window\.location/],
    ['src/ui/rows.ts', `export const host = location.host;`, /window\.location/],
    ['src/api/tags/tags.ts', `export const body = { is_public: true };`, /wire words.*is_public/],
    ['src/api/tags/tags.ts', `export type Body = { 'is_public': boolean };`, /wire words.*is_public/],
    [
      'src/api/tags/tags.ts',
      `export const request = { query: { filter_tag_name: 'like:a' } };`,
      /wire words.*filter_tag/,
    ],
    ['src/api/http/failure.ts', `export const type = member(body, 'error_type');`, /wire words.*error_type/],
    ['src/ui/Note.tsx', `export const Note = () => <b>has next_page</b>;`, /wire words.*next_page/],
    [
      'src/queries/tags/tags.queries.ts',
      `export const read = (tag: any) => tag.manifest_digest;`,
      /wire words.*manifest_digest/,
    ],
    ['src/queries/tags/tags.queries.ts', `export { TagPage } from '@/pages/tag/TagPage';`, /queries → pages/],
    ['src/queries/Hint.tsx', `export const Hint = () => <b>hint</b>;`, /JSX in queries/],
    ['src/ui/data-table.ts', `import { formatTag } from '@/domain/tags/tag';`, /ui → domain/],
    ['src/ui/data-table.ts', `import { useSearchParams } from 'react-router-dom';`, /package not meant/],
    [
      'src/features/fetch-tag/pull.ts',
      `import { x } from '@/features/scan-status/scan-cell';`,
      /do not import each other/,
    ],
    ['src/features/fetch-tag/pull.ts', `export * from '@/pages/tag/tag-tabs';`, /features → pages/],
    ['src/pages/tag/tag-tabs.ts', `import { x } from '../repository/tabs';`, /do not import each other/],
    ['src/pages/tag/tag-tabs.ts', `const load = () => import('@/pages/repository/tabs');`, /do not import each other/],
    ['src/queries/images/scans.ts', `const read = () => import('./read-scan');`, /import\(\) outside neededCode/],
    ['src/queries/images/scans.ts', `neededCode(f).then(() => import('./read-scan'));`, /outside neededCode/],
    ['src/pages/tag/tag-tabs.ts', `import { getTag } from '@/api/tags/tags';`, /pages → api/],
    ['src/app/routes.ts', `import { worker } from '~mocks/browser';`, /app → mocks/],
    ['src/app/routes.ts', `import { setupWorker } from 'msw/browser';`, /package not meant/],
    ['src/main.tsx', `import { worker } from '~mocks/browser';`, /import\(\) only/],
    ['mocks/tag-handlers.ts', `import { listTags } from '@/api/tags/tags';`, /only the types/],
    ['mocks/tag-handlers.ts', `import { TagPage } from '@/pages/tag/TagPage';`, /mocks → pages/],
    ['src/stuff/thing.ts', `export const x = 1;`, /not in a known room/],
    ['src/ui/utils.ts', `export const x = 1;`, /says nothing/],
    ['src/ui/index.ts', `export * from './rows';`, /says nothing/],
    ['src/ui/DataTable/rows.ts', `export const x = 1;`, /folder DataTable/],
    ['src/ui/data_table.ts', `export const x = 1;`, /neither kebab-case nor PascalCase/],
    ['src/ui/DataTable.tsx', `export const Table = () => <table />;`, /one component DataTable/],
    [
      'src/ui/DataTable.tsx',
      `export const DataTable = () => <table />; export function Row() {}`,
      /one component DataTable/,
    ],
    ['src/ui/rows.ts', `const x = 1; export default x;`, /default export/],
    ['src/ui/rows.ts', `const x = 1; export { x as default };`, /default export/],
  ])('%s: %s', (path, text, expected) => {
    expect(violations(path, text).join('\n')).toMatch(expected);
  });

  it('long files', () => {
    expect(violations('src/ui/rows.ts', '//\n'.repeat(201)).join()).toMatch(/longer than 200/);
    expect(violations('src/ui/rows.ts', '//\n'.repeat(200))).toEqual([]);
  });
});

describe('what the rules allow', () => {
  it.each([
    [
      'src/domain/expiration/expiration.ts',
      `import { addDays } from 'date-fns/addDays'; export const at = (ms: number) => new Date(ms);`,
    ],
    ['src/domain/expiration/expiration.test.ts', `import fc from 'fast-check'; import { it } from 'vitest';`],
    ['src/api/tags/tags.schema.ts', `import { object } from 'valibot'; export const schema = { is_public: object };`],
    ['src/api/tags/tags.ts', `export const path = apiPath\`/api/v1/repository/\${repository}/pull_statistics\`;`],
    ['src/api/tags.test.ts', `export const body = { is_public: true };`],
    [
      'src/queries/tags/tags.queries.ts',
      `import { listTags } from '@/api/tags/tags'; import { queryOptions } from '@tanstack/react-query';`,
    ],
    [
      'src/pages/repository/tags/TagRow.tsx',
      `import { x } from '../repository-tabs'; export const TagRow = () => <tr>{x}</tr>;`,
    ],
    ['src/pages/repository/tags/tag-columns.tsx', `export const columns = [<b key="a">a</b>];`],
    [
      'src/queries/images/scans.ts',
      `const read = () => neededCode(async () => (await import('./read-scan')).readScan);`,
    ],
    ['src/app/keys/listen.ts', `(isAwaited ? neededCode : optionalCode)(() => import('./press-key'));`],
    ['src/ui/Note.tsx', `export const Note = lazyPart(async () => (await import('./Text')).Text);`],
    ['src/main.tsx', `if (__DEMO__) await import('~mocks/browser');`],
    [
      'mocks/tag-handlers.ts',
      `import type { WireTag } from '@/api/tags/tags.schema'; import { http } from 'msw'; export const a = { is_public: 1 };`,
    ],
  ])('%s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
