import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { visibleJson } from '@/domain/api-calls/curl-command';
import { formatNumber } from '@/domain/time/intl-formatters';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface JsonValueProps {
  /** Of the member that holds it; null for the whole. */
  name: string | null;
  value: unknown;
}

/** Members that are drawn until the person asks for more. */
const drawnAtOnce = 100;

/** A value of JSON, folded below its first level; what is folded is not drawn. */
export function JsonValue({ name, value }: JsonValueProps) {
  const [isOpen, setIsOpen] = useState(name === null);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const label = name === null ? '' : `${name}: `;
  if (typeof value !== 'object' || value === null) {
    return <code className={typography.breakable}>{`${label}${visibleJson(value)}`}</code>;
  }
  const members = Object.entries(value);
  const size = Array.isArray(value) ? `[${formatNumber(members.length)}]` : `{${formatNumber(members.length)}}`;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <code className={typography.breakable}>{`${label}${size}`}</code>
      </summary>
      {isOpen && (
        <ul className={layout.bullets}>
          {members.slice(0, drawn).map(([key, member]) => (
            <li key={key}>
              <JsonValue name={key} value={member} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && drawn < members.length && (
        <Button variant="link" isInline onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {`Show more of ${formatNumber(members.length)}`}
        </Button>
      )}
    </details>
  );
}
