import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { ofTotal } from '@/domain/text/count-text';
import { countSteps, type Job } from '@/queries/jobs/job';
import { jobDetails } from './job-text';
import layout from '@/ui/styles/layout.module.css';

/** The most lines that are shown at once; a button shows the rest. */
const shownAtOnce = 5;

/** Why a job pauses, what failed with the server's words, or more about a success. */
export function JobDetails({ job }: { job: Job }) {
  const [isExpanded, setIsExpanded] = useState(false);
  const lines = jobDetails(job);
  const { done, failed, total } = countSteps(job);
  const shown = isExpanded ? lines : lines.slice(0, shownAtOnce);
  return (
    <>
      {job.state === 'paused' && (
        <p>{`Your session has ended. ${ofTotal(done, total)} done. Sign in again, then resume.`}</p>
      )}
      {shown.length > 0 && (
        <ul className={layout.bullets}>
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > shownAtOnce && (
        <Button
          variant="link"
          isInline
          className={layout.target}
          aria-expanded={isExpanded}
          onClick={() => setIsExpanded(!isExpanded)}
        >
          {isExpanded ? `Show ${shownAtOnce} only` : `Show all ${lines.length}`}
        </Button>
      )}
      {job.state === 'finished' && failed > 0 && total > 1 && <p>{`${ofTotal(done, total)} done.`}</p>}
    </>
  );
}
