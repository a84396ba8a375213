import { posix } from 'node:path';
import type { SourceFacts, SourceImport } from './source-facts';

const REACT = ['react', 'react-dom'];
const PATTERNFLY = ['@patternfly/react-core', '@patternfly/react-icons', '@patternfly/react-styles'];
const SCREEN_PACKAGES = [
  ...REACT,
  ...PATTERNFLY,
  'react-router-dom',
  '@tanstack/react-query',
  'react-error-boundary',
  'date-fns',
];

/** A room of the house, what it may import of the other rooms, and which packages it may use ('*' = any but msw). */
export const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  code: { rooms: [], packages: ['react'] },
  domain: { rooms: [], packages: ['date-fns', 'semver', 'papaparse', 'packageurl-js', 'yaml'] },
  api: { rooms: ['domain'], packages: ['valibot', 'p-limit'] },
  queries: { rooms: ['api', 'domain', 'code'], packages: ['@tanstack/react-query', 'react', 'p-limit'] },
  routing: { rooms: ['domain', 'ui'], packages: ['react', 'react-router-dom'] },
  ui: {
    rooms: ['code'],
    packages: [
      ...REACT,
      ...PATTERNFLY,
      'react-markdown',
      'remark-gfm',
      'rehype-raw',
      'rehype-sanitize',
      'micromark-util-types',
      'github-slugger',
      'react-error-boundary',
    ],
  },
  features: { rooms: ['ui', 'queries', 'routing', 'domain', 'code'], packages: SCREEN_PACKAGES },
  pages: {
    rooms: ['features', 'ui', 'queries', 'routing', 'domain', 'code'],
    packages: [...SCREEN_PACKAGES, 'd3-shape', '@tanstack/react-virtual'],
  },
  app: { rooms: ['pages', 'features', 'ui', 'queries', 'routing', 'api', 'domain', 'code'], packages: ['*'] },
  main: {
    rooms: ['app', 'pages', 'features', 'ui', 'queries', 'routing', 'api', 'domain', 'code', 'mocks'],
    packages: ['*'],
  },
  mocks: { rooms: ['domain', 'api'], packages: ['msw', 'date-fns'] },
};

/** What knows what is to be done if code cannot be fetched: parts of pages with their boundaries, and `src/code`. */
const CODE_FETCHERS = [
  'lazyPart',
  'lazyTab',
  'lazyPage',
  'repositoryTab',
  'tagTab',
  'compareTab',
  'neededCode',
  'optionalCode',
];

const TEST_PACKAGES = /^(vitest|fast-check|ical\.js|@testing-library\/|node:)/;

/** Every import of a file that runs in a forbidden direction, as one readable sentence each. */
export function importViolations(file: SourceFacts): string[] {
  const from = placeOf(file.path);
  const room = ROOMS[from.room];
  if (!room) return [`${file.path}: not in a known room (${Object.keys(ROOMS).join(', ')})`];
  const isTest = /\.test\.tsx?$/.test(file.path);

  return file.imports.flatMap((imported) => {
    const target = resolveImport(file.path, imported.specifier);
    const problem =
      target === undefined
        ? packageProblem(imported.specifier, room.packages, isTest)
        : (roomProblem(from, placeOf(target), imported, target, isTest) ?? codeProblem(from, imported, isTest));
    return problem ? [`${file.path}: ${from.room} must not import ${imported.specifier} (${problem})`] : [];
  });
}

/** The project path an import leads to, without extension as written, or undefined for a package. */
export function resolveImport(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`;
  if (specifier.startsWith('~mocks/')) return `mocks/${specifier.slice(7)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  return undefined;
}

type Place = { room: string; section: string };

/** `src/pages/tag/TagPage.tsx` is in room `pages`, section `tag`; sections matter to pages and features only. */
function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top !== 'src') return { room: top, section: '' };
  return /^(main|vite-env)\b/.test(second) ? { room: 'main', section: '' } : { room: second, section: third };
}

/** The features that others stand on: the frame of every dialog that writes, what shows requests, what failed, and moments. */
export const STOOD_UPON = ['action-dialog', 'api-calls', 'failure', 'timestamp'];

function isStoodUpon({ room, section }: Place): boolean {
  return room === 'features' && STOOD_UPON.includes(section);
}

function roomProblem(
  from: Place,
  to: Place,
  imported: SourceImport,
  target: string,
  isTest: boolean,
): string | undefined {
  if (to.room === 'test') return isTest ? undefined : 'only tests import test support';
  if (to.room === from.room) {
    const hasWalls = (from.room === 'pages' || from.room === 'features') && !isStoodUpon(to);
    return hasWalls && to.section !== from.section ? `${from.room} do not import each other` : undefined;
  }
  if (!ROOMS[from.room]?.rooms.includes(to.room)) return `wrong direction: ${from.room} → ${to.room}`;
  if (from.room === 'main' && to.room === 'mocks' && imported.kind === 'static')
    return 'mocks are loaded by import() only';
  if (from.room === 'mocks' && to.room === 'api' && !(imported.kind === 'type' && /\.schema(\.ts)?$/.test(target))) {
    return 'of api only the types of *.schema.ts';
  }
  return undefined;
}

/** Code may be missing after a release. `main.tsx` then loads the whole page anew. */
function codeProblem(from: Place, { kind, within = [] }: SourceImport, isTest: boolean): string | undefined {
  if (kind !== 'dynamic' || isTest || from.room === 'main' || from.room === 'mocks') return undefined;
  return within.some((name) => CODE_FETCHERS.includes(name))
    ? undefined
    : 'by import() outside neededCode and the like';
}

function packageProblem(specifier: string, allowed: string[], isTest: boolean): string | undefined {
  if (isTest && TEST_PACKAGES.test(specifier)) return undefined;
  const isAllowed = allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const isAnyAllowed = allowed.includes('*') && !/^(msw|node:)/.test(specifier);
  return isAllowed || isAnyAllowed ? undefined : 'package not meant for this room';
}
