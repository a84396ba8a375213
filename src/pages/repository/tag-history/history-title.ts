import { historyListTitles } from '@/routing/paths';

/**
 * What the browser's tab says of the history besides its name. Addresses of earlier versions have the name alone: only the
 * history's own code, which is not here at first, can read them.
 */
export function historyTitle(params: URLSearchParams): string | undefined {
  if ((params.get('historyAt') ?? '') !== '') return 'As of a moment';
  const list = params.get('historyList') ?? params.get('view');
  return list === 'deleted' || list === 'agenda' || list === 'table' ? historyListTitles[list] : undefined;
}
