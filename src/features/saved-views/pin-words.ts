import { fullRepositoryName } from '@/domain/repository/repository';
import type { Pin, SavedView } from '@/domain/saved-views/saved-view';
import { repositoryOf } from '@/routing/saved-address';

/** Where a view can be pinned: to the menu of its repository only if it has one. */
export function pinsOf(address: string): readonly { pin: Pin; label: string; description: string }[] {
  const repository = repositoryOf(address);
  return [
    ...(repository === null
      ? []
      : [
          {
            pin: 'repository' as const,
            label: `Menu of ${fullRepositoryName(repository)}`,
            description: 'In “More Actions” of the repository, and first in “Go to…” on its pages.',
          },
        ]),
    { pin: 'everywhere', label: 'Everywhere', description: 'First in “Go to…” on every page, and in your menu.' },
    { pin: 'nowhere', label: 'Not pinned', description: 'In this list, and in “Go to…” when its name is typed.' },
  ];
}

/** Where a view is pinned, as a label says it. */
export function pinText({ address, pin }: SavedView): string {
  return pinsOf(address).find((one) => one.pin === pin)?.label ?? 'Not pinned';
}
