import { readCardStart, readModelCard } from './read-model-card';

// Reading half a megabyte takes seconds on a slow machine; here the page does not have to wait for it.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'string') return;
  const start = readCardStart(data);
  if (start !== null) postMessage(start);
  postMessage(readModelCard(data));
});
