import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** public/theme.js reads the same key before the first paint. */
const storageKey = 'theme';
const darkClass = 'pf-v6-theme-dark';
const listeners = new Set<() => void>();

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system'; // storage may be forbidden; the choice then lasts until reload
  }
}

let current = storedTheme();
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function apply() {
  const isDark = current === 'dark' || (current === 'system' && systemIsDark.matches);
  document.documentElement.classList.toggle(darkClass, isDark);
}

systemIsDark.addEventListener('change', apply);
apply(); // the system may have changed between the first paint and now

/** Sets and remembers the theme; `system` follows the operating system. */
export function chooseTheme(theme: Theme) {
  current = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // see storedTheme
  }
  apply();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
