import { queryOptions } from '@tanstack/react-query';
import { readRawAnswer } from '@/api/registry/raw-answer';

export const rawAnswerQueries = {
  /** What the registry answers to a path now. It is dropped as soon as nobody looks at it: it may be megabytes. */
  of: (path: string) =>
    queryOptions({
      queryKey: ['raw-answer', path],
      queryFn: async ({ signal }) => {
        const { status, text } = await readRawAnswer(path, { signal });
        return { status, text };
      },
      staleTime: Infinity,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
};
