import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import ExclamationIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-icon';
import { useState } from 'react';
import { IconButton } from '../IconButton';
import { copyOutcomes, useCopy } from './use-copy';
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

const icons = { idle: CopyIcon, copied: CheckIcon, failed: ExclamationIcon };

/** A small button that copies a text and says so, to eyes and to screen readers. */
export function CopyButton({ text, label, isQuiet = false, copiedText = copyOutcomes.copied }: CopyButtonProps) {
  const [state, copy] = useCopy();
  // What is said needs a place that was there before; a table has hundreds of these buttons, and one is pressed at most.
  const [isIntended, setIsIntended] = useState(false);
  const intend = () => setIsIntended(true);
  const outcome = { idle: '', copied: copiedText, failed: `${copyOutcomes.failed} Select the text instead.` }[state];
  return (
    <>
      <IconButton
        icon={icons[state]}
        className={isQuiet && state === 'idle' ? styles.quiet : undefined}
        aria-label={label}
        data-tip={outcome || label}
        data-tip-now={outcome === '' ? undefined : true}
        onPointerEnter={intend}
        onFocus={intend}
        onClick={(event) => {
          event.stopPropagation();
          intend();
          copy(text);
        }}
      />
      {isIntended && (
        <span role="status" className="pf-v6-screen-reader">
          {outcome}
        </span>
      )}
    </>
  );
}
