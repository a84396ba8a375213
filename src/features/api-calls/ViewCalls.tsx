import { Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { LoggedAnswer } from '@/queries/requests/request-log';
import { answersOnScreen, failuresOnScreen } from '@/queries/requests/view-answers';
import { Dialog } from '@/ui/dialog/Dialog';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { FailedCallList } from '@/features/failure/FailedCallList';
import { commandNote } from './command-note';
import { ReadCall } from './ReadCall';
import { StarCalls } from './StarCalls';

/** The requests that made what is on screen, as they were when it was asked for, and those of the star. */
export function ViewCalls({ onClose }: { onClose(): void }) {
  const client = useQueryClient();
  const failedId = useId();
  const [{ view, frame }] = useState(() => answersOnScreen(client));
  const [failures] = useState(() => failuresOnScreen(client));
  return (
    <Dialog title="API calls of this view" size="large" onClose={onClose}>
      <p>{commandNote}</p>
      {failures.length > 0 && (
        <section aria-labelledby={failedId} className={layout.apart}>
          <h2 id={failedId} className={typography.partTitle}>
            Failed
          </h2>
          <FailedCallList failures={failures} />
        </section>
      )}
      <CallList title="The view" answers={view} />
      <StarCalls />
      <CallList title="The frame around it" answers={frame} />
    </Dialog>
  );
}

/** Requests that are listed until the person asks for all. */
const shownAtFirst = 20;

function CallList({ title, answers }: { title: string; answers: readonly LoggedAnswer[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const titleId = useId();
  const shown = showsAll ? answers : answers.slice(0, shownAtFirst);
  const left = answers.length - shown.length;
  return (
    <section aria-labelledby={titleId} className={layout.apart}>
      <h2 id={titleId} className={typography.partTitle}>
        {title}
      </h2>
      {answers.length === 0 && <p>No request since this page was loaded.</p>}
      {shown.map((answer) => (
        <ReadCall key={answer.path} answer={answer} />
      ))}
      {left > 0 && (
        <p className={layout.below}>
          <Button variant="link" isInline onClick={() => setShowsAll(true)}>
            {`Show ${formatNumber(left)} more`}
          </Button>
        </p>
      )}
    </section>
  );
}
