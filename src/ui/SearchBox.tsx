import { SearchInput } from '@patternfly/react-core';
import { startTransition, useState } from 'react';
import { useKeyHandlers } from './keys/key-handlers';

interface SearchBoxProps {
  id: string;
  value: string;
  placeholder: string;
  /** Called with each key, as a transition, so that the next key need not wait for what the search costs. */
  onSearch(text: string, isTyping: boolean): void;
}

const none: readonly string[] = [];

/** A search field. What is typed is there in the next frame; what it finds follows as soon as it is computed. */
export function SearchBox({ id, value, placeholder, onSearch }: SearchBoxProps) {
  const [draft, setDraft] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  // Searches that have not come back as the value: more may have been typed meanwhile.
  const [sent, setSent] = useState(none);

  useKeyHandlers({ search: () => document.getElementById(id)?.focus() });

  if (value !== lastValue) {
    setLastValue(value);
    const at = sent.lastIndexOf(value);
    setSent(at === -1 ? none : sent.slice(at + 1));
    // The value changed from outside (Back, a link, "clear all filters"): follow it.
    if (at === -1 && value !== draft.trim()) setDraft(value);
  }

  const type = (text: string) => {
    const search = text.trim();
    setDraft(text);
    setSent(search === value ? none : [...sent, search]);
    startTransition(() => onSearch(search, true));
  };

  const clear = () => {
    setDraft('');
    setSent(none);
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
}
