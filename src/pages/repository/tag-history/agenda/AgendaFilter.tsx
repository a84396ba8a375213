import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import { agendaKinds, type AgendaKind } from '@/domain/agenda/agenda-items';
import { agendaKindLabel } from '@/domain/agenda/agenda-text';
import { toggled } from '@/domain/text/toggled';
import { ChoiceMenu } from '@/ui/ChoiceMenu';

interface AgendaFilterProps {
  /** None means all. */
  kinds: readonly AgendaKind[];
  onChange(kinds: readonly AgendaKind[]): void;
}

const choices = agendaKinds.map((value) => ({ value, label: agendaKindLabel(value) }));

/** What is listed of what happens. */
export function AgendaFilter({ kinds, onChange }: AgendaFilterProps) {
  return (
    <ChoiceMenu
      id="agenda-kinds-toggle"
      label="What happens"
      icon={<FilterIcon />}
      choices={choices}
      selected={kinds}
      onSelect={(kind) => onChange(toggled(kinds, kind))}
    />
  );
}
