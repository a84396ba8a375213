import { typingPause } from '@/ui/use-debounced';

interface LaterAddress {
  search: string;
  write(): void;
  /** Leaves the address as it is. */
  stop(): void;
}

/** What the address does not say yet. There is one address, so there is one of these. */
let later: LaterAddress | null = null;

/** The search that the address is to have in a moment; null if it says all that it has to. */
export function laterSearch(): string | null {
  return later?.search ?? null;
}

/**
 * Writes the address when the person pauses. It is written at once before anything that may read it or lead away from it,
 * and not at all after Back and Forward, which lead to the address of something else.
 */
export function writeLater(search: string, write: () => void): LaterAddress {
  later?.stop();
  const listeners = new AbortController();
  let isPressed = false;
  // What a new address brings may move the page, and what moves between a button's going down and coming up takes no click.
  const timer = setInterval(() => !isPressed && writeNow(), typingPause);
  const on = (types: string[], listener: (event: Event) => void) =>
    types.forEach((type) => {
      window.addEventListener(type, listener, { capture: true, signal: listeners.signal });
    });
  on(['pointerdown'], () => (isPressed = true));
  on(['pointerup', 'pointercancel'], () => (isPressed = false));
  on(['click', 'auxclick', 'submit', 'pagehide', 'beforeunload'], writeNow);
  on(['keydown'], (event) => event instanceof KeyboardEvent && !isTyping(event) && writeNow());
  on(['popstate'], forget);
  const own: LaterAddress = {
    search,
    write,
    stop: () => {
      clearInterval(timer);
      listeners.abort();
      if (later === own) later = null;
    },
  };
  later = own;
  return own;
}

/** Writes what waits to be written. */
export function writeNow(): void {
  const due = later;
  forget();
  due?.write();
}

function forget(): void {
  later?.stop();
}

/** Whether a key changes a text. Enter, F5 and the like, and those held for a command, do something with it. */
function isTyping({ key }: KeyboardEvent): boolean {
  return key.length === 1 || ['Backspace', 'Delete', 'Shift', 'Dead', 'Process', 'Unidentified'].includes(key);
}
