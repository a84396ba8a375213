import { Button, CodeBlock, CodeBlockAction, CodeBlockCode } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import { CopyButton } from '@/ui/copy/CopyButton';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface CommandBlockProps {
  text: string;
  /** The part of it that is drawn; default: all. */
  drawn?: string;
  /** The copy button's name: "Copy command". */
  copyLabel: string;
  /** What else can be done with it. */
  actions?: ReactNode;
  /** Lines that are shown until the person asks for all. */
  shownAtFirst?: number;
}

/** Text for a command line or a program, with a button that copies all of it. */
export function CommandBlock({ text, drawn = text, copyLabel, actions, shownAtFirst = 60 }: CommandBlockProps) {
  const [showsAll, setShowsAll] = useState(false);
  const lines = drawn.split('\n');
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst);
  const left = lines.length - shown.length;
  return (
    <CodeBlock
      actions={
        <CodeBlockAction>
          <span className={layout.inline}>
            {actions}
            <CopyButton text={text} label={copyLabel} />
          </span>
        </CodeBlockAction>
      }
    >
      <CodeBlockCode className={typography.breakable}>{shown.join('\n')}</CodeBlockCode>
      {left > 0 && (
        <Button variant="link" isInline onClick={() => setShowsAll(true)}>
          {`Show ${formatNumber(left)} more lines`}
        </Button>
      )}
    </CodeBlock>
  );
}
