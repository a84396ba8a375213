import { createContext } from 'react';

/** The id of an element that somebody wants to see, so that nothing else is waited for. */
export const WantedPlace = createContext('');
