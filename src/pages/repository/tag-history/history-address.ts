/** What is listed: the changes, the tags as they were at a moment, deleted tags, the strip as a table, or what is to come. */
export type HistoryList = 'changes' | 'as-of' | 'deleted' | 'table' | 'agenda';

/** Stands for the moment before the latest change in an address that names none. */
export const previousMoment = 'previous';

/** The views that the history was once made of, by the beginning of their parameters. */
const oldPrefixes = new Map([
  ['deleted', 'deleted'],
  ['then', 'then'],
  ['timeline', 'line'],
]);

/**
 * The history's parameters as this version has them. Earlier ones had a view (`historyView=then`) and parameters for each
 * (`thenAt`); those of the other views were left in the address and counted for nothing. Without a view there is
 * nothing old in it.
 */
export function modernHistory(params: URLSearchParams): URLSearchParams {
  const view = params.get('historyView');
  if (view === null) return params;
  const prefix = oldPrefixes.get(view);
  const next = new URLSearchParams();
  for (const [name, value] of params) {
    const [, owner = '', rest = ''] = /^(history|deleted|then|line)([A-Z]\w*)$/.exec(name) ?? [];
    if (owner === '' || name === 'historyTag') next.append(name, value);
    else if (name !== 'historyView' && owner === (prefix ?? 'history')) next.append(`history${rest}`, value);
  }
  const isTable = next.get('historyTable') === 'true';
  next.delete('historyTable');
  if (isTable) next.set('historyList', 'table');
  if (view === 'deleted') next.set('historyList', 'deleted');
  if (view === 'then' && !next.has('historyAt')) next.set('historyAt', previousMoment);
  return next;
}
