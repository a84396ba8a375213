import { Alert, Skeleton, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explainError } from '@/domain/registry/request-failure';
import { formatBytes } from '@/domain/text/byte-size';
import { rawAnswerQueries } from '@/queries/requests/raw-answer.queries';
import layout from '@/ui/styles/layout.module.css';
import { CommandBlock } from './CommandBlock';
import { JsonValue } from './JsonValue';

/** The most characters that are drawn as text; the copy has all of them. */
const drawnAtMost = 100_000;

/** What the registry answers to a path now, as folded JSON or as the text that it is. */
export function AnswerViewer({ path }: { path: string }) {
  const answer = useQuery(rawAnswerQueries.of(path));
  const [isText, setIsText] = useState(false);
  if (answer.isError) {
    return <Alert component="p" isInline isPlain variant="danger" title={explainError(answer.error)} />;
  }
  if (answer.data === undefined) return <Skeleton height="6rem" screenreaderText="Loading the answer" />;
  const { text, status } = answer.data;
  const json = parsedJson(text);
  const showsText = isText || json === undefined;
  return (
    <div className={layout.stack}>
      <p role="status">{`Status ${status}, ${formatBytes(new Blob([text]).size)}`}</p>
      {json !== undefined && (
        <ToggleGroup aria-label="Answer as" isCompact>
          <ToggleGroupItem text="JSON" isSelected={!isText} onChange={() => setIsText(false)} />
          <ToggleGroupItem text="Text" isSelected={isText} onChange={() => setIsText(true)} />
        </ToggleGroup>
      )}
      {showsText ? <TextAnswer text={text} /> : <JsonValue name={null} value={json.value} />}
    </div>
  );
}

function TextAnswer({ text }: { text: string }) {
  const drawn = text.slice(0, drawnAtMost);
  return (
    <>
      {drawn.length < text.length && <p>{`The first ${formatBytes(drawnAtMost)}; copying takes all of it.`}</p>}
      <CommandBlock text={text} drawn={drawn} copyLabel="Copy answer" />
    </>
  );
}

function parsedJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
