import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { quoteForShell } from '@/domain/text/shell-quoting';
import type { AttachedArtifact } from './artifact';

/** cosign finds what its tags carry by the image; everything else is fetched by its own digest. */
const cosignWords = { sig: 'signature', att: 'attestation', sbom: 'sbom' } as const;

/** The command that fetches an artifact's content: cosign's own for what its tags carry, else ORAS (`oras pull`). */
export function downloadCommand(
  host: string,
  repository: RepositoryName,
  { digest, subjectDigest, cosignKind }: Pick<AttachedArtifact, 'digest' | 'subjectDigest' | 'cosignKind'>,
): string {
  const path = `${host}/${fullRepositoryName(repository)}`;
  if (cosignKind === null) return `oras pull ${quoteForShell(`${path}@${digest}`)}`;
  return `cosign download ${cosignWords[cosignKind]} ${quoteForShell(`${path}@${subjectDigest}`)}`;
}

/** The command that lists what the referrers API knows of a manifest, for those who have a password. */
export function listCommand(host: string, repository: RepositoryName, digest: string): string {
  return `oras discover ${quoteForShell(`${host}/${fullRepositoryName(repository)}@${digest}`)}`;
}
