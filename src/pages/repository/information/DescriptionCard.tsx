import { Button, Content, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { whyNotEditDescription } from '@/domain/repository/repository-action-rules';
import { useDescriptionDraft } from '@/queries/repositories/description-draft';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { DescriptionEditor } from './DescriptionEditor';

const Markdown = lazyPart(async () => (await import('@/ui/Markdown')).Markdown);

/** The description, and a way to change it. What was typed and not saved is there again when the person comes back. */
export function DescriptionCard({ settings }: { settings: RepositorySettings }) {
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotEditDescription(settings, { user, registry: config });
  const draft = useDescriptionDraft(settings);
  const [isEditing, setIsEditing] = useState(draft.value !== null);
  const [isSaved, setIsSaved] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const onceDrawn = useOnceDrawn();
  const close = (hasSaved: boolean) => {
    // The editor takes the focus with it when it goes; the keyboard goes on from where it was opened.
    onceDrawn(() => editButton.current?.focus());
    setIsSaved(hasSaved);
    setIsEditing(false);
  };
  return (
    <section aria-labelledby="description-title">
      <div className={layout.line}>
        <h2 className={typography.partTitle} id="description-title">
          Description
        </h2>
        {!isEditing && (
          <Button
            ref={editButton}
            variant="link"
            isInline
            isAriaDisabled={reason !== undefined}
            data-tip={reason}
            aria-description={reason}
            onClick={() => {
              if (reason !== undefined) return;
              setIsSaved(false);
              setIsEditing(true);
            }}
          >
            Edit description
          </Button>
        )}
        <span role="status" className={typography.subtle}>
          {isSaved && 'Description saved'}
        </span>
      </div>
      {isEditing && <DescriptionEditor settings={settings} draft={draft} onClose={close} />}
      {!isEditing &&
        (settings.description.trim() === '' ? (
          <p className={typography.subtle}>This repository has no description yet.</p>
        ) : (
          <Content className={typography.breakable}>
            <Markdown
              text={settings.description}
              fallback={<Skeleton height="6rem" screenreaderText="Loading description" />}
            />
          </Content>
        ))}
    </section>
  );
}
