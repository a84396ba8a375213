import { readableCurl, takesToken, visibleJson } from '@/domain/api-calls/curl-command';
import { neededScope } from '@/domain/registry/access-scope';
import { failureAdvice } from '@/domain/registry/failure-advice';
import type { NamedFailure } from '@/domain/registry/request-failure';
import { CommandBlock } from '@/features/api-calls/CommandBlock';
import { CallFactList } from '@/features/api-calls/CallFactList';
import layout from '@/ui/styles/layout.module.css';

/** One failed request: what was sent, what the registry said of it, what can be done, and the command that repeats it. */
export function FailedCall({ failure }: { failure: NamedFailure }) {
  const { request, status, errorType, serverMessage, message } = failure;
  const { method, path, body } = request;
  const [bare = path] = path.split('?');
  return (
    <div className={layout.stack}>
      <p>{message}</p>
      <CallFactList
        facts={[
          ['Request', `${method} ${path}`],
          ...(method === 'GET' ? [] : [['Body', body === undefined ? 'none' : visibleJson(body)] as const]),
          ['Status', status === null ? 'no answer' : String(status)],
          ['error_type', errorType ?? 'none'],
          ['Server’s words', serverMessage ?? 'none'],
          ['Scope of the token', takesToken(path) ? neededScope(method, bare) : 'takes no token'],
        ]}
      />
      <p>{failureAdvice(failure)}</p>
      <CommandBlock text={readableCurl(method, path, body)} copyLabel="Copy command" />
    </div>
  );
}
