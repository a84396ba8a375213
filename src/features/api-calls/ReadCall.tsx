import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { readableCurl, takesToken } from '@/domain/api-calls/curl-command';
import { neededScope } from '@/domain/registry/access-scope';
import { formatBytes } from '@/domain/text/byte-size';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { LoggedAnswer } from '@/queries/requests/request-log';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { AnswerViewer } from './AnswerViewer';
import { CommandBlock } from './CommandBlock';

/** One read: what it was, what came of it, its command, and its answer if that is asked for. */
export function ReadCall({ answer }: { answer: LoggedAnswer }) {
  const [isOpen, setIsOpen] = useState(false);
  const [showsAnswer, setShowsAnswer] = useState(false);
  const { method, path, status, tookMs, bytes } = answer;
  const [bare = path] = path.split('?');
  return (
    <details className={layout.below} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={typography.breakable}>
        <code>{`${method} ${path}`}</code>{' '}
        <span className={typography.subtle}>
          {`${status} · ${formatNumber(Math.round(tookMs))} ms · ${formatBytes(bytes)}`}
        </span>
      </summary>
      {isOpen && (
        <div className={layout.stack}>
          <p>{takesToken(path) ? `A token needs the scope ${neededScope(method, bare)}.` : 'It takes no token.'}</p>
          <CommandBlock text={readableCurl(method, path)} copyLabel="Copy command" />
          {showsAnswer ? (
            <AnswerViewer path={path} />
          ) : (
            <div>
              <Button variant="secondary" size="sm" onClick={() => setShowsAnswer(true)}>
                Get the answer now
              </Button>
            </div>
          )}
        </div>
      )}
    </details>
  );
}
