interface Fetchable {
  load(): Promise<unknown>;
}

const waiting: Fetchable[] = [];
let isStarted = false;
let isFetching = false;

/**
 * Fetches a part's code once the browser has nothing else to do: what people will probably open should not wait for the
 * network. One after another, so that there is room for answers. A browser that cannot tell when it is idle (Safari) leaves
 * it to pointing and focus.
 */
export function fetchWhenIdle(part: Fetchable): void {
  waiting.push(part);
  if (isStarted) fetchNext();
}

/** Call it when the first page has what it shows; nothing is fetched before that. */
export function startFetchingWhenIdle(): void {
  if (!('requestIdleCallback' in window)) return;
  isStarted = true;
  fetchNext();
}

function fetchNext(): void {
  if (isFetching) return;
  const part = waiting.pop(); // the latest first: it belongs to what the person has just opened
  if (part === undefined) return;
  isFetching = true;
  const goOn = () => {
    isFetching = false;
    fetchNext();
  };
  window.requestIdleCallback(() => void part.load().then(goOn, goOn)); // a failure is shown when the part is needed
}
