import type { KeyboardEvent } from 'react';

interface StepKeys {
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The keys [ and ] anywhere in a view, except where they are typed or belong to a dialog. */
export function stepKeyHandler({ onPrevious, onNext }: StepKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const step = event.key === '[' ? onPrevious : event.key === ']' ? onNext : undefined;
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
}

function isTyping(target: EventTarget): boolean {
  if (!(target instanceof Element) || target.closest('[role="dialog"]') !== null) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}
