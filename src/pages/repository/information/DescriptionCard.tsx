import { Button, Content, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Repository } from '@/domain/repository';
import { whyNotEditDescription } from '@/domain/repository-action-rules';
import { useDescriptionDraft } from '@/queries/description-draft';
import { useRegistryConfig, userQueries } from '@/queries/registry.queries';
import { DescriptionEditor } from './DescriptionEditor';

const Markdown = lazy(async () => ({ default: (await import('@/ui/Markdown')).Markdown }));

/** The description, and a way to change it. What was typed and not saved is there again when one comes back. */
export function DescriptionCard({ repository }: { repository: Repository }) {
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotEditDescription(repository, { user, registry: config });
  const draft = useDescriptionDraft(repository);
  const [isEditing, setIsEditing] = useState(draft.value !== null);
  return (
    <section className="app-description" aria-labelledby="description-title">
      <div className="app-description-head">
        <h2 id="description-title">Description</h2>
        {!isEditing && (
          <Button
            variant="link"
            isInline
            isAriaDisabled={reason !== undefined}
            data-tip={reason}
            aria-description={reason}
            onClick={() => reason === undefined && setIsEditing(true)}
          >
            Edit description
          </Button>
        )}
      </div>
      {isEditing && <DescriptionEditor repository={repository} draft={draft} onClose={() => setIsEditing(false)} />}
      {!isEditing &&
        (repository.description.trim() === '' ? (
          <p className="app-subtle">This repository has no description yet.</p>
        ) : (
          <Suspense fallback={<Skeleton height="6rem" screenreaderText="Loading description" />}>
            <Content className="app-description-text">
              <Markdown text={repository.description} />
            </Content>
          </Suspense>
        ))}
    </section>
  );
}
