import { useStateSetInRender } from './use-state-set-in-render';

interface DraftState<Draft> {
  draft: Draft;
  /** The value that the draft stands for. */
  written: string;
  lastValue: string;
  /** What was passed on and has not come back as the value: more may have been typed meanwhile. */
  sent: readonly string[];
}

const none: readonly string[] = [];

/**
 * What stands in a field whose value takes a while to come back, by way of the address. What is typed stays, whichever of its
 * values comes back meanwhile; a value that was changed from outside (Back, a link, "Clear") is followed.
 *
 * @param draftOf what stands in the field for a value
 * @returns the draft, and a function that keeps a new one with the value that is passed on for it, if one is
 */
export function useDraft<Draft>(
  value: string,
  draftOf: (value: string) => Draft,
): [draft: Draft, keep: (draft: Draft, written?: string) => void] {
  const [state, setState] = useStateSetInRender<DraftState<Draft>>(() => ({
    draft: draftOf(value),
    written: value,
    lastValue: value,
    sent: none,
  }));
  if (value !== state.lastValue) {
    const at = state.sent.lastIndexOf(value);
    const isOwn = at !== -1 || value === state.written;
    setState(() => ({
      ...(isOwn ? state : { draft: draftOf(value), written: value }),
      lastValue: value,
      sent: at === -1 ? none : state.sent.slice(at + 1),
    }));
  }
  const keep = (draft: Draft, written?: string) =>
    setState((before) => {
      if (written === undefined) return { ...before, draft };
      return { ...before, draft, written, sent: written === before.lastValue ? none : [...before.sent, written] };
    });
  return [state.draft, keep];
}
