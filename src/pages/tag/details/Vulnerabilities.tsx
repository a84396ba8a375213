import type { TagTabProps } from '../tag-tabs';
import { ImageVulnerabilities } from './ImageVulnerabilities';
import { IndexVulnerabilities } from './IndexVulnerabilities';

/** What the scanner found in the selected image, or in all platforms of an index. */
export function Vulnerabilities({ repository, tag, selected, platforms }: TagTabProps) {
  return selected.isIndex ? (
    <IndexVulnerabilities
      repository={repository}
      tagName={tag.name}
      platforms={platforms.filter(({ isAttestation }) => !isAttestation)}
    />
  ) : (
    <ImageVulnerabilities repository={repository} tagName={tag.name} digest={selected.digest} />
  );
}
