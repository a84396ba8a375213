import CogIcon from '@patternfly/react-icons/dist/esm/icons/cog-icon';
import { useState } from 'react';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { tagColumns } from '../columns/tag-columns';
import type { ColumnChoice } from '../columns/choice/use-tag-columns';
import type { TagsViewState } from '../tags-view-state';

const ColumnOrderDialog = lazyPart(async () => (await import('../columns/choice/ColumnOrderDialog')).ColumnOrderDialog);

const settings: Choice<string>[] = [
  { value: 'byimage', label: 'By image', description: 'One row for all tags of an image' },
  { value: 'expanded', label: 'Expanded View', description: 'Display additional tag details inline' },
  { value: 'signatures', label: 'Show Signatures', description: 'Display cosign signature tags' },
  { value: 'compact', label: 'Compact rows', description: 'More rows on the screen' },
  ...tagColumns
    .filter(({ isShownAtFirst }) => isShownAtFirst !== undefined)
    .map(({ key, header }) => ({ value: `column-${key}`, label: header, group: 'Columns' })),
  { value: 'arrange', label: 'Arrange columns…', group: 'Columns', isAction: true },
];

interface TagsSettingsProps {
  view: TagsViewState;
  onChange: ChangeViewState<TagsViewState>;
  /** Which columns are shown, and how to change that. */
  columns: ColumnChoice;
  /** Whether the tags of an image are one row. */
  isByImage: boolean;
}

/** How rows are shown, and with which columns. */
export function TagsSettings({ view, onChange, columns, isByImage }: TagsSettingsProps) {
  const [isArranging, setIsArranging] = useState(false);
  // Each is offered while the other is in use.
  useKeyHandlers({ [columns.has('compact') ? 'comfortable' : 'compact']: () => columns.toggle('compact') });
  const close = () => setIsArranging(false);
  const isOn = (setting: string): boolean => {
    switch (setting) {
      case 'byimage':
        return isByImage;
      case 'expanded':
        return view.isExpanded;
      case 'signatures':
        return view.showsSignatures;
      case 'compact':
        return columns.has(setting);
      default:
        return (
          (setting === 'column-labels' && view.showsLabels) ||
          tagColumns.some((column) => `column-${column.key}` === setting && columns.isShown(column))
        );
    }
  };
  const change = (setting: string) => {
    switch (setting) {
      case 'byimage':
        if (columns.has(setting) === isByImage) columns.toggle(setting);
        return onChange({ group: isByImage ? '' : 'image', page: 1 });
      case 'expanded':
        return onChange({ isExpanded: !view.isExpanded });
      case 'signatures':
        return onChange({ showsSignatures: !view.showsSignatures, page: 1 });
      case 'arrange':
        return setIsArranging(true);
      default:
        return setting === 'column-labels' && view.showsLabels
          ? onChange({ showsLabels: false })
          : columns.toggle(setting.replace('column-', ''));
    }
  };
  return (
    <>
      <ChoiceMenu
        id="tags-settings-toggle"
        label="Tags view settings"
        icon={<CogIcon />}
        isIconOnly
        choices={settings}
        selected={settings.map(({ value }) => value).filter(isOn)}
        onSelect={change}
      />
      {isArranging && (
        <ColumnOrderDialog
          columns={columns.columns.filter(({ isShownAtFirst }) => isShownAtFirst !== undefined)}
          onOrder={columns.arrange}
          onClose={close}
          onMissing={close}
        />
      )}
    </>
  );
}
