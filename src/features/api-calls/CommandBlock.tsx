import { Button, CodeBlock, CodeBlockAction, CodeBlockCode } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import { CopyButton } from '@/ui/copy/CopyButton';

interface CommandBlockProps {
  text: string;
  /** The copy button's name: "Copy command". */
  copyLabel: string;
  /** What else can be done with it. */
  actions?: ReactNode;
}

/** So many lines are shown until the person asks for all. */
const shownAtFirst = 60;

/** Text for a command line or a program, with a button that copies all of it. */
export function CommandBlock({ text, copyLabel, actions }: CommandBlockProps) {
  const [showsAll, setShowsAll] = useState(false);
  const lines = text.split('\n');
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst);
  const left = lines.length - shown.length;
  return (
    <CodeBlock
      actions={
        <CodeBlockAction>
          {actions}
          <CopyButton text={text} label={copyLabel} />
        </CodeBlockAction>
      }
    >
      <CodeBlockCode>{shown.join('\n')}</CodeBlockCode>
      {left > 0 && (
        <Button variant="link" isInline onClick={() => setShowsAll(true)}>
          {`Show ${formatNumber(left)} more lines`}
        </Button>
      )}
    </CodeBlock>
  );
}
