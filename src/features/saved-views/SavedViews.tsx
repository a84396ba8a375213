import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { withView, type SavedView } from '@/domain/saved-views/saved-view';
import { useSavedViews } from '@/queries/saved-views/kept-views';
import { suggestedName } from '@/routing/address-words';
import { repositoryOf, savableAddress } from '@/routing/saved-address';
import { Dialog } from '@/ui/dialog/Dialog';
import { SavedViewForm, viewNameId } from './SavedViewForm';
import { SavedViewList } from './SavedViewList';
import { useViewChanges } from './use-view-changes';

interface SavedViewsProps {
  /** Begins with the form for the address that is shown. */
  isSaving?: boolean;
  onClose(): void;
}

/** All saved views of the person, and the form for one of them, in one dialog. */
export function SavedViews({ isSaving = false, onClose }: SavedViewsProps) {
  const { pathname, search } = useLocation();
  const { person, views, whyLocked } = useSavedViews();
  const address = savableAddress(pathname, search);
  /** What is in the form; the list is shown without. */
  const [edited, setEdited] = useState(() => (isSaving && address !== null ? viewFor(views, address) : null));
  const [focused, setFocused] = useState<string | null>(null);
  const { notice, tell, change } = useViewChanges(person);
  const edit = (which: string) => setEdited(viewFor(views, which));
  const backToList = () => {
    setFocused(edited?.address ?? null);
    setEdited(null);
  };
  const isKnown = edited !== null && views.some((view) => view.address === edited.address);
  const title = edited === null ? 'Saved views' : isKnown ? 'Change saved view' : 'Save view';
  return (
    <Dialog
      title={title}
      size="medium"
      elementToFocus={edited === null ? undefined : `#${viewNameId}`}
      onClose={onClose}
    >
      {edited !== null && whyLocked === null ? (
        <SavedViewForm
          view={edited}
          views={views}
          isKnown={isKnown}
          onSave={(view) => {
            change((before) => withView(before, view), { title: `Saved “${view.name}”.` });
            backToList();
          }}
          onCancel={isSaving && notice === null ? onClose : backToList}
        />
      ) : (
        <SavedViewList
          person={person}
          views={views}
          whyLocked={whyLocked}
          address={address}
          focused={focused}
          notice={notice}
          onTell={tell}
          onChange={change}
          onEdit={edit}
          onLeave={onClose}
        />
      )}
    </Dialog>
  );
}

/** The view of an address, or one to begin with. */
function viewFor(views: readonly SavedView[], address: string): SavedView {
  return (
    views.find((view) => view.address === address) ?? {
      name: suggestedName(address),
      address,
      pin: repositoryOf(address) === null ? 'everywhere' : 'repository',
    }
  );
}
