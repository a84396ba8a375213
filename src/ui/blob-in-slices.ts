/** Milliseconds of work after which the browser gets its turn: with what it then does, a press is answered within 50. */
const sliceMs = 10;

/**
 * A text that is made piece by piece as the content of a file, while the page can draw and be used. It begins with the
 * browser's turn, so that what a person pressed is seen to work. What is made goes to the browser slice by slice: to join all
 * of a long text would again take longer than a slice.
 *
 * @param pause lets the browser do what waits
 */
export async function blobInSlices(pieces: Iterable<string>, pause: () => Promise<void> = nextTurn): Promise<Blob> {
  const slices: Blob[] = [];
  let slice = '';
  await pause();
  let since = performance.now();
  for (const piece of pieces) {
    slice += piece;
    if (performance.now() - since < sliceMs) continue;
    slices.push(new Blob([slice]));
    slice = '';
    await pause();
    since = performance.now();
  }
  return new Blob([...slices, slice]);
}

/** Behind what already waits, as a message is. Timers are slowed down in windows that nobody looks at, messages are not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
