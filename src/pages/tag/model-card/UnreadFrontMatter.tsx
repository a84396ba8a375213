import { Alert } from '@patternfly/react-core';
import { ScrollArea } from '@/ui/ScrollArea';

interface UnreadFrontMatterProps {
  source: string;
  /** Goes on after "because". */
  reason: string;
}

/** A front matter that is no YAML, as its author wrote it. */
export function UnreadFrontMatter({ source, reason }: UnreadFrontMatterProps) {
  return (
    <div className="app-card-front">
      <Alert isInline isPlain component="h2" variant="warning" title="The front matter could not be read">
        It is shown as it was written ({reason}).
      </Alert>
      <ScrollArea as="pre" label="Front matter" className="app-card-source app-card-source-short">
        {source}
      </ScrollArea>
    </div>
  );
}
