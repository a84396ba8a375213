import { useReducer } from 'react';

/**
 * Like `useState`, for what is set while rendering as well as by presses. React may throw a render away, with what it has set;
 * an update function of `useState` could be given that state all the same, as it may be called before the next render (seen
 * with React 19: letters that were typed got lost). A reducer is called while rendering only, with what is on the screen.
 */
export function useStateSetInRender<State>(
  initial: () => State,
): [state: State, change: (update: (before: State) => State) => void] {
  return useReducer((before: State, update: (before: State) => State) => update(before), undefined, initial);
}
