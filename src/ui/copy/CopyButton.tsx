import { Button } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import ExclamationIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-icon';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { IconButton } from '../IconButton';
import { classNames } from '../styles/class-names';
import layout from '../styles/layout.module.css';
import { copyOutcomes, useCopy } from './use-copy';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  /** A function makes, when it is wanted, a text that cannot be seen. */
  text: string | (() => string);
  /** The button's name, for example "Copy digest". */
  label: string;
  /** Stays unseen until its row or field is hovered or focused. */
  isQuiet?: boolean;
  /** A button with its name beside the icon. */
  variant?: 'primary' | 'secondary';
  /** In place of the icon: the text itself, or what is shown of it. */
  children?: ReactNode;
  /** What is said when it has worked. */
  copiedText?: string;
}

const icons = { idle: CopyIcon, copied: CheckIcon, failed: ExclamationIcon };

/** A button that copies a text and says so, to eyes and to screen readers: an icon, a button with words, or the text itself. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, isQuiet = false, variant, children, copiedText = copyOutcomes.copied } = props;
  const [state, copy] = useCopy();
  // What is said needs a place that was there before; a table has hundreds of these buttons, and one is pressed at most.
  const [isIntended, setIsIntended] = useState(false);
  const intend = () => setIsIntended(true);
  const failedText = `${copyOutcomes.failed}${typeof text === 'string' ? ' Select the text instead.' : ''}`;
  const outcome = { idle: '', copied: copiedText, failed: failedText }[state];
  const handlers = {
    onPointerEnter: intend,
    onFocus: intend,
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      intend();
      copy(typeof text === 'string' ? text : text());
    },
  };
  const tip = (whenIdle: string) => ({
    'data-tip': outcome || whenIdle,
    'data-tip-now': outcome === '' ? undefined : true,
  });
  const Icon = icons[state];
  return (
    <>
      {variant !== undefined ? (
        <Button variant={variant} icon={<Icon />} {...(state === 'failed' && tip(''))} {...handlers}>
          {state === 'copied' ? 'Copied' : label}
        </Button>
      ) : children !== undefined ? (
        <button
          type="button"
          className={classNames(layout.textButton, layout.dotted, layout.inline)}
          aria-label={label}
          {...tip(typeof text === 'string' ? text : label)}
          {...handlers}
        >
          {children}
        </button>
      ) : (
        <IconButton
          icon={Icon}
          className={isQuiet && state === 'idle' ? styles.quiet : undefined}
          aria-label={label}
          {...tip(label)}
          {...handlers}
        />
      )}
      {isIntended && (
        <span role="status" className="pf-v6-screen-reader">
          {outcome}
        </span>
      )}
    </>
  );
}
