import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import typography from '@/ui/styles/typography.module.css';

/** Characters that are shown before one asks for the rest: generated texts can be pages long. */
const foldedLength = 300;

/** A text of an image, cut if it is long. */
export function LongText({ children }: { children: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = children.length > foldedLength;
  return (
    <>
      <code className={typography.breakable}>
        {isLong && !isWhole ? `${children.slice(0, foldedLength)}…` : children}
      </code>
      {isLong && (
        <Button variant="link" isInline size="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </>
  );
}
