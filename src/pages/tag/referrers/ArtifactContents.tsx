import type { ArtifactManifest, AttachedArtifact } from '@/domain/referrers/artifact';
import { shortDigest } from '@/domain/image/digest';
import { formatBytes } from '@/domain/text/byte-size';
import layout from '@/ui/styles/layout.module.css';
import type { TagTabProps } from '../tag-tabs';

interface ArtifactContentsProps extends TagTabProps {
  artifact: AttachedArtifact;
  manifest: ArtifactManifest;
}

/** What is in an artifact, part by part. */
export function ArtifactContents({ manifest }: ArtifactContentsProps) {
  return (
    <ul className={layout.bullets}>
      {manifest.layers.map(({ digest, mediaType, sizeBytes }) => (
        <li key={digest}>
          <code>{mediaType}</code>, {formatBytes(sizeBytes)}, <code>{shortDigest(digest)}</code>
        </li>
      ))}
    </ul>
  );
}
