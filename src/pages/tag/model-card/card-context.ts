import { createContext } from 'react';
import type { ModelSource } from '@/domain/model-card/model-card-source';

/** The repository that the card's relative addresses belong to; null if nobody knows it. */
export const CardSource = createContext<ModelSource | null>(null);

/** Whether what is drawn stands within a link, where there can be no other. */
export const WithinLink = createContext(false);
