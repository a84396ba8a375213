import { messagesToShow, type RegistryMessage } from '@/domain/registry/registry-message';
import { useDismissedMessages } from '@/queries/registry/dismissed-messages';
import { MessageBar } from './MessageBar';
import { useUndisturbed } from './use-undisturbed';

/** The messages that are not dismissed, once the person is not pressing anything. */
export function MessageLayer({ messages: all }: { messages: readonly RegistryMessage[] }) {
  const messages = messagesToShow(all, useDismissedMessages());
  const isShown = useUndisturbed(messages.length > 0);
  return isShown && messages.length > 0 ? <MessageBar messages={messages} /> : null;
}
