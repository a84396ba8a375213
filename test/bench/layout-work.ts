/** A layout that a script had to wait for, because it asked for a size or place after it had changed the document. */
export interface ForcedLayout {
  /** Who asked, the innermost function first. */
  stack: string;
}

/** What the browser must write down so that these are found. */
export const traceCategories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

interface TraceEvent {
  name: string;
  ph: string;
  args?: {
    elementCount?: number;
    beginData?: { stackTrace?: { functionName: string; url: string; lineNumber: number; columnNumber: number }[] };
  };
}

/**
 * The layouts of a trace that have a script's stack; those of a frame have none. The browser's own pages have scripts, too,
 * and may share the trace (a new tab's composebox_input.js): only what an address of `origin` asked for counts.
 */
export function forcedLayouts(trace: string, origin: string): ForcedLayout[] {
  return eventsOf(trace).flatMap(({ name, ph, args }) => {
    const frames = args?.beginData?.stackTrace ?? [];
    if (name !== 'Layout' || ph === 'E' || !frames.some(({ url }) => url.startsWith(`${origin}/`))) return [];
    const inner = frames.slice(0, 4).map((frame) => {
      const file = frame.url.slice(frame.url.lastIndexOf('/') + 1);
      return `${frame.functionName || '(anonymous)'} ${file}:${frame.lineNumber}:${frame.columnNumber}`;
    });
    return [{ stack: inner.join(' < ') }];
  });
}

/**
 * The times at which the styles of most of the page were computed in one go, as the number of elements of each. Once is for
 * the page itself; what is put in later should not reach what stands there already.
 *
 * @param elements how many the whole page has
 */
export function restyles(trace: string, elements: number): number[] {
  return eventsOf(trace).flatMap(({ name, args }) => {
    const count = args?.elementCount ?? 0;
    return name === 'UpdateLayoutTree' && count > elements / 2 ? [count] : [];
  });
}

function eventsOf(trace: string): TraceEvent[] {
  return (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
}
