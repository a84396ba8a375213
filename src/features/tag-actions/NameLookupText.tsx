import { HelperTextItem } from '@patternfly/react-core';
import { shortDigest } from '@/domain/image/digest';
import type { NameLookup } from './use-name-lookup';

interface NameLookupTextProps {
  name: string;
  /** `sha256:…` of the image that is to be tagged. */
  manifestDigest: string;
  lookup: NameLookup;
}

/** What the server says about a name for an image. */
export function NameLookupText({ name, manifestDigest, lookup }: NameLookupTextProps) {
  switch (lookup.kind) {
    case 'checking':
      return <HelperTextItem>Checking whether the name exists…</HelperTextItem>;
    case 'failed':
      return null; // shown beside the field, with a way to try again
    case 'free':
      return <HelperTextItem variant="success">{`${name} does not exist yet.`}</HelperTextItem>;
    case 'same':
      return <HelperTextItem>{`${name} already points here.`}</HelperTextItem>;
    case 'immutable':
      return <HelperTextItem variant="error">{`${name} exists and is immutable: it cannot be moved.`}</HelperTextItem>;
    case 'move':
      return (
        <HelperTextItem variant="warning">
          {`${name} exists and will be moved from ${shortDigest(lookup.existing.manifestDigest)} to ${shortDigest(manifestDigest)}`}
        </HelperTextItem>
      );
  }
}
