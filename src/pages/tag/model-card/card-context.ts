import { createContext } from 'react';
import type { ModelSource } from '@/domain/model-card/model-card-source';

/** The repository that the card's relative addresses belong to; null if it is not known. */
export const CardSource = createContext<ModelSource | null>(null);

/** Whether what is drawn stands within a link: links cannot be nested. */
export const WithinLink = createContext(false);
