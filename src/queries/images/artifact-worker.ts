import { readArtifactContent } from '@/domain/referrers/artifact-content';

// Reading 20 MB takes seconds on a slow machine; here the page does not have to wait for it.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') postMessage(readArtifactContent(data));
});
