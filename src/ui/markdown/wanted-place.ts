import { createContext } from 'react';

/** The id of an element that a person wants to see, so that nothing else is waited for. */
export const WantedPlace = createContext('');
