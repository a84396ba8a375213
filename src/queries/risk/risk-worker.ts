import { readRiskBytes } from './read-risk-bytes';

// 300,000 scores take a second on a slow machine; here the page does not have to wait for it.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof ArrayBuffer) void readRiskBytes(data).then((reading) => postMessage(reading));
});
