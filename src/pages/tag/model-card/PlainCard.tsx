import { Alert } from '@patternfly/react-core';

/** A card that cannot be drawn, as its author wrote it. */
export function PlainCard({ text }: { text: string }) {
  return (
    <>
      <Alert isInline isPlain component="h2" variant="warning" title="The model card could not be read as Markdown">
        It is shown as it was written.
      </Alert>
      <pre tabIndex={0} role="group" aria-label="Text of the model card" className="app-card-source">
        {text}
      </pre>
    </>
  );
}
