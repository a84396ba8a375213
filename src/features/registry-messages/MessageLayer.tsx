import { messagesToShow, spokenMessage, type RegistryMessage } from '@/domain/registry/registry-message';
import { useDismissedMessages } from '@/queries/registry/dismissed-messages';
import { Announcement } from '@/ui/Announcement';
import { MessageBar } from './MessageBar';
import { useUndisturbed } from './use-undisturbed';

/** The messages that are not dismissed, once the person is not pressing anything. */
export function MessageLayer({ messages: all }: { messages: readonly RegistryMessage[] }) {
  const messages = messagesToShow(all, useDismissedMessages());
  const isShown = useUndisturbed(messages.length > 0);
  const [first] = isShown ? messages : [];
  return (
    <>
      {/* There before its words, as screen readers want it. */}
      <Announcement>{first === undefined ? '' : spokenMessage(first)}</Announcement>
      {first !== undefined && <MessageBar messages={messages} />}
    </>
  );
}
