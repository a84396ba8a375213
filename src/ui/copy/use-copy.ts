import { useCallback, useRef, useState } from 'react';
import { useWhenGone } from '../effects/use-when-gone';
import { copyText } from './copy-text';

type CopyState = 'idle' | 'copied' | 'failed';

/** What is said of an attempt. Where the text can be seen, it can be selected instead. */
export const copyOutcomes: Readonly<Record<CopyState, string>> = {
  idle: '',
  copied: 'Copied to clipboard!',
  failed: 'The browser did not allow copying.',
};

/** Milliseconds for which "copied" is shown. */
export const shownFor = 2500;

/** Takes the last shown outcome back: there is one clipboard, so "copied" holds for one thing at most. */
let takeBack: (() => void) | null = null;

/** Copies text and shows for a moment whether that worked. */
export function useCopy(): [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useWhenGone(() => clearTimeout(timer.current));
  const reset = useCallback(() => {
    clearTimeout(timer.current);
    setState('idle');
  }, []);
  const copy = useCallback(
    (text: string) => {
      void copyText(text).then((isCopied) => {
        if (takeBack !== reset) takeBack?.();
        takeBack = reset;
        setState(isCopied ? 'copied' : 'failed');
        clearTimeout(timer.current);
        timer.current = setTimeout(reset, shownFor);
      });
    },
    [reset],
  );
  return [state, copy];
}
