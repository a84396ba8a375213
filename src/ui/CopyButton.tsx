import { Button } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import ExclamationIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-icon';
import { useCopy, type CopyState } from './use-copy';

interface CopyButtonProps {
  text: string;
  /** The button's name, for example "Copy digest". */
  label: string;
  /** Stays unseen until its row or field is hovered or focused. */
  isQuiet?: boolean;
}

const icons: Record<CopyState, typeof CopyIcon> = { idle: CopyIcon, copied: CheckIcon, failed: ExclamationIcon };

const outcomes: Record<CopyState, string> = {
  idle: '',
  copied: 'Copied to clipboard!',
  failed: 'The browser did not allow copying. Select the text instead.',
};

/** A small button that copies a text and says so, to eyes and to screen readers. */
export function CopyButton({ text, label, isQuiet = false }: CopyButtonProps) {
  const [state, copy] = useCopy();
  const Icon = icons[state];
  return (
    <>
      <Button
        variant="plain"
        size="sm"
        hasNoPadding
        className={isQuiet && state === 'idle' ? 'app-copy app-quiet' : 'app-copy'}
        aria-label={label}
        data-tip={outcomes[state] || label}
        icon={<Icon />}
        onClick={(event) => {
          event.stopPropagation();
          copy(text);
        }}
      />
      <span role="status" className="app-visually-hidden">
        {outcomes[state]}
      </span>
    </>
  );
}
