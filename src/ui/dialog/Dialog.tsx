import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  type ModalHeaderProps,
  type ModalProps,
} from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { classNames } from '../styles/class-names';
import layout from '../styles/layout.module.css';
import typography from '../styles/typography.module.css';
import { useTopDialog } from './use-top-dialog';
import styles from './dialog.module.css';

interface DialogProps
  extends Pick<ModalProps, 'position' | 'elementToFocus'>, Pick<ModalHeaderProps, 'description' | 'titleIconVariant'> {
  title: string;
  size: 'small' | 'medium' | 'large';
  /** It may be opened from another dialog, and then lies above it. */
  isOnTop?: boolean;
  /** Its buttons. Left out, it is closed by its × and by Escape only. */
  footer?: ReactNode;
  onClose(): void;
  children: ReactNode;
}

/** The frame of every dialog. Mounted only while it is open. */
export function Dialog(props: DialogProps) {
  const { title, description, titleIconVariant, size, isOnTop = false, footer, onClose, children, ...rest } = props;
  const titleId = useId();
  const backdropClass = useTopDialog(isOnTop, onClose);
  return (
    <Modal
      isOpen
      {...rest}
      onClose={onClose}
      onEscapePress={(event) => !isMeantForPart(event) && onClose()}
      variant={size}
      className={styles.dialog}
      backdropClassName={backdropClass}
      aria-labelledby={titleId}
    >
      <ModalHeader
        title={<span className={classNames(typography.breakable, styles.title)}>{title}</span>}
        labelId={titleId}
        description={description}
        titleIconVariant={titleIconVariant}
      />
      <ModalBody>{children}</ModalBody>
      {footer !== undefined && <ModalFooter className={layout.row}>{footer}</ModalFooter>}
    </Modal>
  );
}

/** Escape also ends what is open inside the dialog: a field that is edited, a calendar, a list of times. */
function isMeantForPart(event: KeyboardEvent): boolean {
  return (
    event.defaultPrevented ||
    (event.target instanceof Element && event.target.closest('.pf-v6-c-popover, .pf-v6-c-menu') !== null)
  );
}
