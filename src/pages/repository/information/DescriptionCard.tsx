import { Button, Content, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { whyNotEditDescription } from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { useDescriptionDraft } from '@/queries/repositories/use-description-draft';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { DescriptionEditor } from './DescriptionEditor';

const Markdown = lazyPart(async () => (await import('@/ui/markdown/Markdown')).Markdown);

/** The description, and a way to change it. What was typed and not saved is there again when the person comes back. */
export function DescriptionCard({ settings }: { settings: RepositorySettings }) {
  const { data: user } = useQuery(userQueries.current());
  const { config } = useRegistryConfig();
  const reason = whyNotEditDescription(settings, { user, registry: config });
  const draft = useDescriptionDraft(settings);
  const [isOpen, setIsOpen] = useState(false);
  const isEditing = isOpen || draft.value !== undefined;
  const editButton = useRef<HTMLButtonElement>(null);
  // The editor takes the focus with it when it goes; the keyboard goes on from where it was opened.
  const focusButton = () => {
    if (document.activeElement === document.body) editButton.current?.focus();
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
            onClick={() => reason === undefined && setIsOpen(true)}
          >
            Edit description
          </Button>
        )}
      </div>
      {isEditing && (
        <DescriptionEditor settings={settings} draft={draft} onClose={() => setIsOpen(false)} onGone={focusButton} />
      )}
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
