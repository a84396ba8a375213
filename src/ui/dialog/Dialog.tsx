import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  type ModalHeaderProps,
  type ModalProps,
} from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { TopModal } from './TopModal';

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

/** The frame of every dialog but those that run a job, which are an ActionDialog. Mounted only while it is open. */
export function Dialog(props: DialogProps) {
  const { title, description, titleIconVariant, size, isOnTop = false, footer, children, ...rest } = props;
  const titleId = useId();
  const frame = { ...rest, variant: size, 'aria-labelledby': titleId };
  const content = (
    <>
      <ModalHeader title={title} labelId={titleId} description={description} titleIconVariant={titleIconVariant} />
      <ModalBody>{children}</ModalBody>
      {footer !== undefined && <ModalFooter>{footer}</ModalFooter>}
    </>
  );
  return isOnTop ? (
    <TopModal {...frame}>{content}</TopModal>
  ) : (
    <Modal isOpen {...frame}>
      {content}
    </Modal>
  );
}
