import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { ChildKind } from '@/domain/image/manifest';
import type { ScanSummary } from '@/domain/scan/scan';
import { EmptyView } from '@/ui/EmptyView';

interface WithoutResultProps {
  /** A scan that is over and has no result. */
  summary: ScanSummary;
  /** What the manifest is: an attestation describes another image. */
  kind: ChildKind;
  onRetry(): void;
}

interface Explanation {
  title: string;
  text: ReactNode;
  /** Asking again helps only if the state may have changed meanwhile. */
  canChange?: boolean;
}

const unsupportedReasons: Record<ChildKind, string> = {
  image: '',
  index: ' This is an index: its images have reports of their own.',
  attestation: ' This is an attestation: it describes another image, which has a report of its own.',
  artifact: ' This is an artifact, not an image to run.',
};

/** Why there is no result, in Quay's own words if it has some. */
export function WithoutResult({ summary, kind, onRetry }: WithoutResultProps) {
  const { title, text, canChange } = explain(summary, kind);
  return (
    <EmptyView
      kind="nothing"
      title={title}
      actions={
        canChange === true ? (
          <Button variant="secondary" onClick={onRetry}>
            Check again
          </Button>
        ) : undefined
      }
    >
      {text}
    </EmptyView>
  );
}

function explain({ status, statusText }: ScanSummary, kind: ChildKind): Explanation {
  switch (status) {
    case 'failed':
      return {
        title: 'Security scan has failed.',
        text: 'The scan could not be completed due to error.',
        canChange: true,
      };
    case 'unsupported':
      return {
        title: 'Security scan is not supported.',
        text: `Image does not have content the scanner recognizes.${unsupportedReasons[kind]}`,
      };
    case 'too-large':
      return {
        title: 'Security scan is not possible.',
        text: 'A layer of this image is larger than the registry lets its scanner read.',
      };
    case 'scanned':
      return {
        title: 'Quay Security Reporting does not recognize any packages',
        text: 'The image was scanned, but holds nothing that the scanner knows. That does not mean that it has no vulnerabilities.',
      };
    case 'queued':
    case 'other':
      return {
        title: 'The state of the security scan is not known.',
        text: statusText.trim() === '' ? 'The registry does not name it.' : <>The registry says: “{statusText}”.</>,
        canChange: true,
      };
  }
}
