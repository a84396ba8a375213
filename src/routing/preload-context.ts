import { createContext } from 'react';
import type { Route } from './route';

/** Starts loading what an address needs (its code and its first data); the app's root provides it. */
export const PreloadContext = createContext<(route: Route, search: string) => void>(() => undefined);
