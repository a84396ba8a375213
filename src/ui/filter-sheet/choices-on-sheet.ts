import { createContext, type ReactNode } from 'react';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  description?: string;
  /** Choices of a group stand below its name. They follow each other. */
  group?: string;
  /** No choice: it opens something else, and the menu closes. */
  isAction?: true;
}

export interface ChoicesProps {
  id: string;
  /** Names the choices. */
  label: string;
  choices: readonly Choice<string>[];
  /** One value of several, or several of them. */
  selected: string | readonly string[];
  onSelect(value: string): void;
}

/** Draws choices on a sheet, where menus would lie over each other; null elsewhere. The sheet gives it, so that its code comes with it. */
export const ChoicesOnSheet = createContext<((choices: ChoicesProps) => ReactNode) | null>(null);
