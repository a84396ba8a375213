import '@patternfly/react-styles/css/components/Menu/menu.css';
import { TextInput } from '@patternfly/react-core';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'react-router-dom';
import { countOf } from '@/domain/text/count-text';
import { Announcement } from '@/ui/Announcement';
import { Dialog } from '@/ui/dialog/Dialog';
import { InlineError } from '@/features/failure/InlineError';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { takeKept } from '../keys/typed-ahead';
import { lookAround } from './around';
import { optionAfter, type PaletteOption } from './palette-options';
import { PaletteList } from './PaletteList';
import { usePaletteGroups } from './use-palette-groups';

interface PaletteProps {
  /** @param run what was chosen; to be done once the palette is gone and has given back the focus */
  onClose(run?: () => void): void;
}

/**
 * Goes anywhere and does anything by typing. A combobox that keeps the focus, and a list of options in groups, as the ARIA
 * practices describe.
 */
export function Palette({ onClose }: PaletteProps) {
  const inputId = useId();
  const listId = useId();
  const { pathname, search } = useLocation();
  const [around] = useState(() => lookAround(pathname, search));
  const [text, setText] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const { groups, isSearching, failures } = usePaletteGroups(text, around);
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ key }) => key === activeKey) ?? options[0];
  const activeId = active === undefined ? undefined : `${listId}-${active.key}`;
  const choose = (option: PaletteOption | undefined) => {
    if (option !== undefined && option.reason === undefined) onClose(option.choose);
  };
  // What is outside of the list's view is known to the browser only.
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActiveKey(optionAfter(options, active, event.key === 'ArrowDown' ? 1 : -1)?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    }
  };

  return (
    <Dialog
      title="Command palette"
      size="small"
      position="top"
      elementToFocus={`[id="${inputId}"]`}
      onClose={() => onClose()}
    >
      <TextInput
        id={inputId}
        role="combobox"
        aria-label="Go to, or do"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Repository, tag, digest, address or action"
        value={text}
        onChange={(_event, typed) => {
          setText(typed);
          setActiveKey(null);
        }}
        onFocus={() => setText((shown) => shown + takeKept())}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} groups={groups} activeKey={active?.key ?? null} onChoose={choose} />
      {failures.map(({ title, error, retry }) => (
        <InlineError key={title} title={title} error={error} onRetry={retry} />
      ))}
      {options.length === 0 && !isSearching && failures.length === 0 && (
        <p className={layout.below}>Nothing matches.</p>
      )}
      <Announcement>{isSearching ? '' : countOf(options.length, 'result')}</Announcement>
      <p className={typography.subtle} aria-hidden>
        {isSearching ? 'Searching…' : 'Paste an image such as acme/webapp:latest to open it.'}
      </p>
    </Dialog>
  );
}
