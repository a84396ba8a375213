import { Button, Content, Form, FormGroup, TextArea, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { RepositorySettings } from '@/domain/repository/repository';
import { ShowApiCall } from '@/features/api-calls/ShowApiCall';
import { FailureAlert } from '@/features/failure/FailureAlert';
import type { KeptDraft } from '@/queries/repositories/description-draft';
import { DescriptionChanged, useUpdateDescription } from '@/queries/repositories/description.mutation';
import { descriptionCalls } from '@/queries/repositories/shown-writes';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import styles from './information.module.css';

const Markdown = lazyPart(async () => (await import('@/ui/Markdown')).Markdown);

interface DescriptionEditorProps {
  settings: RepositorySettings;
  draft: KeptDraft;
  onClose(hasSaved: boolean): void;
}

/** Edits Markdown, with a preview. */
export function DescriptionEditor({ settings, draft, onClose }: DescriptionEditorProps) {
  const before = draft.value?.before ?? settings.description;
  const text = draft.value?.text ?? before;
  const [isPreview, setIsPreview] = useState(false);
  const { mutate, isPending, error, reset } = useUpdateDescription(settings);
  const close = (hasSaved: boolean) => {
    draft.discard();
    onClose(hasSaved);
  };
  const save = (force: boolean) =>
    mutate({ before: force ? null : before, description: text }, { onSuccess: () => close(true) });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      {error instanceof DescriptionChanged && (
        <ChangedMeanwhile
          error={error}
          onSave={() => save(true)}
          onDiscard={() => {
            reset();
            close(false);
          }}
        />
      )}
      {error !== null && !(error instanceof DescriptionChanged) && (
        <FailureAlert variant="danger" title="Unable to save the description" isReasonBelow error={error} />
      )}
      <ToggleGroup aria-label="Description" isCompact>
        <ToggleGroupItem
          text="Write"
          buttonId="description-write"
          isSelected={!isPreview}
          onChange={() => setIsPreview(false)}
        />
        <ToggleGroupItem
          text="Preview"
          buttonId="description-preview"
          isSelected={isPreview}
          onChange={() => setIsPreview(true)}
        />
      </ToggleGroup>
      {isPreview ? (
        <Content className={classNames(layout.frame, typography.breakable, styles.preview)}>
          <Markdown onMissing={() => setIsPreview(false)} text={text} />
        </Content>
      ) : (
        <FormGroup label="Markdown" fieldId="description-text">
          <TextArea
            id="description-text"
            value={text}
            rows={14}
            resizeOrientation="vertical"
            readOnlyVariant={isPending ? 'default' : undefined}
            onChange={(_event, value) => draft.keep({ text: value, before })}
          />
        </FormGroup>
      )}
      <ShowApiCall calls={() => (text === before ? null : descriptionCalls(settings, text))} />
      <div className={layout.row}>
        <Button type="submit" isDisabled={text === before} isLoading={isPending} spinnerAriaValueText="Working">
          Save
        </Button>
        <Button variant="link" onClick={() => close(false)}>
          {text === before ? 'Cancel' : 'Discard changes'}
        </Button>
      </div>
    </Form>
  );
}
