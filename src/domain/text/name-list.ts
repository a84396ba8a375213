import { formatNumber } from '@/domain/time/intl-formatters';

/** Names in a sentence: the first ones, and how many more there are. */
export function listNames(names: readonly string[], most = 20): string {
  // One name more takes no more room than saying so.
  if (names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${formatNumber(names.length - most)} more`;
}
