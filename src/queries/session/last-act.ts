import type { Services } from '@/queries/services';

/** How long after a press, in milliseconds, a request still belongs to it. */
const longestWaitMs = 3_000;

/** From now on it is known when the person last pressed something. */
export function noteActs(services: Services): void {
  const isListening = services.lastAct !== null;
  services.lastAct = { at: -Infinity, dialog: null };
  if (isListening) return;
  const note = ({ target }: Event) => {
    const dialog = target instanceof Element ? target.closest('[role="dialog"]') : null;
    services.lastAct = { at: performance.now(), dialog };
  };
  for (const type of ['pointerdown', 'keydown']) {
    document.addEventListener(type, note, { capture: true, passive: true });
  }
}

/**
 * Whether a request was sent right after the person pressed something: its answer is then probably what they want to see.
 * A press that closed a dialog and led nowhere wanted that and nothing else.
 * @param sentAt when it was sent, by the clock of `performance.now()`
 */
export function isSentByPress({ lastAct }: Services, sentAt: number): boolean {
  if (lastAct === null || lastAct.dialog?.isConnected === false) return false;
  const waited = sentAt - lastAct.at;
  return waited >= 0 && waited < longestWaitMs;
}
