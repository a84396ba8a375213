import { Tooltip } from '@patternfly/react-core';

interface TipBubbleProps {
  text: string;
  anchor: HTMLElement;
}

/** The bubble of a tip, in a file of its own so that it is fetched with the first tip. */
export function TipBubble({ text, anchor }: TipBubbleProps) {
  // What came of a press is told at once: the pointer may move on.
  const ms = anchor.hasAttribute('data-tip-now') ? 0 : 300;
  return (
    <Tooltip
      content={text}
      triggerRef={() => anchor}
      trigger="manual"
      isVisible
      aria="none"
      entryDelay={ms}
      animationDuration={ms}
    />
  );
}
