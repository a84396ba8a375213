import { Button } from '@patternfly/react-core';
import { useId, useRef, useState } from 'react';
import type { RegistryMessage } from '@/domain/registry/registry-message';
import { dismissMessage } from '@/queries/registry/dismissed-messages';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { MessageItem } from './MessageItem';
import styles from './messages.module.css';

/**
 * The registry's messages in one line of the masthead, the most severe first, so that they cost the page no room; the
 * whole of them when asked for.
 */
export function MessageBar({ messages }: { messages: readonly RegistryMessage[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const listId = useId();
  const [isCut, setIsCut] = useState(false);
  const hasMore = messages.length > 1 || isCut;
  const isExpanded = isOpen && hasMore;
  const onceDrawn = useOnceDrawn();

  const dismiss = ({ id }: RegistryMessage) => {
    // The button that had the focus goes with its message.
    onceDrawn(() => bar.current?.querySelector<HTMLElement>('button')?.focus());
    if (messages.length === 1) document.getElementById('main-content')?.focus({ preventScroll: true });
    dismissMessage(id);
  };

  const more = hasMore && (
    <Button
      variant="link"
      isInline
      aria-expanded={isExpanded}
      aria-controls={listId}
      onClick={() => setIsOpen(!isOpen)}
    >
      {isExpanded ? 'Show less' : messages.length > 1 ? `Show all ${messages.length}` : 'Show all'}
    </Button>
  );

  return (
    <section
      ref={bar}
      aria-label="Messages of the registry"
      className={classNames(typography.small, styles.bar, isExpanded && styles.isOpen)}
    >
      {/* One list for both, so that the button with the focus stays the same. */}
      <ul id={listId} className={layout.stack} aria-label={isExpanded ? 'All messages' : 'Most severe message'}>
        {(isExpanded ? messages : messages.slice(0, 1)).map((message, position) => (
          <li key={message.id}>
            <MessageItem message={message} onDismiss={dismiss} onCut={isExpanded ? undefined : setIsCut}>
              {position === 0 && more}
            </MessageItem>
          </li>
        ))}
      </ul>
    </section>
  );
}
