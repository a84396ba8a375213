import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { whyNotCreateRepository } from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { LazyPart } from '@/ui/LazyPart';
import { fetchAhead } from '@/ui/fetch-ahead';

const loadDialog = () => import('./CreateRepositoryDialog');
const CreateRepositoryDialog = lazy(async () => ({ default: (await loadDialog()).CreateRepositoryDialog }));

/** "Create Repository", in the given namespace or one to be chosen; disabled with its reason. */
export function CreateRepositoryButton({ namespace }: { namespace: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotCreateRepository(namespace, { user, registry: config });
  const preload = () => fetchAhead(loadDialog);
  return (
    <>
      <Button
        variant="primary"
        isAriaDisabled={reason !== undefined}
        data-tip={reason}
        aria-description={reason}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => reason === undefined && setIsOpen(true)}
      >
        Create Repository
      </Button>
      {isOpen && (
        <LazyPart onMissing={() => setIsOpen(false)}>
          <CreateRepositoryDialog namespace={namespace} onClose={() => setIsOpen(false)} />
        </LazyPart>
      )}
    </>
  );
}
