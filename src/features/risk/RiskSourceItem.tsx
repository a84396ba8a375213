import { Button, Label } from '@patternfly/react-core';
import type { RiskSource } from '@/domain/risk/risk-source';
import { siteAddresses } from '@/queries/risk/risk-presence';
import { downloadFile } from '@/ui/download-file';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { ageText, kindText, rowsText, staleText } from './source-text';

interface RiskSourceItemProps {
  source: RiskSource;
  now: number;
  onRemove(): void;
}

const origins = { file: '', site: ' Named by the administrator.', written: ' Written here.' };

/** A file of risk data: what it is, how much it says, of when. */
export function RiskSourceItem({ source, now, onRemove }: RiskSourceItemProps) {
  const { content, name, origin, text } = source;
  const age = ageText(source, now);
  // It would be read again.
  const isNamed = origin === 'site' && siteAddresses().includes(name);
  const model = content.kind === 'epss' && content.scores.modelVersion !== null && `, ${content.scores.modelVersion}`;
  return (
    <li>
      <div className={layout.row}>
        <strong>{kindText(content.kind)}</strong>
        {age.isOld && (
          <Label isCompact color="orange">
            {staleText}
          </Label>
        )}
        {text !== undefined && (
          <Button
            variant="link"
            isInline
            onClick={() => downloadFile(name, 'application/json', text)}
            aria-label={`Download ${name}`}
          >
            Download
          </Button>
        )}
        {!isNamed && (
          <Button variant="link" isInline onClick={onRemove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        )}
      </div>
      <div className={classNames(typography.small, typography.breakable)}>
        {name}: {rowsText(source)}
        {content.kind === 'vex' && ` (${content.format})`}
        {model}, {age.text}.{origins[origin]}
      </div>
    </li>
  );
}
