import CogIcon from '@patternfly/react-icons/dist/esm/icons/cog-icon';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import { tagColumns } from './columns/tag-columns';
import type { ColumnChoice } from './columns/use-tag-columns';
import type { TagsViewState } from './tags-view-state';

const settings: Choice<string>[] = [
  { value: 'expanded', label: 'Expanded View', description: 'Display additional tag details inline' },
  { value: 'signatures', label: 'Show Signatures', description: 'Display cosign signature tags' },
  ...tagColumns
    .filter(({ isShownAtFirst }) => isShownAtFirst !== undefined)
    .map(({ key, header }) => ({ value: `column-${key}`, label: header, group: 'Columns' })),
];

interface TagsSettingsProps {
  view: TagsViewState;
  onChange: ChangeViewState<TagsViewState>;
  /** Which columns are shown, and how to change that. */
  columns: ColumnChoice;
}

/** How rows are shown, and with which columns. */
export function TagsSettings({ view, onChange, columns }: TagsSettingsProps) {
  const isOn = (setting: string) =>
    setting === 'expanded'
      ? view.isExpanded
      : setting === 'signatures'
        ? view.showsSignatures
        : (setting === 'column-labels' && view.showsLabels) ||
          tagColumns.some((column) => `column-${column.key}` === setting && columns.isShown(column));
  const change = (setting: string) => {
    if (setting === 'expanded') onChange({ isExpanded: !view.isExpanded });
    else if (setting === 'signatures') onChange({ showsSignatures: !view.showsSignatures, page: 1 });
    else if (setting === 'column-labels' && view.showsLabels) onChange({ showsLabels: false });
    else columns.toggle(setting.replace('column-', ''));
  };
  return (
    <ChoiceMenu
      id="tags-settings-toggle"
      label="Tags view settings"
      icon={<CogIcon />}
      isIconOnly
      choices={settings}
      selected={settings.map(({ value }) => value).filter(isOn)}
      onSelect={change}
    />
  );
}
