import { Popover } from '@patternfly/react-core';
import { useId } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { classNames } from '@/ui/styles/class-names';
import popover from '@/ui/styles/popover.module.css';
import typography from '@/ui/styles/typography.module.css';
import { FetchTagChooser } from './FetchTagChooser';
import styles from './fetch-tag.module.css';

interface FetchTagPopoverProps {
  /** The button that opened it; gets the focus back. */
  anchor: HTMLElement;
  repository: RepositoryName;
  tagName: string;
  /** `sha256:…` of the manifest or index. */
  digest: string;
  onClose(): void;
}

/**
 * How to fetch one tag. A table needs just one of these, mounted while it is open; give it the tag's name as `key`, so
 * that another tag's popover is placed afresh.
 */
export function FetchTagPopover({ anchor, repository, tagName, digest, onClose }: FetchTagPopoverProps) {
  const optionsId = useId();
  const close = () => {
    onClose();
    anchor.focus({ preventScroll: true });
  };
  return (
    <Popover
      className={classNames(popover.sheet, styles.popover)}
      isVisible
      shouldClose={close}
      triggerRef={() => anchor}
      position="left"
      flipBehavior={['left', 'top-end', 'bottom-end', 'top', 'bottom']}
      distance={12}
      animationDuration={0}
      minWidth="min(36rem, calc(100vw - 1rem))"
      maxWidth="min(44rem, calc(100vw - 1rem))"
      aria-label="Fetch Tag"
      // PatternFly's own header is a <header>, which outside of the page's main part would be a second banner.
      bodyContent={
        <>
          <h2 className={typography.partTitle}>Fetch Tag</h2>
          <FetchTagChooser id={optionsId} repository={repository} tagName={tagName} digest={digest} />
        </>
      }
      elementToFocus={`[id="${optionsId}"] input:checked`}
      withFocusTrap
    />
  );
}
