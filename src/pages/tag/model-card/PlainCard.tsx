import { Alert } from '@patternfly/react-core';
import { ScrollArea } from '@/ui/ScrollArea';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import styles from './model-card.module.css';

/** A card that cannot be drawn, as its author wrote it. */
export function PlainCard({ text }: { text: string }) {
  return (
    <>
      <Alert isInline isPlain component="h2" variant="warning" title="The model card could not be read as Markdown">
        It is shown as it was written.
      </Alert>
      <ScrollArea as="pre" label="Text of the model card" className={classNames(typography.small, styles.source)}>
        {text}
      </ScrollArea>
    </>
  );
}
