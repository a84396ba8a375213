import { isPlatform } from '@/domain/image/platforms/platforms';
import type { TagTabProps } from '../tag-tabs';
import { ImageVulnerabilities } from './ImageVulnerabilities';
import { IndexVulnerabilities } from './IndexVulnerabilities';

/** What the scanner found in the selected image, or in all platforms of an index. */
export function Vulnerabilities({ repository, tag, selected }: TagTabProps) {
  return selected.isIndex ? (
    <IndexVulnerabilities repository={repository} tag={tag} platforms={selected.entries.filter(isPlatform)} />
  ) : (
    <ImageVulnerabilities
      repository={repository}
      tagName={tag.name}
      image={selected.child ?? { digest: selected.digest }}
    />
  );
}
