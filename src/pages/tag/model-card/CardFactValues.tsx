import { Button, Label } from '@patternfly/react-core';
import { useState } from 'react';
import type { CardFactValue } from '@/domain/model-card/model-card-facts';
import layout from '@/ui/styles/layout.module.css';

/** More than fit two lines are folded away: some models name a hundred languages. */
const shownAtFirst = 12;

/** The values of one fact: a single one as text, several as chips. */
export function CardFactValues({ term, values }: { term: string; values: readonly CardFactValue[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const [only] = values;
  if (only === undefined) return <span>(empty)</span>;
  if (values.length === 1) return <CardFactText {...only} />;
  const shown = isWhole || values.length <= shownAtFirst + 2 ? values : values.slice(0, shownAtFirst);
  const more = `${String(values.length - shown.length)} more`;
  return (
    <span className={layout.row}>
      {shown.map((value, index) =>
        value.address === null ? (
          <Label key={index} isCompact variant="outline">
            {value.text}
          </Label>
        ) : (
          <CardFactText key={index} {...value} />
        ),
      )}
      {shown.length < values.length && (
        <Button variant="link" isInline aria-label={`${more} of ${term}`} onClick={() => setIsWhole(true)}>
          {more}
        </Button>
      )}
    </span>
  );
}

function CardFactText({ text, address }: CardFactValue) {
  if (address === null) return <span>{text}</span>;
  return (
    <a href={address} target="_blank" rel="nofollow noopener noreferrer">
      {text}
    </a>
  );
}
