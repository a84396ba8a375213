import { Button } from '@patternfly/react-core';
import { isFull, longestName, withView, type SavedView } from '@/domain/saved-views/saved-view';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { startingViews } from './starting-views';
import type { Change, Notice } from './use-view-changes';

interface StartingViewsProps {
  views: readonly SavedView[];
  address: string | null;
  onChange(change: Change, said: Notice | null): void;
}

/** What could be saved here, at one press. What is saved already is not offered. */
export function StartingViews({ views, address, onChange }: StartingViewsProps) {
  const { features } = useRegistryConfig().config;
  const isTaken = (one: SavedView) => views.some(({ name, address: at }) => name === one.name || at === one.address);
  const offered = address === null ? [] : startingViews(address, features).filter((one) => !isTaken(one));
  if (offered.length === 0 || isFull(views)) return null;
  return (
    <section aria-label="Suggestions" className={layout.apart}>
      <h2 className={typography.partTitle}>Suggestions for this page</h2>
      <div className={layout.row}>
        {offered.map((view) => (
          <Button
            key={view.address}
            variant="link"
            isInline
            aria-label={`Save ${view.name}`}
            onClick={() =>
              onChange((before) => withView(before, { ...view, name: view.name.slice(0, longestName) }), {
                title: `Saved “${view.name}”.`,
              })
            }
          >
            {view.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
