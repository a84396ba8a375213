import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import layout from '../styles/layout.module.css';
import { ChoiceList } from './ChoiceList';
import { ChoicesOnSheet, type ChoicesProps } from './choices-on-sheet';

interface FilterSheetModalProps {
  title: string;
  /** What closing leads back to: "Show 13 tags". */
  closeText: string;
  onClose(): void;
  children: ReactNode;
}

const drawChoices = (choices: ChoicesProps) => <ChoiceList {...choices} />;

/** Filters below each other, over the page. What is chosen counts at once. */
export function FilterSheetModal({ title, closeText, onClose, children }: FilterSheetModalProps) {
  const titleId = useId();
  return (
    <Modal isOpen variant="small" aria-labelledby={titleId} onClose={onClose}>
      <ModalHeader title={title} labelId={titleId} />
      <ModalBody className={layout.stack}>
        <ChoicesOnSheet value={drawChoices}>{children}</ChoicesOnSheet>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{closeText}</Button>
      </ModalFooter>
    </Modal>
  );
}
