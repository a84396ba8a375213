import { neededCode, optionalCode } from '@/code/missing-code';
import { fetchWhenIdle } from '@/ui/lazy/fetch-when-idle';
import { keepKey, startKeeping, takeKept } from './typed-ahead';

let press: ((event: KeyboardEvent, person: string) => boolean) | undefined;

/** @param isAwaited somebody pressed a key that has no other use, and is told if the code is missing */
const fetchPress = (isAwaited: boolean) =>
  (isAwaited ? neededCode : optionalCode)(async () => {
    press = (await import('./press-key')).pressKey;
  });

/**
 * Listens for keys until the returned function is called. Their code is fetched when the browser is idle, at the latest with
 * the first key, which it then still answers.
 * @param person the username of who looks, '' for nobody, at the moment of a press
 */
export function listenForKeys(person: () => string): () => void {
  fetchWhenIdle({ load: () => fetchPress(false) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return; // somebody has it already
    if (keepKey(event)) return;
    if (press !== undefined) {
      press(event, person());
      return;
    }
    const isPalette = (event.ctrlKey || event.metaKey) && event.key === 'k';
    if (isPalette) {
      event.preventDefault(); // the browser has a use of its own for it
      if (document.querySelector('[role="dialog"]') === null) startKeeping();
    }
    // Without its code a key does what the browser does.
    void fetchPress(isPalette)
      .then(
        () => press?.(event, person()),
        () => false,
      )
      .then((isDone) => {
        if (isPalette && isDone !== true) takeKept();
      });
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
