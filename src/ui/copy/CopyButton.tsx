import { Button } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import ExclamationIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-icon';
import { useCopy, type CopyState } from './use-copy';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  text: string;
  /** The button's name, for example "Copy digest". */
  label: string;
  /** Stays unseen until its row or field is hovered or focused. */
  isQuiet?: boolean;
  /** What is said when it has worked. */
  copiedText?: string;
}

const icons: Record<CopyState, typeof CopyIcon> = { idle: CopyIcon, copied: CheckIcon, failed: ExclamationIcon };

const failure = 'The browser did not allow copying. Select the text instead.';

/** A small button that copies a text and says so, to eyes and to screen readers. */
export function CopyButton({ text, label, isQuiet = false, copiedText = 'Copied to clipboard!' }: CopyButtonProps) {
  const [state, copy] = useCopy();
  const outcome = { idle: '', copied: copiedText, failed: failure }[state];
  const Icon = icons[state];
  return (
    <>
      <Button
        variant="plain"
        size="sm"
        hasNoPadding
        className={isQuiet && state === 'idle' ? styles.quiet : undefined}
        aria-label={label}
        data-tip={outcome || label}
        data-tip-now={outcome === '' ? undefined : true}
        icon={<Icon />}
        onClick={(event) => {
          event.stopPropagation();
          copy(text);
        }}
      />
      <span role="status" className="pf-v6-screen-reader">
        {outcome}
      </span>
    </>
  );
}
