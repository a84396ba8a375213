import { Alert, Divider } from '@patternfly/react-core';
import { ScrollArea } from '@/ui/ScrollArea';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './model-card.module.css';

interface UnreadFrontMatterProps {
  source: string;
  /** Goes on after "because". */
  reason: string;
}

/** A front matter that is no YAML, as its author wrote it. */
export function UnreadFrontMatter({ source, reason }: UnreadFrontMatterProps) {
  return (
    <div className={layout.stack} data-testid="front-matter">
      <Alert isInline isPlain component="h2" variant="warning" title="The front matter could not be read">
        It is shown as it was written ({reason}).
      </Alert>
      <ScrollArea as="pre" label="Front matter" className={classNames(typography.small, styles.source)}>
        {source}
      </ScrollArea>
      <Divider />
    </div>
  );
}
