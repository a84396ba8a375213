import { platformText } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { EmptyView } from '@/ui/EmptyView';
import type { TagChild } from '../selected-manifest';

interface PlatformChoiceProps {
  repository: RepositoryName;
  tagName: string;
  platforms: readonly TagChild[];
}

/** An index has no layers of its own: leads to the platforms that have. */
export function PlatformChoice({ repository, tagName, platforms }: PlatformChoiceProps) {
  const images = platforms.filter(({ isPresent, isAttestation }) => isPresent && !isAttestation);
  return (
    <EmptyView
      kind="nothing"
      title="An index has no layers of its own"
      actions={
        <ul role="list" aria-label="Platforms" className="app-platform-choice">
          {images.map(({ digest, platform }) => (
            <li key={digest}>
              <AppLink to={paths.tag(repository, tagName, { tab: 'layers', digest })}>
                {platform === null ? 'Unknown platform' : platformText(platform)}
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
