import { Button } from '@patternfly/react-core';
import { useRef } from 'react';
import { importText, importViews } from '@/domain/saved-views/import-views';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { longestText, readViews, writeViews } from '@/domain/saved-views/views-text';
import { isSavableAddress } from '@/routing/saved-address';
import { downloadFile } from '@/ui/download-file';
import type { Change, Notice } from './use-view-changes';

interface ViewFilesProps {
  views: readonly SavedView[];
  isLocked: boolean;
  onTell(notice: Notice): void;
  onChange(change: Change, said: Notice | null): void;
}

const fileName = 'saved-views.json';

/** Carries views to another browser, or to another person. */
export function ViewFiles({ views, isLocked, onTell, onChange }: ViewFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const problem = (reason: string) =>
      onTell({ title: `Nothing was imported from ${file.name}.`, notes: [reason], isProblem: true });
    // A byte and more for each character: what is longer is not even read.
    if (file.size > 4 * longestText) return problem('It is too long.');
    let text: string;
    try {
      text = await file.text();
    } catch {
      return problem('The browser could not read it.');
    }
    const found = readViews(text, isSavableAddress);
    if (found.state !== 'read') return problem(found.reason);
    const { added, notes } = importViews(views, found.views);
    onChange((before) => importViews(before, found.views).views, {
      title: importText(added),
      notes: [...notes, ...found.problems],
    });
  };
  return (
    <>
      <Button
        variant="secondary"
        isAriaDisabled={views.length === 0}
        onClick={() => {
          if (views.length === 0) return;
          downloadFile(fileName, 'application/json', writeViews(views));
          onTell({ title: `Saved as ${fileName}.` });
        }}
      >
        Export
      </Button>
      <Button variant="secondary" isAriaDisabled={isLocked} onClick={() => !isLocked && field.current?.click()}>
        Import…
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="File of saved views"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ''; // the same file can be chosen again
          if (file !== undefined) void read(file);
        }}
      />
    </>
  );
}
