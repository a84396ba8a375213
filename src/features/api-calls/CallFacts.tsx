import { callPath, type ApiCall } from '@/domain/api-calls/api-call';
import { visibleJson } from '@/domain/api-calls/curl-command';
import { CallFactList } from './CallFactList';

interface CallFactsProps {
  call: ApiCall;
  /** What an access token needs for it. */
  scope: string;
}

/** One request in the words of the API: method and path, body, the status of success, the scope. */
export function CallFacts({ call, scope }: CallFactsProps) {
  return (
    <CallFactList
      facts={[
        ['Request', `${call.method} ${callPath(call)}`],
        ['In the API reference', `${call.method} ${call.template}`],
        ['Body', call.body === undefined ? 'none' : visibleJson(call.body)],
        ['Expected status', String(call.expectedStatus)],
        ['Scope of the token', scope],
      ]}
    />
  );
}
