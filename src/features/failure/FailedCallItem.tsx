import { useState } from 'react';
import type { NamedFailure } from '@/domain/registry/request-failure';
import typography from '@/ui/styles/typography.module.css';
import { FailedCall } from './FailedCall';

/** One of several failed requests: its line, and the rest when it is opened. */
export function FailedCallItem({ failure }: { failure: NamedFailure }) {
  const [isOpen, setIsOpen] = useState(false);
  const { request, status } = failure;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={typography.breakable}>
        <code>{`${request.method} ${request.path}`}</code>{' '}
        <span className={typography.subtle}>{status ?? 'no answer'}</span>
      </summary>
      {isOpen && <FailedCall failure={failure} />}
    </details>
  );
}
