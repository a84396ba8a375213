import { Tooltip } from '@patternfly/react-core';

interface TipBubbleProps {
  text: string;
  anchor: HTMLElement;
}

/** The bubble of a tip, in a file of its own so that it is fetched with the first tip. */
export function TipBubble({ text, anchor }: TipBubbleProps) {
  return <Tooltip content={text} triggerRef={() => anchor} trigger="manual" isVisible aria="none" entryDelay={300} />;
}
