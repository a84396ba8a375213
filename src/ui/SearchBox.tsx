import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { usePress } from './use-press';

interface SearchBoxProps {
  id: string;
  value: string;
  placeholder: string;
  /** Called a moment after the last key, and at once for Enter and clear. */
  onSearch(text: string): void;
}

/** Milliseconds after the last key until the search runs. */
const typingPause = 200;

/** A search field that keeps up with typing and leaves the search itself to a short pause. */
export function SearchBox({ id, value, placeholder, onSearch }: SearchBoxProps) {
  const [draft, setDraft] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The value changed from outside (Back, a link, "clear all filters"): follow it.
  if (value !== lastValue) {
    setLastValue(value);
    if (value !== draft.trim()) setDraft(value);
  }

  // What the pending search calls: after it was typed the view may have changed, and the search must not undo that.
  const latestOnSearch = useRef(onSearch);
  useEffect(() => {
    latestOnSearch.current = onSearch;
  });

  // A pending search must not fire after the field is gone.
  useEffect(() => () => clearTimeout(timer.current), []);

  const afterPress = usePress();

  /** Runs the pending search, unless the person has gone to another page instead, which a search must not undo. */
  const searchNow = (text: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    afterPress((followedLink) => {
      if (!followedLink) latestOnSearch.current(text.trim());
    });
  };

  const searchSoon = (text: string) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => searchNow(text), typingPause);
  };

  const clear = () => {
    setDraft('');
    searchNow('');
  };

  return (
    <SearchInput
      searchInputId={id}
      value={draft}
      placeholder={placeholder}
      aria-label={placeholder}
      resetButtonLabel="Reset search"
      onChange={(_event, text) => searchSoon(text)}
      onClear={clear}
      onBlur={() => {
        // A person who leaves the field is done typing.
        if (timer.current !== undefined) searchNow(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') searchNow(draft);
        if (event.key === 'Escape' && draft !== '') clear();
      }}
    />
  );
}
