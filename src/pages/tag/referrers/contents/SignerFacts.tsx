import { DescriptionList, Label } from '@patternfly/react-core';
import type { AttachedArtifact } from '@/domain/referrers/artifact';
import type { Signer } from '@/domain/referrers/signer';
import { Timestamp } from '@/features/timestamp/Timestamp';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { Fact } from '../../Fact';
import { LinkedText } from './LinkedText';

interface SignerFactsProps {
  /** Null if nothing says so. */
  signer: Signer | null;
  /** Digests that it speaks of. */
  subjects: readonly string[];
  artifact: AttachedArtifact;
}

/** Who signed and when, as a signature says itself: this app has no keys to verify it with. */
export function SignerFacts({ signer, subjects, artifact }: SignerFactsProps) {
  const { subject = null, issuer = null, signedAt = null, validFrom = null } = signer ?? {};
  const when = signedAt ?? validFrom;
  const isOfImage = subjects.includes(artifact.subjectDigest);
  return (
    <section aria-labelledby="signer-heading" className={layout.stack}>
      <div className={layout.row}>
        <h3 className={typography.partTitle} id="signer-heading">
          Signed by
        </h3>
        <Label isCompact variant="outline" status="warning">
          not verified here
        </Label>
      </div>
      <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="Signature">
        <Fact term="Subject">
          {subject === null ? 'Not told: it may be signed with a key' : <LinkedText text={subject} />}
        </Fact>
        {issuer !== null && (
          <Fact term="Issuer">
            <LinkedText text={issuer} />
          </Fact>
        )}
        <Fact term="Time">{when === null ? 'Not told' : <Timestamp at={when} />}</Fact>
        {subjects.length > 0 && (
          <Fact term="Speaks of">
            {isOfImage ? 'This image' : <span className={typography.danger}>Another image</span>}{' '}
            <code className={typography.breakable}>{isOfImage ? artifact.subjectDigest : subjects[0]}</code>
          </Fact>
        )}
      </DescriptionList>
    </section>
  );
}
