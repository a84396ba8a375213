import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goBack, renderApp } from '../render-app';
import { findResult, openCleanUp, takenRows } from './clean-up-world';

const rule = (number: number) => screen.findByRole('group', { name: `Rule ${number}` });

describe('the rules of a clean-up', () => {
  it('begin empty, come from presets, and are changed in place', async () => {
    const { user } = openCleanUp([]);
    await findResult('nightly-1');
    expect(takenRows()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add rule' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Take nightly builds/ }));
    const first = await rule(1);
    expect(within(first).getByRole('textbox', { name: 'names' })).toHaveFocus();
    expect(within(first).getByRole('textbox', { name: 'older than, days' })).toHaveValue('14');
    // The newest three are excepted, and there are no more.
    expect(await within(first).findByText('Takes 0 tags')).toBeVisible();
    const except = within(first).getByRole('textbox', { name: 'except the newest' });
    await user.clear(except);
    expect(await within(first).findByText('Takes 2 tags')).toBeVisible();
    expect(takenRows()).toEqual(['nightly-2: Go Rule 1', 'nightly-1: Go Rule 1']);
    await user.type(except, '2');
    expect(await within(first).findByText('Takes 1 tag')).toBeVisible();
    await waitFor(() => expect(window.location.search).toContain('except:2'));
  });

  it('keep whatever others take, and say so', async () => {
    openCleanUp([
      'take name:nightly-* older:5d',
      'take name:v*',
      'keep newest:1/minor',
      'keep name:stable',
      'keep image',
    ]);
    expect(await within(await rule(1)).findByText('Takes 2 tags')).toBeVisible();
    expect(within(await rule(2)).getByText('Takes 3 tags, 2 of them stay')).toBeVisible();
    expect(within(await rule(3)).getByText('Keeps 1 tag')).toBeVisible();
    expect(within(await rule(4)).getByText('Keeps 0 tags')).toBeVisible();
    expect(within(await rule(5)).getByText('Keeps 1 tag')).toBeVisible();
    expect(takenRows()).toEqual([
      'nightly-2: Go Rule 1',
      'nightly-1: Go Rule 1',
      'v1.2.1: Go Rule 2',
      'v1.2.2: Kept Rule 3',
      'v1.2.0: Kept Rule 5',
    ]);
    expect(screen.getAllByText(/loses its last tag\.$/)).toHaveLength(3);
    expect(screen.getByText(/^Frees 3 MB at most/)).toBeVisible();
  });

  it('are moved and removed with the keyboard, and the focus goes along', async () => {
    const { user } = openCleanUp(['take name:a*', 'keep name:b*', 'keep signed']);
    within(await rule(1))
      .getByRole('button', { name: 'Move rule 1 down' })
      .focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Move rule 2 down' })).toHaveFocus());
    expect(within(await rule(2)).getByRole('textbox', { name: 'names' })).toHaveValue('a*');
    await user.keyboard('{Enter}');
    // It is the last one now, and cannot go further.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Move rule 3 up' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Remove rule 3' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove rule 2' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Remove rule 2' }));
    await user.click(screen.getByRole('button', { name: 'Remove rule 1' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add rule' })).toHaveFocus());
    await goBack();
    expect(within(await rule(1)).getByRole('textbox', { name: 'names' })).toHaveValue('b*');
  });

  it('that cannot be used say why: they take nothing, and keep everything', async () => {
    const { user } = openCleanUp(['take name:nightly-*', 'keep regex:(']);
    expect(await within(await rule(2)).findByText('This is not a valid regular expression.')).toBeVisible();
    expect(within(await findResult('nightly-1')).getByText('Rule 2 cannot be used yet')).toBeVisible();
    await user.type(within(await rule(2)).getByRole('textbox', { name: 'names' }), 'x)');
    await waitFor(() => expect(takenRows()).toHaveLength(3));
  });

  it('that the address garbles are named and left alone', async () => {
    const { user } = openCleanUp(['take name:nightly-*', 'keep nightly-3']);
    expect(await screen.findByText(/1 rule of the address cannot be read, so nothing can be applied/)).toBeVisible();
    expect(screen.getByText('keep nightly-3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave out' }));
    expect(screen.queryByText('keep nightly-3')).not.toBeInTheDocument();
  });
});

describe('the list of a clean-up', () => {
  it('lets tags be taken out by hand, and the address keeps that', async () => {
    const { user } = openCleanUp(['take name:nightly-*']);
    await findResult('nightly-1');
    await user.click(screen.getByRole('checkbox', { name: 'nightly-1 goes' }));
    expect(await within(await findResult('nightly-1')).findByText('Taken out by hand')).toBeVisible();
    expect(window.location.search).toContain('except=nightly-1');
    expect(within(await rule(1)).getByText('Takes 3 tags, 1 of them stays')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'nightly-1 goes' }));
    await waitFor(() => expect(takenRows()).toContain('nightly-1: Go Rule 1'));
  });

  it('keeps a row in its place when its tag is taken out, until it is put in order again', async () => {
    const { user } = openCleanUp(['take name:nightly-*'], {}, '&show=goes');
    await findResult('nightly-3');
    const names = () => screen.getAllByRole('link', { name: /^(nightly|latest)/ }).map((link) => link.textContent);
    const box = screen.getByRole('checkbox', { name: 'nightly-3 goes' });
    box.focus();
    await user.keyboard(' ');
    expect(await screen.findByText('Taken out by hand')).toBeVisible();
    expect(names()).toEqual(['nightly-3', 'nightly-2', 'nightly-1']);
    expect(box).toHaveFocus();
    expect(box).not.toBeChecked();
    expect(screen.getByRole('button', { name: /2 Go/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /1 Kept/ }));
    await user.click(screen.getByRole('button', { name: /1 Kept/ }));
    await waitFor(() => expect(names()).toEqual(['nightly-2', 'nightly-1']));
  });

  it('is narrowed by outcome and by a search in names and reasons', async () => {
    const { user } = openCleanUp(['take name:nightly-*', 'keep newest:2']);
    await findResult('nightly-1');
    await user.click(screen.getByRole('button', { name: /1 Kept/ }));
    await waitFor(() => expect(takenRows()).toEqual(['nightly-3: Kept Rule 2']));
    expect(screen.queryByRole('link', { name: 'latest' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await user.type(screen.getByRole('textbox', { name: 'Search tags and reasons...' }), 'no rule takes');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'nightly-1' })).not.toBeInTheDocument());
    expect(screen.getByRole('link', { name: 'latest' })).toBeVisible();
  });
});

describe('the way to a clean-up', () => {
  it('is in the menu of a repository', async () => {
    const { user } = renderApp('/repository/acme/webapp');
    await user.click(await screen.findByRole('button', { name: 'More Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Clean up by rules' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Clean up webapp' })).toBeVisible();
    expect(window.location.pathname).toBe('/repository/acme/webapp/clean-up');
  });
});
