import { useHref } from 'react-router-dom';
import { neededCode } from '@/code/missing-code';
import type { AgendaItem } from '@/domain/agenda/agenda-items';
import type { RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { SaveMenu } from '@/features/save-menu/SaveMenu';

interface AgendaExportProps {
  repository: RepositoryName;
  /** What the filters let through, on all pages. */
  items: readonly AgendaItem[];
  isComplete: boolean;
}

const formats = (note: string) => [{ id: 'ics' as const, title: 'Calendar (.ics)', note }];

/** Saves what is listed as a file for a calendar, which can remind people. */
export function AgendaExport({ repository, items, isComplete }: AgendaExportProps) {
  const home = useHref('/');
  // What may happen at any moment has no place in a calendar.
  const events = items.filter(({ estimate, at }) => estimate === null || estimate.dueAt === at);
  const count = countOf(events.length, 'event');
  const nothing =
    items.length === 0 ? 'Nothing is listed.' : 'What may happen at any moment has no place in a calendar.';
  const whyNot = events.length === 0 ? nothing : undefined;
  return (
    <SaveMenu
      whyNot={whyNot}
      sections={[
        {
          label: 'Export the agenda',
          formats: formats(isComplete ? count : `${count}, without the older history that is not loaded`),
          onSave: async () => {
            const saveAgenda = await neededCode(async () => (await import('./save-agenda')).saveAgenda);
            return `Saved ${count} as ${await saveAgenda({ repository, items: events, home })}`;
          },
        },
      ]}
    />
  );
}
