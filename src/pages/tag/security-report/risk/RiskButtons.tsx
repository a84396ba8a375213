import { Button, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { LoadedScan } from '../../scan/loaded-scan';

interface RiskButtonsProps {
  scan: LoadedScan;
  /** As filtered and sorted. */
  rows: readonly FindingRow[];
  isFiltered: boolean;
}

const RiskDialog = lazyPart(async () => (await import('@/features/risk/RiskDialog')).RiskDialog);
const WriteVexDialog = lazyPart(async () => (await import('./vex/WriteVexDialog')).WriteVexDialog);

const dialogs = { 'Risk data': RiskDialog, 'Write VEX': WriteVexDialog };
const names = ['Risk data', 'Write VEX'] as const;

/** Opens what this browser knows about risk, and what writes statements about findings. Without risk data it is all that a report loads. */
export function RiskButtons(props: RiskButtonsProps) {
  const [opened, setOpened] = useState<(typeof names)[number] | null>(null);
  const Dialog = opened === null ? null : dialogs[opened];
  const close = () => setOpened(null);
  return (
    <>
      {names.map((name) => (
        <ToolbarItem key={name} alignSelf="center">
          <Button variant="link" isInline aria-haspopup="dialog" onClick={() => setOpened(name)}>
            {name}
          </Button>
        </ToolbarItem>
      ))}
      {Dialog !== null && <Dialog {...props} onClose={close} onMissing={close} />}
    </>
  );
}
