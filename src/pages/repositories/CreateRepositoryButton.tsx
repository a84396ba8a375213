import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whyNotCreateRepository } from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';

const CreateRepositoryDialog = lazyPart(async () => (await import('./CreateRepositoryDialog')).CreateRepositoryDialog);

/** "Create Repository", in the given namespace or one to be chosen; disabled with its reason. */
export function CreateRepositoryButton({ namespace }: { namespace: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotCreateRepository(namespace, { user, registry: config });
  return (
    <>
      <Button
        variant="primary"
        isAriaDisabled={reason !== undefined}
        data-tip={reason}
        aria-description={reason}
        onPointerEnter={CreateRepositoryDialog.fetchAhead}
        onFocus={CreateRepositoryDialog.fetchAhead}
        onClick={() => reason === undefined && setIsOpen(true)}
      >
        Create Repository
      </Button>
      {isOpen && (
        <CreateRepositoryDialog
          onMissing={() => setIsOpen(false)}
          namespace={namespace}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
