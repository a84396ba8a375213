import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-up-icon';
import { useState } from 'react';
import { Announcement } from '@/ui/Announcement';
import { Dialog } from '@/ui/dialog/Dialog';
import { IconButton } from '@/ui/IconButton';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import layout from '@/ui/styles/layout.module.css';
import type { TagColumn } from '../tag-column';

interface ColumnOrderDialogProps {
  /** Those that can be moved, in their order. */
  columns: readonly Pick<TagColumn, 'key' | 'header'>[];
  /** What is moved counts at once; an empty order is that of the start. */
  onOrder(keys: readonly string[]): void;
  onClose(): void;
}

export function ColumnOrderDialog({ columns, onOrder, onClose }: ColumnOrderDialogProps) {
  const [moved, setMoved] = useState('');
  const onceDrawn = useOnceDrawn();
  const move = (button: HTMLElement, at: number, to: number) => {
    const keys = columns.map(({ key }) => key);
    const [key] = keys.splice(at, 1);
    if (key === undefined || to < 0 || to > keys.length) return;
    keys.splice(to, 0, key);
    // A button that moves in the document loses the focus.
    onceDrawn(() => button.focus());
    setMoved(`${columns[at]?.header ?? ''}: ${to + 1} of ${columns.length}`);
    onOrder(keys);
  };
  return (
    <Dialog
      title="Arrange columns"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="link"
            onClick={() => {
              setMoved('Columns are in their first order');
              onOrder([]);
            }}
          >
            Reset order
          </Button>
        </>
      }
      onClose={onClose}
    >
      <ol role="list" aria-label="Columns" className={layout.stack}>
        {columns.map(({ key, header }, at) => (
          <li key={key} className={layout.row}>
            <IconButton
              icon={AngleUpIcon}
              aria-label={`Move ${header} up`}
              aria-disabled={at === 0}
              onClick={({ currentTarget }) => move(currentTarget, at, at - 1)}
            />
            <IconButton
              icon={AngleDownIcon}
              aria-label={`Move ${header} down`}
              aria-disabled={at === columns.length - 1}
              onClick={({ currentTarget }) => move(currentTarget, at, at + 1)}
            />
            {header}
          </li>
        ))}
      </ol>
      <Announcement>{moved}</Announcement>
    </Dialog>
  );
}
