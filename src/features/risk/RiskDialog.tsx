import { Alert, Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { riskQueries } from '@/queries/risk/risk.queries';
import { useRiskPresence } from '@/queries/risk/risk-presence';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { Dialog } from '@/ui/dialog/Dialog';
import { useNow } from '@/ui/use-now';
import { DropZone } from './DropZone';
import { PriorityRuleFields } from './PriorityRuleFields';
import { RiskSourceItem } from './RiskSourceItem';
import { inListOrder } from './source-text';
import { useRiskFiles } from './use-risk-files';

interface RiskDialogProps {
  onClose(): void;
}

/** Takes files of risk data, says what is kept and how old it is, and sets the rule for priorities. */
export function RiskDialog({ onClose }: RiskDialogProps) {
  const { data: kept } = useQuery(riskQueries.kept(useRiskPresence()));
  const now = useNow(kept);
  const { outcome, reading, add, remove, putBack } = useRiskFiles();
  const { removed } = outcome;
  const sources = inListOrder(kept?.data.sources ?? []);
  const focusChoice = () => document.getElementById('risk-choose')?.focus();
  return (
    <Dialog
      title="Risk data"
      description="Put beside every report what others know of a vulnerability. The files are read and kept in this browser; nothing of them is sent anywhere."
      size="medium"
      isOnTop
      elementToFocus="#risk-choose"
      footer={
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      }
      onClose={onClose}
    >
      <div className={layout.stack}>
        <DropZone reading={reading} onFiles={(files) => void add(files)} />
        <p role="status" className={typography.breakable}>
          {reading === null ? outcome.done : `Reading ${reading}…`}
          {removed !== null && (
            <>
              {' '}
              <Button
                variant="link"
                isInline
                onClick={() => {
                  focusChoice();
                  void putBack(removed);
                }}
              >
                Undo
              </Button>
            </>
          )}
        </p>
        {outcome.failed.map(({ name, reason }) => (
          <Alert key={name} component="p" isInline variant="danger" title={`${name} was not taken`}>
            {reason} Nothing has changed.
          </Alert>
        ))}
        {kept?.failures.map(({ address, reason }) => (
          <Alert key={address} component="p" isInline variant="warning" title={`${address} was not read`}>
            {reason} The administrator named it.
          </Alert>
        ))}
        <h2 className={typography.partTitle}>In this browser</h2>
        {sources.length === 0 ? (
          <p className={typography.subtle}>Nothing yet.</p>
        ) : (
          <ul role="list" aria-label="Risk data in this browser" className={layout.stack}>
            {sources.map((source) => (
              <RiskSourceItem
                key={source.id}
                source={source}
                now={now}
                onRemove={() => {
                  // The button goes away with its file.
                  focusChoice();
                  void remove(source);
                }}
              />
            ))}
          </ul>
        )}
        <h2 className={typography.partTitle}>Priority</h2>
        <PriorityRuleFields />
      </div>
    </Dialog>
  );
}
