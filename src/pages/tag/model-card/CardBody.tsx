import { Alert } from '@patternfly/react-core';
import { startTransition, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useTimeout } from '@/ui/effects/use-timeout';
import { leftOutText } from '@/ui/markdown/left-out';
import { MarkdownContents } from '@/ui/markdown/MarkdownContents';
import { MarkdownSection } from '@/ui/markdown/MarkdownSection';
import type { MarkdownDocument } from '@/ui/markdown/read-markdown';
import { WantedPlace } from '@/ui/markdown/wanted-place';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import markdown from '@/ui/markdown/markdown.module.css';
import { cardComponents } from './card-components';
import styles from './model-card.module.css';

/** Sections that are drawn at once, and that follow in every further step: few enough for a step to go unnoticed. */
const step = 8;

/** A text of more sections than this is laid out only near the screen. */
const manySections = 60;

interface CardBodyProps {
  content: MarkdownDocument;
  /** False while only the start has been read. */
  isWhole: boolean;
}

/** The card's text with its contents beside it. All of it is drawn, so that the browser's search finds everything. */
export function CardBody({ content: { sections, headings, places, leftOut }, isWhole }: CardBodyProps) {
  const { hash } = useLocation();
  const [drawn, setDrawn] = useState(step);
  // Drawing follows the clock, not a person: a step whenever the browser has time for it.
  useTimeout(() => startTransition(() => setDrawn(drawn + step)), drawn < sections.length ? 0 : null, drawn);
  const shown = sections.slice(0, Math.max(drawn, sectionsUpTo(hash, places)));

  const isTargetThere = hash.startsWith('#card') && (isWhole || places.has(hash.slice(1)));
  // The browser looks for the heading in the address before the card is there.
  useEffect(() => {
    if (!isTargetThere) return;
    const target = document.getElementById(hash.slice(1));
    for (let box = target?.closest('details') ?? null; box !== null;) {
      box.open = true;
      box = box.parentElement?.closest('details') ?? null;
    }
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }, [hash, isTargetThere]);

  return (
    <div className={classNames(layout.below, styles.card)}>
      <div className={classNames(layout.stack, styles.columns)}>
        <MarkdownContents headings={headings} />
        <article
          aria-label="Model card"
          aria-busy={!isWhole}
          className={sections.length > manySections ? classNames(styles.text, markdown.long) : styles.text}
        >
          {leftOut.length > 0 && (
            <Alert
              isInline
              isPlain
              component="p"
              variant="info"
              title={`Left out of this card: ${leftOutText(leftOut)}.`}
            />
          )}
          <WantedPlace value={hash.slice(1)}>
            {shown.map((nodes, index) => (
              <MarkdownSection key={index} nodes={nodes} components={cardComponents} />
            ))}
          </WantedPlace>
          {!isWhole && <p role="status">Reading the rest of the card…</p>}
        </article>
      </div>
    </div>
  );
}

/** How many sections have to be drawn for a place in the text to be there. */
function sectionsUpTo(hash: string, places: MarkdownDocument['places']): number {
  const section = places.get(hash.slice(1));
  return section === undefined ? 0 : section + 1;
}
