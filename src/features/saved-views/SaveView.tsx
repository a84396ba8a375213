import { SavedViews } from './SavedViews';

/** The dialog of saved views, beginning with the form for what is shown. */
export function SaveView({ onClose }: { onClose(): void }) {
  return <SavedViews isSaving onClose={onClose} />;
}
