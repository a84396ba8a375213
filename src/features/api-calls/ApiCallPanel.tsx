import { Alert, Button, Checkbox } from '@patternfly/react-core';
import { useId, useState } from 'react';
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
  const problem = calls === null ? null : whyNotSent(calls);
  return (
    <div ref={reveal} className={layout.stack}>
      {calls === null || calls.steps.length === 0 ? (
        <p>Fill in the form to see the request.</p>
      ) : problem === null ? (
        <Calls calls={calls} />
      ) : (
        <Alert component="p" isInline isPlain variant="danger" title={problem} />
      )}
    </div>
  );
}

/** Why a request cannot even be sent, in a sentence; null if each can. */
function whyNotSent({ steps }: PlannedCalls): string | null {
  try {
    scopesOf(steps);
    return null;
  } catch (error) {
    return explainError(error);
  }
}

function Calls({ calls }: { calls: PlannedCalls }) {
  const all = calls.steps.flatMap((step) => step.calls);
  const looks = [...new Set(calls.steps.flatMap(({ looksFirst }) => looksFirst ?? []))];
  const scopes = scopesOf(calls.steps).join(', ');
  const only = all.length === 1 ? all[0] : undefined;
  return (
    <>
      {only === undefined ? (
        <>
          <p>{`${countOf(all.length, 'request')}, one after the other. A token needs the scope ${scopes}.`}</p>
          <CommandBlock text={all.map(requestLine).join('\n')} copyLabel="Copy requests" shownAtFirst={10} />
        </>
      ) : (
        <CallFacts call={only} scope={scopes} />
      )}
      {looks.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {only === undefined ? (
        <Script calls={calls} />
      ) : (
        <CommandBlock text={curlCommand(only)} copyLabel="Copy command" />
      )}
      <p>{commandNote}</p>
    </>
  );
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

/** The person has asked for it: a long form would leave it below its edge. An entry of a list comes as a whole, with its title. */
function reveal(panel: HTMLElement | null): void {
  (panel?.closest('li') ?? panel)?.scrollIntoView({ block: 'nearest' });
}
