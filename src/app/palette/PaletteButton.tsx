import { Button } from '@patternfly/react-core';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { handlerOf } from '@/ui/keys/key-handlers';
import { isMac } from '../keys/is-mac';
import layout from '@/ui/styles/layout.module.css';

export function PaletteButton() {
  return (
    <Button
      variant="plain"
      icon={<SearchIcon />}
      aria-label="Go to… Command palette"
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      data-tip={`Command palette (${isMac ? '⌘K' : 'Ctrl+K'})`}
      onClick={() => handlerOf('palette')?.()}
    >
      <span className={layout.words}>Go to…</span>
    </Button>
  );
}
