import { countOf } from '@/domain/text/count-text';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { SavedView } from '@/domain/saved-views/saved-view';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { rememberClient, rememberedClient } from '@/features/fetch-tag/remembered-command';
import { comparisonOf, comparisonsOf, whyNotCompare } from '@/features/tag-actions/compare-tags';
import { tagActionList } from '@/features/tag-actions/TagActionDialog';
import { addressText } from '@/routing/address-words';
import { viewsOffered } from '@/routing/views-offered';
import { paths, repositoryTabTitles } from '@/routing/paths';
import { handlerOf } from '@/ui/keys/key-handlers';
import { chooseTheme, themes, type Theme } from '../theme';
import type { Around } from './around';
import type { PaletteGroup } from './palette-options';

const inUse = 'In use';
const themeNames: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const clients = [
  { name: 'podman', label: 'Podman' },
  { name: 'docker', label: 'Docker' },
  { name: 'skopeo', label: 'Skopeo' },
] as const;

/** The other tabs of the page. */
export function tabGroup({ tabs }: Around): PaletteGroup {
  return {
    title: 'Tabs',
    options: tabs
      .filter((tab) => tab.getAttribute('aria-selected') !== 'true')
      .map((tab) => ({ key: `tab-${tab.id}`, label: tab.textContent, choose: () => tab.click() })),
  };
}

/** What the person saved: pinned views of this page before anything is typed, then all of them. */
export function savedViewGroup(
  views: readonly SavedView[],
  { repository }: Around,
  text: string,
  goTo: (address: string) => void,
): PaletteGroup {
  return {
    title: 'Saved views',
    options: viewsOffered(views, text === '' ? repository : 'all').map(({ name, address }) => ({
      key: `view-${address}`,
      label: name,
      detail: addressText(address),
      choose: () => goTo(address),
    })),
  };
}

/** Commands that save what is shown, or lead to what was saved. */
export function viewGroup(): PaletteGroup {
  return {
    title: 'Views',
    options: [
      { key: 'save-view', label: 'Save this view…', choose: () => handlerOf('save-view')?.() },
      { key: 'saved-views', label: 'Saved views…', choose: () => handlerOf('saved-views')?.() },
    ],
  };
}

/** Places of the repository at hand that are no tab of the page; from the page of a tag also the tabs that everybody has. */
export function repositoryTabGroup({ repository, tags }: Around, goTo: (address: string) => void): PaletteGroup {
  const isTagPage = repository !== null && tags?.offered.pageTag !== undefined;
  return {
    title: 'Repository',
    options: [
      ...(!isTagPage
        ? []
        : (['tags', 'history', 'information'] as const).map((tab) => ({
            key: `repository-${tab}`,
            label: `${repositoryTabTitles[tab]} of ${repository.name}`,
            choose: () => goTo(paths.repository(repository, { tab })),
          }))),
      ...(repository === null
        ? []
        : [
            {
              key: 'clean-up',
              label: `Clean up ${repository.name} by rules`,
              choose: () => goTo(paths.cleanUp(repository)),
            },
          ]),
    ],
  };
}

/** What can be done to the selected tags, or to the tag at hand, and what they can be compared with. */
export function actionGroup(
  { tags }: Around,
  context: TagActionContext,
  goTo: (address: string) => void,
  keepSelected: (names: readonly string[]) => void,
): PaletteGroup {
  if (tags === null) return { title: 'Actions', options: [] };
  const { offered, targets, isBulk } = tags;
  const [only] = targets;
  const subject = isBulk
    ? countOf(targets.length, 'selected tag')
    : `${fullRepositoryName(offered.repository)}:${only?.name ?? ''}`;
  return {
    title: `Actions on ${subject}`,
    options: [
      ...tagActionList
        .filter((action) => (isBulk ? action.bulkLabel !== undefined : only !== undefined && action.isFor(only)))
        .map((action) => ({
          key: `action-${action.id}`,
          label: isBulk ? (action.bulkLabel ?? action.label) : action.label,
          reason: action.whyNot(targets, context),
          choose: () => offered.open({ actionId: action.id, targets }),
        })),
      ...(isBulk ? [compareOption(offered.repository, targets, goTo, keepSelected)] : []),
      ...(isBulk || only === undefined
        ? []
        : comparisonsOf(offered.repository, only).map(({ label, to }) => ({
            key: label,
            label,
            choose: () => goTo(to),
          }))),
    ],
  };
}

/** On the way back the tags are still selected. */
function compareOption(
  repository: RepositoryName,
  tags: readonly Tag[],
  goTo: (address: string) => void,
  keepSelected: (names: readonly string[]) => void,
) {
  const choose = () => {
    keepSelected(tags.map(({ name }) => name));
    goTo(comparisonOf(repository, tags));
  };
  return { key: 'compare', label: 'Compare', reason: whyNotCompare(tags), choose };
}

/** How the app looks and what it writes, for this person. */
export function choiceGroups(theme: Theme): PaletteGroup[] {
  const client = rememberedClient();
  return [
    {
      title: 'Theme',
      options: themes.map((one) => ({
        key: `theme-${one}`,
        label: themeNames[one],
        detail: one === theme ? inUse : undefined,
        choose: () => chooseTheme(one),
      })),
    },
    ...densityGroup(),
    {
      title: 'Fetch Tag with',
      options: clients.map(({ name, label }) => ({
        key: `client-${name}`,
        label,
        detail: name === client ? inUse : undefined,
        choose: () => rememberClient(name),
      })),
    },
    {
      title: 'Help',
      options: [
        { key: 'api-calls', label: 'Show API call', choose: () => handlerOf('api-calls')?.() },
        { key: 'keys', label: 'Keys', choose: () => handlerOf('keys')?.() },
      ],
    },
  ];
}

/** The other way to show rows, on a page that has two. */
function densityGroup(): PaletteGroup[] {
  const options = [
    { key: 'compact', label: 'Compact rows' },
    { key: 'comfortable', label: 'Comfortable rows' },
  ].filter(({ key }) => handlerOf(key) !== undefined);
  return options.length === 0
    ? []
    : [{ title: 'Rows', options: options.map((option) => ({ ...option, choose: () => handlerOf(option.key)?.() })) }];
}
