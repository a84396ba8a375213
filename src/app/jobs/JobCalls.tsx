import { useState } from 'react';
import { isNamedFailure } from '@/domain/registry/request-failure';
import { LazyApiCallPanel } from '@/features/api-calls/LazyApiCallPanel';
import { commandNote } from '@/features/api-calls/command-note';
import { FailedCallList } from '@/features/failure/FailedCallList';
import { failuresIn, type Job } from '@/queries/jobs/job';
import { useServices } from '@/queries/services';

/** What a job has sent, an undo too, folded at first; what failed comes before it. */
export function JobCalls({ job }: { job: Job }) {
  const { jobs } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const failures = [...failuresIn(job), job.undoProblem].filter(isNamedFailure);
  const sent = jobs.sentBy(job.id);
  const count = Math.max(failures.length, sent.length);
  if (count === 0) return null;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{count === 1 ? 'Show API call' : 'Show API calls'}</summary>
      {isOpen && failures.length > 0 && (
        <>
          <p>Failed:</p>
          <FailedCallList failures={failures} />
          {sent.length === 0 && <p>{commandNote}</p>}
        </>
      )}
      {isOpen && sent.length > 0 && (
        <LazyApiCallPanel
          calls={{ title: job.words.progress, steps: sent.map((call, at) => ({ key: String(at), calls: [call] })) }}
          onMissing={() => setIsOpen(false)}
        />
      )}
    </details>
  );
}
