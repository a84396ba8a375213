import * as v from 'valibot';
import type { RegistryMessage } from '@/domain/registry/registry-message';
import { tolerantList } from '@/api/http/answers/tolerant-list';

const messageWire = v.pipe(
  v.object({
    content: v.string(),
    uuid: v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined),
    severity: v.fallback(v.picklist(['info', 'warning', 'error']), 'info'),
    media_type: v.fallback(v.optional(v.string()), undefined),
  }),
  v.transform((wire): RegistryMessage => ({
    id: wire.uuid ?? wire.content,
    severity: wire.severity,
    text: wire.content,
    isMarkdown: wire.media_type === 'text/markdown',
  })),
);

/** The answer of `/api/v1/messages`, the oldest first. What cannot be understood is left out. */
export const messagesSchema = v.pipe(
  v.object({ messages: tolerantList(messageWire) }),
  v.transform(({ messages }) => messages.entries),
);
