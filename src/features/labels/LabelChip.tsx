import { Button, Label } from '@patternfly/react-core';
import { useState } from 'react';
import { expiresAfterNote } from '@/domain/expiration/expires-after';
import type { Label as ManifestLabel } from '@/domain/image/manifest';
import { webAddress } from '@/domain/text/web-address';
import longLabel from '@/ui/styles/long-label.module.css';

/** Characters of a value that are shown before the person asks for the rest: labels may carry whole documents. */
const shownLength = 160;

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
  const isLong = value.length > shownLength;
  const shown = isLong && !isWhole ? `${value.slice(0, shownLength)}…` : value;
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
