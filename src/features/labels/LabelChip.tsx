import { Button, Label } from '@patternfly/react-core';
import { useState } from 'react';
import { expiresAfterNote } from '@/domain/expiration/expires-after';
import type { Label as ManifestLabel } from '@/domain/image/manifest';
import { shortLabel } from '@/domain/tags/labels/short-label';
import { webAddress } from '@/domain/text/web-address';
import longLabel from '@/ui/styles/long-label.module.css';

/** One label as `key = value`; a web address is a link. */
export function LabelChip({ label }: { label: ManifestLabel }) {
  const { key, value, problem } = label;
  const [isWhole, setWhole] = useState(false);
  if (problem !== undefined) {
    return (
      <Label isCompact variant="outline" status="warning" className={longLabel.label}>
        {key === '' ? 'A label' : key} could not be read: {problem}
      </Label>
    );
  }
  const short = shortLabel(value);
  const isLong = short !== value;
  const shown = isWhole ? value : short;
  const address = webAddress(value);
  const note = expiresAfterNote(label);
  return (
    <Label isCompact className={longLabel.label}>
      {key} ={' '}
      {address === null ? (
        shown
      ) : (
        <a href={address} target="_blank" rel="nofollow noopener noreferrer">
          {shown}
        </a>
      )}
      {note !== null && ` (${note})`}
      {isLong && (
        <Button variant="link" isInline aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </Label>
  );
}
