import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';

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

  const search = (text: string, wait: number) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = undefined;
    if (wait === 0) onSearch(text.trim());
    else {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        latestOnSearch.current(text.trim());
      }, wait);
    }
  };

  // Who leaves the field is done typing. A search that came later could undo what was clicked instead, even the way to
  // another page.
  const searchNow = () => {
    if (timer.current !== undefined) search(draft, 0);
  };

  return (
    <SearchInput
      searchInputId={id}
      value={draft}
      placeholder={placeholder}
      aria-label={placeholder}
      resetButtonLabel="Reset search"
      onChange={(_event, text) => search(text, typingPause)}
      onClear={() => search('', 0)}
      onBlur={searchNow}
      onKeyDown={(event) => {
        if (event.key === 'Enter') search(draft, 0);
        if (event.key === 'Escape' && draft !== '') search('', 0);
      }}
    />
  );
}
