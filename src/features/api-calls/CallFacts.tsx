import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { callPath, type ApiCall } from '@/domain/api-calls/api-call';
import { visibleJson } from '@/domain/api-calls/curl-command';
import layout from '@/ui/styles/layout.module.css';

interface CallFactsProps {
  call: ApiCall;
  /** What an access token needs for it. */
  scope: string;
}

/** One request in the words of the API: method and path, body, the status of success, the scope. */
export function CallFacts({ call, scope }: CallFactsProps) {
  const facts = [
    ['Request', `${call.method} ${callPath(call)}`],
    ['In the API reference', `${call.method} ${call.template}`],
    ['Body', call.body === undefined ? 'none' : visibleJson(call.body)],
    ['Expected status', String(call.expectedStatus)],
    ['Scope of the token', scope],
  ] as const;
  return (
    <DescriptionList isCompact orientation={{ sm: 'horizontal' }} className={layout.facts} aria-label="API call">
      {facts.map(([term, text]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>
            <code>{text}</code>
          </DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
