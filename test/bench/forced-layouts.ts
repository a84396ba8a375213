/** A layout that a script had to wait for, because it asked for a size or place after it had changed the document. */
export interface ForcedLayout {
  /** Who asked, the innermost function first. */
  stack: string;
}

/** What the browser must write down so that `forcedLayouts` finds them. */
export const traceCategories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

interface TraceEvent {
  name: string;
  ph: string;
  args?: {
    beginData?: { stackTrace?: { functionName: string; url: string; lineNumber: number; columnNumber: number }[] };
  };
}

/**
 * The layouts of a trace that have a script's stack; those of a frame have none. The browser's own pages have scripts, too,
 * and may share the trace (a new tab's composebox_input.js): only what an address of `origin` asked for counts.
 */
export function forcedLayouts(trace: string, origin: string): ForcedLayout[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  return traceEvents.flatMap(({ name, ph, args }) => {
    const frames = args?.beginData?.stackTrace ?? [];
    if (name !== 'Layout' || ph === 'E' || !frames.some(({ url }) => url.startsWith(`${origin}/`))) return [];
    const inner = frames.slice(0, 4).map((frame) => {
      const file = frame.url.slice(frame.url.lastIndexOf('/') + 1);
      return `${frame.functionName || '(anonymous)'} ${file}:${frame.lineNumber}:${frame.columnNumber}`;
    });
    return [{ stack: inner.join(' < ') }];
  });
}
