import { createContext } from 'react';
import type { Route } from './route';

/** Starts loading what a route needs (its code and its first data); the app's root provides it. */
export const PreloadContext = createContext<(route: Route) => void>(() => undefined);
