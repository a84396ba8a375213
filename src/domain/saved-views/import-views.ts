import { countOf } from '@/domain/text/count-text';
import { isFull, longestName, mostViews, type SavedView } from './saved-view';

/** What became of the views of a file. */
export interface ViewsImport {
  /** What there is afterwards: all that was there, unchanged, and what was added. */
  views: SavedView[];
  added: SavedView[];
  /** What is not as it stood in the file, each in a sentence. */
  notes: string[];
}

/**
 * Adds what a file holds. Nothing that is there is changed: an address that is saved already is left out, and a view whose
 * name is taken gets a number after it.
 */
export function importViews(before: readonly SavedView[], imported: readonly SavedView[]): ViewsImport {
  const views = [...before];
  const added: SavedView[] = [];
  const notes: string[] = [];
  for (const view of imported) {
    const known = views.find(({ address }) => address === view.address);
    if (known !== undefined) {
      notes.push(
        known.name === view.name
          ? `“${view.name}” was there already.`
          : `“${view.name}” was there already, as “${known.name}”.`,
      );
    } else if (isFull(views)) {
      notes.push(`“${view.name}” was left out: there are ${mostViews} views, and no more are kept.`);
    } else {
      const name = freeName(views, view.name);
      if (name !== view.name) notes.push(`“${view.name}” is now “${name}”: another view has its name.`);
      added.push({ ...view, name });
      views.push({ ...view, name });
    }
  }
  return { views, added, notes };
}

/** The name, with the first number after it that makes it one of its own. */
function freeName(views: readonly SavedView[], name: string): string {
  const taken = new Set(views.map((view) => view.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    const end = ` (${number})`;
    free = name.slice(0, longestName - end.length).trimEnd() + end;
  }
  return free;
}

/** The outcome in a sentence. */
export function importText(added: readonly SavedView[]): string {
  return added.length === 0 ? 'Nothing was imported.' : `Imported ${countOf(added.length, 'view')}.`;
}
