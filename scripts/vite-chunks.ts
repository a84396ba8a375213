import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import type { Rolldown } from 'vite';

const TAGS_PAGE = fileURLToPath(new URL('../src/pages/repository/RepositoryPage.tsx', import.meta.url));
const PATTERNFLY_BARREL = /@patternfly\/react-(core|table)\/dist\/esm\/index\.js$/;
const PATTERNFLY_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']@patternfly\/react-(?:core|table)["']/g;

type Context = { getModuleInfo: (id: string) => { importedIds: readonly string[]; code: string | null } | null };

/**
 * Few and large chunks for the first load, since text compresses worse in small pieces (18 KiB of 272, measured): one for
 * what the entry needs anyway, one for what the tags page shares with other pages. What only dialogs and menus share
 * stays out of both, so that nothing is loaded before somebody asks for it.
 */
export function firstLoadChunks(): Rolldown.OutputOptions['codeSplitting'] {
  let tagsPage: Set<string> | undefined;
  const ofTagsPage = (id: string, context: Context) => {
    tagsPage ??= modulesUsedBy(TAGS_PAGE, context);
    return tagsPage.has(id) ? 'pages' : null;
  };
  return {
    groups: [
      { name: 'app', tags: ['$initial'] },
      { name: ofTagsPage, debugName: 'pages', minShareCount: 2 },
    ],
  };
}

/** All modules a page imports statically; of PatternFly, whose index imports everything, only the components it names. */
function modulesUsedBy(page: string, context: Context): Set<string> {
  const found = new Set<string>();
  const pending = [page];
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
