import { entryAddress, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';

interface PlatformChoiceProps {
  repository: RepositoryName;
  tagName: string;
  entries: readonly IndexEntry[];
}

/** An index has no layers of its own: leads to the platforms that have. */
export function PlatformChoice({ repository, tagName, entries }: PlatformChoiceProps) {
  const images = entries.filter(({ kind, isPresent }) => kind === 'image' && isPresent);
  return (
    <EmptyView
      kind="nothing"
      title="An index has no layers of its own"
      actions={
        <ul role="list" aria-label="Platforms" className={layout.stack}>
          {images.map((image) => (
            <li key={image.id}>
              <AppLink to={paths.tag(repository, tagName, { tab: 'layers', ...entryAddress(image) })}>
                {image.name}
              </AppLink>
            </li>
          ))}
        </ul>
      }
    >
      Pick a platform to see the layers of its image.
    </EmptyView>
  );
}
