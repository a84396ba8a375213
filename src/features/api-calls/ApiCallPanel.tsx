import { Alert, Button, Checkbox } from '@patternfly/react-core';
import { useEffect, useId, useRef, useState } from 'react';
import { callPath, type ApiCall } from '@/domain/api-calls/api-call';
import { curlCommand, visibleJson } from '@/domain/api-calls/curl-command';
import { scopesOf, scriptFileName, shellScript, type PlannedCalls } from '@/domain/api-calls/shell-script';
import { explainError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { downloadFile } from '@/ui/download-file';
import layout from '@/ui/styles/layout.module.css';
import { CallFacts } from './CallFacts';
import { CommandBlock } from './CommandBlock';
import { commandNote } from './command-note';

/** One request with its command, or several as one script. */
export function ApiCallPanel({ calls }: { calls: PlannedCalls | null }) {
  const place = useRef<HTMLDivElement>(null);
  // The person has asked for it: a long form would leave it below its edge.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={place}>
      <Calls calls={calls} />
    </div>
  );
}

function Calls({ calls }: { calls: PlannedCalls | null }) {
  if (calls === null || calls.steps.length === 0) return <p>Fill in the form to see the request.</p>;
  try {
    const all = calls.steps.flatMap((step) => step.calls);
    const looks = [...new Set(calls.steps.flatMap(({ looksFirst }) => looksFirst ?? []))];
    const scopes = scopesOf(calls.steps);
    const [only] = all;
    if (only === undefined) return null;
    return (
      <div className={layout.stack}>
        {all.length === 1 ? (
          <CallFacts call={only} scope={scopes.join(', ')} />
        ) : (
          <>
            <p>{`${countOf(all.length, 'request')}, one after the other. A token needs the scope ${scopes.join(', ')}.`}</p>
            <CommandBlock text={all.map(requestLine).join('\n')} copyLabel="Copy requests" shownAtFirst={10} />
          </>
        )}
        {looks.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {all.length === 1 ? (
          <CommandBlock text={curlCommand(only)} copyLabel="Copy command" />
        ) : (
          <Script calls={calls} />
        )}
        <p>{commandNote}</p>
      </div>
    );
  } catch (error) {
    return <Alert component="p" isInline isPlain variant="danger" title={explainError(error)} />;
  }
}

function requestLine(call: ApiCall): string {
  const body = call.body === undefined ? '' : ` ${visibleJson(call.body)}`;
  return `${call.method} ${callPath(call)}${body}`;
}

function Script({ calls }: { calls: PlannedCalls }) {
  const [goesOn, setGoesOn] = useState(false);
  const id = useId();
  const script = shellScript({ ...calls, atRefusal: goesOn ? 'go-on' : 'stop' });
  return (
    <>
      <Checkbox id={id} label="Go on after a refusal" isChecked={goesOn} onChange={(_event, next) => setGoesOn(next)} />
      <CommandBlock
        text={script}
        copyLabel="Copy script"
        shownAtFirst={10}
        actions={
          <Button
            variant="link"
            isInline
            onClick={() => downloadFile(scriptFileName(calls.title), 'application/x-sh', script)}
          >
            Download script
          </Button>
        }
      />
    </>
  );
}
