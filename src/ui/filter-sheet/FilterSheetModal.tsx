import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Dialog } from '../dialog/Dialog';
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
  return (
    <Dialog title={title} size="small" footer={<Button onClick={onClose}>{closeText}</Button>} onClose={onClose}>
      <div className={layout.stack}>
        <ChoicesOnSheet value={drawChoices}>{children}</ChoicesOnSheet>
      </div>
    </Dialog>
  );
}
