import { Alert } from '@patternfly/react-core';
import type { ArtifactLayer, AttachedArtifact } from '@/domain/referrers/artifact';
import type { ArtifactReading } from '@/domain/referrers/artifact-content';
import { signerInAnnotations } from '@/domain/referrers/signer';
import type { TagTabProps } from '../../tag-tabs';
import { ProvenanceFacts } from './ProvenanceFacts';
import { SbomContent } from './SbomContent';
import { SignerFacts } from './SignerFacts';

interface ReadContentProps extends TagTabProps {
  artifact: AttachedArtifact;
  layer: ArtifactLayer;
  reading: ArtifactReading;
}

/** A part of an artifact that was read: who signed it, as far as it says, and what it says. */
export function ReadContent({ layer, reading, ...props }: ReadContentProps) {
  const { content, subjects } = reading;
  const signer = reading.signer ?? signerInAnnotations(layer.annotations);
  const isSigned = content.kind !== 'sbom' || signer !== null;
  return (
    <>
      {content.kind === 'unreadable' && (
        <Alert isInline component="h3" variant="warning" title="This content is not shown">
          {content.reason}
        </Alert>
      )}
      {isSigned && content.kind !== 'unreadable' && (
        <SignerFacts signer={signer} subjects={subjects} artifact={props.artifact} />
      )}
      {content.kind === 'statement' && (
        <p>
          It states: <code>{content.predicateType}</code>
        </p>
      )}
      {content.kind === 'provenance' && <ProvenanceFacts provenance={content.provenance} />}
      {content.kind === 'sbom' && <SbomContent {...props} sbom={content.sbom} />}
    </>
  );
}
