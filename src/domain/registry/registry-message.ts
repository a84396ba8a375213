/** A message from the registry's administrators to everyone. */
export interface RegistryMessage {
  id: string;
  severity: MessageSeverity;
  text: string;
  /** Otherwise it is plain text, asterisks and angle brackets included. */
  isMarkdown: boolean;
}

/** The most severe first. */
const messageSeverities = ['error', 'warning', 'info'] as const;
export type MessageSeverity = (typeof messageSeverities)[number];

/** An error says what does not work now, and goes when the registry takes it back. */
export function canDismiss({ severity }: Pick<RegistryMessage, 'severity'>): boolean {
  return severity !== 'error';
}

/** What is left to show, the most severe first; among equals the registry's own order, the oldest first. */
export function messagesToShow(
  messages: readonly RegistryMessage[],
  dismissedIds: ReadonlySet<string>,
): RegistryMessage[] {
  return messages
    .filter((message) => message.text.trim() !== '' && !(canDismiss(message) && dismissedIds.has(message.id)))
    .toSorted((a, b) => messageSeverities.indexOf(a.severity) - messageSeverities.indexOf(b.severity));
}

/** How severe a message is, in words. */
export const severityTexts: Readonly<Record<MessageSeverity, string>> = {
  info: 'Information',
  warning: 'Warning',
  error: 'Error',
};

/** A message as it is read out: with its severity, and without the marks of Markdown. */
export function spokenMessage({ severity, text, isMarkdown }: RegistryMessage): string {
  const words = isMarkdown ? text.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/^#+ |[*`]/gm, '') : text;
  return `${severityTexts[severity]}: ${words.trim()}`;
}
