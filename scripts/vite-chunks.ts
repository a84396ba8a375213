import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import type { Rolldown } from 'vite';

/** What the first load consists of besides the entry. */
const FRAME = [
  'app/start-app.tsx',
  'pages/repository/RepositoryPage.tsx',
  'pages/repository/tags/TagsTab.tsx',
  // All that some pages share: too little for a request.
  'pages/tag/tag-view-state.ts',
  'queries/images/use-missing-words.ts',
  'ui/ClearFiltersButton.tsx',
  'features/save-menu/SaveMenu.tsx',
  'domain/text/web-address.ts',
  'ui/use-short-wait.ts',
  'features/failure/InlineError.tsx',
  'features/unread-entries/UnreadEntries.tsx',
  '../node_modules/@patternfly/react-core/dist/esm/components/Label/Label.js',
];

/** What else people open the app on. */
const PAGES = {
  tag: ['pages/tag/TagPage.tsx', 'pages/tag/details/DetailsTab.tsx'],
  scan: ['pages/tag/security-report/SecurityReportTab.tsx', 'pages/tag/packages/PackagesTab.tsx'],
  history: ['pages/repository/tag-history/TagHistoryTab.tsx'],
  repositories: ['pages/repositories/RepositoriesPage.tsx'],
};
/** Pages whose own styles are a few hundred bytes, too little for a request: they come with the frame's. */
const STYLED_BY_THE_FRAME = ['history', 'repositories'];
/** What is fetched when the browser is idle: parts of these rooms, each of which would be a request of a few KB. */
const PARTS = {
  'shell-parts':
    /\/src\/((app(?!\/banners\/DemoBanner)|features\/(api-calls|failure|help|reading|registry-messages|repository-actions|saved-views|session))\/|ui\/(?!markdown))/,
  'tag-parts': /\/src\/(features\/(fetch-tag|labels|policies|tag-actions)|pages\/repository\/tags)\//,
  'history-parts': /\/src\/pages\/repository\/tag-history\//,
  'repository-parts': /\/src\/pages\/(repositories|repository\/(heading|information|settings))\//,
  'image-parts': /\/src\/(features\/risk|pages\/tag\/(?!model-card))/,
};
const PATTERNFLY_BARREL = /@patternfly\/react-core\/dist\/esm\/index\.js$/;
const PATTERNFLY_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']@patternfly\/react-core["']/g;

type Context = { getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null };

/**
 * Few and large chunks, since text compresses worse in small pieces and each file is a request: what the entry needs anyway,
 * the frame with the tags, what several pages share, each page. What only dialogs, menus and other tabs share is in none of
 * these, so that it is not loaded before the browser is idle or somebody asks for it: a chunk for each room, and one for what
 * many other files share.
 */
export function pageChunks(): Rolldown.OutputOptions['codeSplitting'] {
  let frame: Set<string> | undefined;
  let pages: [string, Set<string>][] | undefined;
  const nameOf = (id: string, context: Context) => {
    frame ??= modulesUsedBy(FRAME, context);
    pages ??= Object.entries(PAGES).map(([name, roots]) => [name, modulesUsedBy(roots, context)]);
    if (frame.has(id)) return 'frame';
    const [first, second] = pages.filter(([, used]) => used.has(id));
    if (second !== undefined) return 'parts';
    const page = first?.[0] ?? null;
    return page !== null && id.endsWith('.css') && STYLED_BY_THE_FRAME.includes(page) ? 'frame' : page;
  };
  return {
    groups: [
      { name: 'app', tags: ['$initial'] },
      { name: nameOf, debugName: 'pages' },
      ...Object.entries(PARTS).map(([name, test]) => ({ name, test })),
      { name: 'more', minShareCount: 3 },
    ],
  };
}

/** All modules that files of `src` import statically; of PatternFly, whose index imports everything, only the components it names. */
function modulesUsedBy(roots: readonly string[], context: Context): Set<string> {
  const found = new Set<string>();
  const pending = roots.map((root) => fileURLToPath(new URL(`../src/${root}`, import.meta.url)));
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const { importedIds = [], code = '' } = context.getModuleInfo(id) ?? {};
    const barrels = importedIds.filter((imported) => PATTERNFLY_BARREL.test(imported));
    pending.push(...importedIds.filter((imported) => !barrels.includes(imported)));
    if (barrels.length === 0) continue;
    const names = namesFromPatternFly(code ?? '');
    for (const barrel of barrels) {
      pending.push(...exportsOf(barrel, context).filter((exported) => names.has(basename(exported, '.js'))));
    }
  }
  return found;
}

const barrelExports = new Map<string, string[]>();

/** The modules behind a barrel and the folder indexes it consists of. */
function exportsOf(barrel: string, context: Context): string[] {
  const known = barrelExports.get(barrel);
  if (known) return known;
  const imported = context.getModuleInfo(barrel)?.importedIds ?? [];
  const exported = imported.flatMap((id) => (basename(id) === 'index.js' ? exportsOf(id, context) : [id]));
  barrelExports.set(barrel, exported);
  return exported;
}

function namesFromPatternFly(code: string): Set<string> {
  const lists = [...code.matchAll(PATTERNFLY_IMPORT)].flatMap((match) => match[1]?.split(',') ?? []);
  return new Set(lists.map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''));
}
