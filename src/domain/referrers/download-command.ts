import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { quoteForShell } from '@/domain/text/shell-quoting';
import type { AttachedArtifact } from './artifact';

/** cosign finds what its tags carry by the image; everything else is fetched by its own digest. */
const cosignWords = { sig: 'signature', att: 'attestation', sbom: 'sbom' } as const;

/**
 * The command that fetches an artifact's content: cosign's own for what its tags carry, BuildKit's for what an index lists (its
 * parts have no file names, without which ORAS fetches nothing), else ORAS.
 */
export function downloadCommand(
  host: string,
  repository: RepositoryName,
  artifact: Pick<AttachedArtifact, 'digest' | 'subjectDigest' | 'cosignKind' | 'indexDigest'>,
): string {
  const { digest, subjectDigest, cosignKind, indexDigest } = artifact;
  const path = `${host}/${fullRepositoryName(repository)}`;
  if (indexDigest !== undefined) {
    return `docker buildx imagetools inspect --format '{{ json . }}' ${quoteForShell(`${path}@${indexDigest}`)}`;
  }
  if (cosignKind === null) return `oras pull ${quoteForShell(`${path}@${digest}`)}`;
  return `cosign download ${cosignWords[cosignKind]} ${quoteForShell(`${path}@${subjectDigest}`)}`;
}

/** The command that lists what the referrers API knows of a manifest, for those who have a password. */
export function listCommand(host: string, repository: RepositoryName, digest: string): string {
  return `oras discover ${quoteForShell(`${host}/${fullRepositoryName(repository)}@${digest}`)}`;
}
