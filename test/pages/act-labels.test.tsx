import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { findToast, openAction, press, waitUntilClosed } from './acting';
import { labelsOf, renderLabelled, saveButton, typeLabel } from './labels-world';

const field = () => screen.getByRole('textbox', { name: 'Label (key=value)' });
const button = (name: string) => screen.getByRole('button', { name });

/** The labels in the expanded views, a text per tag. */
function shownLabels(): string[] {
  return screen.getAllByLabelText('Labels', { selector: 'ul' }).map((list) => list.textContent ?? '');
}

describe('Edit labels of one tag', () => {
  it('shows the labels of the image apart from those of people, and which tags change as well', async () => {
    const app = await renderLabelled();
    const dialog = await openAction(app, 'a', 'Edit labels');
    const fixed = await within(dialog).findByRole('list', { name: 'Read-only labels' });
    expect(fixed).toHaveTextContent(/^version = 1\.0$/);
    expect(within(fixed).queryByRole('button')).toBeNull();
    const own = within(dialog).getByRole('list', { name: 'Mutable labels' });
    expect(own).toHaveTextContent('tier=web');
    expect(within(dialog).getByText('Other tags').closest('.pf-v6-c-label-group')).toHaveTextContent(
      /^Other tags\s*b$/,
    );
    expect(saveButton()).toBeDisabled();
    await waitFor(() => expect(button('Add new label')).toHaveFocus());
  });

  it.each([
    ['commas', 'mount-options=rw,size=10m', 'mount-options=rw,size=10m'],
    ['a further =', 'x=1, 2,y=3 = 4', 'x=1, 2,y=3 = 4'],
    ['white space around', 'x= 1 ', 'x= 1 '],
    ['a new line', 'x=one{Shift>}{Enter}{/Shift}two', 'x=one\ntwo'],
  ])('stores a value with %s as it was typed, as one label', async (_, keys, text) => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    await typeLabel(app, `${keys}{Enter}`);
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    expect(labelsOf(app, 'a').filter((label) => !/^(team|tier)=/.test(label))).toEqual([text]);
  });

  it('keeps the lines and the white space of a value when something else in it is edited', async () => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    await typeLabel(app, 'note= line one');
    await app.user.keyboard('{Shift>}{Enter}{/Shift}line two{Enter}');
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    await openAction(app, 'a', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: /^Edit note=/ }));
    await app.user.type(field(), '!');
    await app.user.click(saveButton());
    await findToast('Created labels successfully. Deleted labels successfully');
    expect(labelsOf(app, 'a')).toContain('note= line one\nline two!');
  });

  it('edits and removes; the expanded view of both tags shows it at once, and an undo takes it back', async () => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: 'Edit tier=web' }));
    await app.user.type(field(), '2');
    await app.user.click(screen.getByRole('heading', { name: 'Mutable labels' }));
    await app.user.click(button('Remove team=red'));
    expect(button('Undo removing team=red')).toHaveFocus();
    await app.user.click(saveButton());
    const toast = await findToast('Created labels successfully. Deleted labels successfully');
    await waitUntilClosed();
    expect(labelsOf(app, 'a')).toEqual(['tier=web2']);
    for (const text of shownLabels().slice(0, 2)) {
      expect(text).toContain('tier = web2');
      expect(text).not.toContain('team');
    }
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(labelsOf(app, 'a')).toEqual(['team=red', 'tier=web']));
  });

  it('takes a removal back, after which there is nothing to save', async () => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: 'Remove team=red' }));
    expect(screen.getByText('team=red', { selector: 's' })).toBeVisible();
    expect(saveButton()).toBeEnabled();
    await app.user.click(button('Undo removing team=red'));
    expect(button('Edit team=red')).toHaveFocus();
    expect(saveButton()).toBeDisabled();
  });

  it.each([
    ['nothing', 'Invalid label format, must be key value separated by ='],
    ['Tier=web', /lower-case/],
    ['quay.expires-after=1w', /reserved prefix/],
    ['version=1.0', 'Key value already exists'],
  ])('keeps %s in the field and says why', async (text, reason) => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    const input = await typeLabel(app, `${text}{Enter}`);
    expect(await screen.findByText(reason)).toBeVisible();
    expect(input).toHaveValue(text);
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(expect.stringMatching(reason));
    expect(saveButton()).toBeDisabled();
  });

  it('makes labels of pasted lines', async () => {
    const app = await renderLabelled();
    await openAction(app, 'a', 'Edit labels');
    await typeLabel(app, 'x=');
    await app.user.paste('1\ny=2\nWrong=3');
    expect(button('Edit x=1')).toBeVisible();
    expect(button('Edit y=2')).toBeVisible();
    const [bad, next] = screen.getAllByRole('textbox', { name: 'Label (key=value)' });
    expect(bad).toHaveValue('Wrong=3');
    expect(bad).toHaveAccessibleDescription(/lower-case/);
    expect(next).toHaveFocus();
    expect(saveButton()).toBeDisabled();
    await app.user.clear(bad!);
    await app.user.type(bad!, 'wrong=3');
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    expect(labelsOf(app, 'a')).toEqual(['team=red', 'tier=web', 'wrong=3', 'x=1', 'y=2']);
  });

  it('can be used by the keyboard alone; Escape ends the field before it asks about the dialog', async () => {
    const app = await renderLabelled();
    const { user } = app;
    const dialog = await openAction(app, 'a', 'Edit labels');
    await waitFor(() => expect(button('Add new label')).toHaveFocus());
    await user.keyboard('{Enter}a=1{Escape}');
    expect(button('Add new label')).toHaveFocus();
    await user.keyboard('{Enter}a=1{Enter}');
    expect(button('Add new label')).toHaveFocus();
    expect(button('Edit a=1')).toBeVisible();
    await user.tab({ shift: true });
    expect(button('Remove a=1')).toHaveFocus();
    await user.tab({ shift: true });
    await user.keyboard('{Enter}2{Escape}');
    expect(button('Edit a=1')).toHaveFocus();
    await user.keyboard('{Enter}2{Enter}');
    expect(button('Edit a=12')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(dialog).toHaveTextContent('Discard your changes?');
    await user.click(button('Keep editing'));
    act(() => button('Add new label').focus());
    await user.keyboard('{Enter}b=2');
    await user.tab();
    expect(saveButton()).toHaveFocus();
    await user.keyboard('{Enter}');
    await findToast('Created labels successfully');
    expect(labelsOf(app, 'a')).toEqual(['a=12', 'b=2', 'team=red', 'tier=web']);
  });

  it('keeps what the server refused, shows what it took, and saves the rest with the next attempt', async () => {
    const app = await renderLabelled();
    const dialog = await openAction(app, 'a', 'Edit labels');
    await typeLabel(app, 'good=1{Enter}');
    await typeLabel(app, 'bad=1{Enter}');
    mockServer.use(
      http.post('*/labels', async ({ request }) => {
        const body = (await request.clone().json()) as { key: string };
        if (body.key !== 'bad') return undefined;
        return HttpResponse.json({ message: 'Label has a reserved prefix' }, { status: 400 });
      }),
    );
    await app.user.click(saveButton());
    const alert = await within(dialog).findByText(/^Could not create label bad=1: .*Label has a reserved prefix\.$/);
    expect(alert.closest('[role="alert"]')).not.toBeNull();
    expect(labelsOf(app, 'a')).toEqual(['good=1', 'team=red', 'tier=web']);
    await app.user.click(button('Edit bad=1'));
    await app.user.clear(field());
    await app.user.type(field(), 'better=1');
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    await waitUntilClosed();
    expect(labelsOf(app, 'a')).toEqual(['better=1', 'good=1', 'team=red', 'tier=web']);
    expect(screen.queryByText('Could not create labels')).toBeNull();
  });

  it('does not make a label twice if the old one could not be deleted at first', async () => {
    const app = await renderLabelled();
    const dialog = await openAction(app, 'a', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: 'Edit tier=web' }));
    await app.user.type(field(), '2{Enter}');
    mockServer.use(
      http.delete('*/labels/*', () => HttpResponse.json({ message: 'Not now' }, { status: 400 }), { once: true }),
    );
    await app.user.click(saveButton());
    await within(dialog).findByText(/Not now/);
    expect(labelsOf(app, 'a')).toEqual(['team=red', 'tier=web', 'tier=web2']);
    expect(button('Undo removing tier=web')).toBeVisible();
    await app.user.click(saveButton());
    await findToast('Deleted labels successfully');
    expect(labelsOf(app, 'a')).toEqual(['team=red', 'tier=web2']);
  });

  it('says that the labels cannot be read, and tries again', async () => {
    const app = await renderLabelled();
    const answers = http.get('*/labels', () => HttpResponse.json({ message: 'Out of order' }, { status: 400 }));
    mockServer.use(answers);
    await openAction(app, 'c', 'Edit labels');
    const dialog = screen.getByRole('dialog');
    expect(await within(dialog).findByText('Unable to get labels')).toBeVisible();
    expect(dialog).toHaveTextContent('Out of order');
    mockServer.resetHandlers();
    await press(app, 'Retry: Unable to get labels');
    expect(await within(dialog).findByRole('button', { name: 'Edit tier=web' })).toBeVisible();
  });
});
