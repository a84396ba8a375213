import { Button } from '@patternfly/react-core';
import AngleLeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './time-travel.module.css';

interface MomentStepsProps {
  /** The changes next to the moment, in milliseconds since 1970; null if there are none. */
  previous: number | null;
  next: number | null;
  /** True if older changes are not loaded, so that "none before" only means "none that is loaded". */
  hasOlder: boolean;
  onStep(at: number): void;
}

/** From change to change, by button; the keys [ and ] do the same. */
export function MomentSteps({ previous, next, hasOlder, onStep }: MomentStepsProps) {
  return (
    <div role="group" aria-label="Step through changes" className={layout.row}>
      <Button
        variant="secondary"
        size="sm"
        icon={<AngleLeftIcon />}
        isAriaDisabled={previous === null}
        aria-keyshortcuts="["
        data-tip={
          previous === null
            ? hasOlder
              ? 'Older changes are not loaded yet'
              : 'There is no change before this moment'
            : 'Key ['
        }
        onClick={() => previous !== null && onStep(previous)}
      >
        Previous change
      </Button>
      <Button
        variant="secondary"
        size="sm"
        icon={<AngleRightIcon />}
        iconPosition="end"
        isAriaDisabled={next === null}
        aria-keyshortcuts="]"
        data-tip={next === null ? 'There is no change after this moment' : 'Key ]'}
        onClick={() => next !== null && onStep(next)}
      >
        Next change
      </Button>
      <span className={classNames(typography.subtle, styles.keys)}>
        Keys <kbd>[</kbd> and <kbd>]</kbd>
      </span>
    </div>
  );
}
