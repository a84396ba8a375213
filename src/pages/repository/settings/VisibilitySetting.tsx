import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { whyNotChangeVisibility } from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';

const ChangeVisibilityDialog = lazyPart(
  async () => (await import('@/features/repository-actions/ChangeVisibilityDialog')).ChangeVisibilityDialog,
);

/** Who may see the repository; changing it asks first. */
export function VisibilitySetting({ settings }: { settings: RepositorySettings }) {
  const [isOpen, setIsOpen] = useState(false);
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const next = settings.isPublic ? 'private' : 'public';
  // The dialog keeps its direction while it is open, also once the visibility has changed.
  const [wanted, setWanted] = useState<'public' | 'private'>(next);
  const reason = whyNotChangeVisibility(settings, next, { user, registry: config });
  return (
    <section aria-labelledby="visibility-title">
      <h2 className={typography.partTitle} id="visibility-title">
        Repository visibility
      </h2>
      <p data-testid={settings.isPublic ? 'visibility-public-description' : 'visibility-private-description'}>
        {settings.isPublic
          ? 'This Repository is currently public and is visible to all users, and may be pulled by all users.'
          : 'This Repository is currently private. Only users on the permissions list may view and interact with it.'}
      </p>
      <Button
        variant="secondary"
        isAriaDisabled={reason !== undefined}
        aria-description={reason}
        data-testid={`visibility-make-${next}-btn`}
        onClick={() => {
          if (reason !== undefined) return;
          setWanted(next);
          setIsOpen(true);
        }}
      >
        {`Make ${next}`}
      </Button>
      {reason !== undefined && <p className={typography.subtle}>{reason}</p>}
      {isOpen && (
        <ChangeVisibilityDialog
          onMissing={() => setIsOpen(false)}
          visibility={wanted}
          repositories={[settings]}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}
