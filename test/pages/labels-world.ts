import { screen, within } from '@testing-library/react';
import { addManifest, addRow } from '~mocks/build-state';
import { newLabel } from '~mocks/new-labels';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';
import { expectTags } from './tags-table';

/** Tags `a` and `b` of one image, `c` of another; people have added labels to both. */
export async function renderLabelled(): Promise<RenderedApp> {
  const app = renderApp('/repository/scenarios/own?expanded=true', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare(state) {
      const repository = addOwnTags(state, 'scenarios/own', ['a', 'b']);
      const other = addManifest(repository, imageNamed('other'));
      addRow(repository, { name: 'c', digest: other.digest, startMs: Date.UTC(2026, 0, 1) });
      const [shared] = repository.manifests.values();
      shared?.labels.push(
        newLabel('1', 'version', '1.0', 'manifest'),
        newLabel('2', 'tier', 'web', 'api'),
        newLabel('3', 'team', 'red', 'api'),
      );
      other.labels.push(newLabel('4', 'version', '1.0', 'manifest'), newLabel('5', 'tier', 'web', 'api'));
    },
  });
  await expectTags(['a', 'b', 'c']);
  return app;
}

/** What the registry has of the labels of a tag's image, as `key=value`, without those of the image. */
export function labelsOf({ registry }: RenderedApp, tagName: string): string[] {
  const repository = registry.state.repositories.get('scenarios/own');
  const digest = repository?.rows.find((row) => row.name === tagName)?.digest ?? '';
  const labels = repository?.manifests.get(digest)?.labels ?? [];
  return labels
    .filter(({ sourceType }) => sourceType === 'api')
    .map(({ key, value }) => `${key}=${value}`)
    .toSorted();
}

/** Opens the field for a new label and types into it. */
export async function typeLabel({ user }: RenderedApp, text: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Add new label' }));
  const field = screen.getByRole('textbox', { name: 'Label (key=value)' });
  await user.type(field, text);
  return field;
}

export function saveButton(): HTMLElement {
  return within(screen.getByRole('dialog')).getByRole('button', { name: /^Save labels/ });
}
