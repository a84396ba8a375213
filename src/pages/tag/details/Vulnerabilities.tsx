import type { TagTabProps } from '../tag-tabs';
import { ImageVulnerabilities } from './ImageVulnerabilities';
import { IndexVulnerabilities } from './IndexVulnerabilities';
import { imagesOf } from './use-selected-images';

/** What the scanner found in the selected image, or in all platforms of an index. */
export function Vulnerabilities({ repository, tag, selected, platforms }: TagTabProps) {
  return selected.isIndex ? (
    <IndexVulnerabilities repository={repository} tagName={tag.name} images={imagesOf(selected, platforms)} />
  ) : (
    <ImageVulnerabilities repository={repository} digest={selected.digest} />
  );
}
