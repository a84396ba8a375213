import { Alert, Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { whyNotDeleteRepository } from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';

const DeleteRepositoryDialog = lazyPart(async () => (await import('./DeleteRepositoryDialog')).DeleteRepositoryDialog);

/** Deletes the repository, after its name was typed. */
export function DeleteSetting({ settings }: { settings: RepositorySettings }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotDeleteRepository(settings, { user, registry: config });
  return (
    <section aria-labelledby="delete-title">
      <h2 className={typography.partTitle} id="delete-title">
        Delete Repository
      </h2>
      <Alert isInline variant="danger" component="p" title="Deleting a repository cannot be undone." />
      <Button
        variant="danger"
        isAriaDisabled={reason !== undefined}
        aria-description={reason}
        data-testid="delete-repository-btn"
        onClick={() => reason === undefined && setIsOpen(true)}
      >
        Delete Repository
      </Button>
      {reason !== undefined && <p className={typography.subtle}>{reason}</p>}
      {isOpen && (
        <DeleteRepositoryDialog
          onMissing={() => setIsOpen(false)}
          settings={settings}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}
