import { SearchInput } from '@patternfly/react-core';
import { memo, startTransition } from 'react';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { useDraft } from '@/ui/use-draft';
import { useStable } from '@/ui/use-stable';

interface SearchBoxProps {
  id: string;
  value: string;
  placeholder: string;
  /** Called with each key, as a transition, so that the next key need not wait for what the search costs. */
  onSearch(text: string, isTyping: boolean): void;
}

const asItIs = (text: string) => text;

/** A search field. What is typed is there in the next frame; what it finds follows as soon as it is computed. */
export function SearchBox({ onSearch, ...rest }: SearchBoxProps) {
  return <MemoSearchBox {...rest} onSearch={useStable(onSearch)} />;
}

/** Memoised: PatternFly's field has several layers, and a toolbar is drawn anew with each page of rows. */
const MemoSearchBox = memo(function SearchBoxOf({ id, value, placeholder, onSearch }: SearchBoxProps) {
  const [draft, keep] = useDraft(value, asItIs);

  useKeyHandlers({ search: () => document.getElementById(id)?.focus() });

  const type = (text: string) => {
    const search = text.trim();
    keep(text, search);
    startTransition(() => onSearch(search, true));
  };

  const clear = () => {
    keep('', '');
    onSearch('', false);
  };

  return (
    <SearchInput
      searchInputId={id}
      value={draft}
      placeholder={placeholder}
      aria-label={placeholder}
      resetButtonLabel="Reset search"
      onChange={(_event, text) => type(text)}
      onClear={clear}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== '') clear();
      }}
    />
  );
});
