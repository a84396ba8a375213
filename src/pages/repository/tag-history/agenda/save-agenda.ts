import { agendaCalendar } from '@/domain/agenda/agenda-calendar';
import type { AgendaItem } from '@/domain/agenda/agenda-items';
import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from '@/routing/paths';
import { downloadFile } from '@/ui/download-file';
import { blobInSlices } from '@/ui/blob-in-slices';

interface SavedAgenda {
  repository: RepositoryName;
  items: readonly AgendaItem[];
  /** The path of the app's own first page. */
  home: string;
}

/** Saves the agenda as a calendar file and gives back its name. Events lead to the tag, or to what became of it. */
export async function saveAgenda({ repository, items, home }: SavedAgenda): Promise<string> {
  const { origin, host } = new URL(document.baseURI);
  const urlOf = ({ tagName, deleted }: AgendaItem) => {
    const path =
      deleted === null
        ? paths.tag(repository, tagName)
        : paths.repository(repository, { tab: 'history', historyList: 'deleted', historyTag: tagName });
    return origin + home.replace(/\/$/, '') + path;
  };
  const name = `${repository.namespace}-${repository.name.replaceAll('/', '-')}-agenda.ics`;
  const calendar = agendaCalendar({ repository, items, host, urlOf, writtenAt: Date.now() });
  downloadFile(name, 'text/calendar', await blobInSlices(calendar));
  return name;
}
