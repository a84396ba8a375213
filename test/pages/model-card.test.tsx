import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../render-app';
import { cardAddress, openCard, showCard } from './model-card-parts';
import { answer, fact } from './tag-page-parts';

// Browsers let a page write to the clipboard only if it came over https or from localhost.
beforeEach(() => void vi.stubGlobal('isSecureContext', true));

const models = '/repository/acme/models/tag';
const file = (name: string) => readFileSync(join(import.meta.dirname, 'cards', name), 'utf8');

describe('the Model Card tab', () => {
  it('is reached by the documentation’s click path', async () => {
    const { user, requests } = renderApp('/repository/acme/models');
    await user.click(await screen.findByRole('link', { name: 'granite-support-1.10' }));
    await user.click(await screen.findByRole('tab', { name: 'Model Card' }));
    expect(await screen.findByRole('article', { name: 'Model card' })).toBeVisible();
    expect(window.location.search).toBe('?tab=modelcard');
    expect(screen.getAllByRole('tab').at(-1)).toHaveAccessibleName('Model Card');
    const manifests = requests.filter(({ url }) => /\/manifest\/[^/]+$/.test(url));
    expect(manifests).toHaveLength(1);
  });

  it.each([
    ['an artifact without a card', `${models}/no-card`, {}],
    ['an image', '/repository/acme/webapp/tag/v2.1.0-amd64', {}],
    ['a multi-arch tag', '/repository/acme/webapp/tag/latest', {}],
    ['a registry that shows none', `${models}/latest`, { UI_MODELCARD: false }],
  ])('is not offered for %s', async (_name, address, features) => {
    renderApp(address, { features });
    await waitFor(async () => expect(await fact('Creation')).toHaveTextContent(/image/));
    expect(screen.getByRole('tab', { name: 'Layers' })).toBeVisible();
    expect(screen.queryByRole('tab', { name: 'Model Card' })).not.toBeInTheDocument();
  });

  it.each([
    [`${models}/no-card?tab=modelcard`, {}, 'This image carries no model card.'],
    [`${models}/latest?tab=modelcard`, { UI_MODELCARD: false }, 'This registry does not show model cards.'],
  ])('says why it has nothing to show at %s', async (address, features, reason) => {
    renderApp(address, { features });
    expect(await screen.findByRole('heading', { name: 'Model Card is not available' })).toBeVisible();
    expect(screen.getByText(reason)).toBeVisible();
  });

  it('can ask again for a manifest that could not be had', async () => {
    let isBroken = true;
    answer('manifest/:digest', () => (isBroken ? HttpResponse.json({}, { status: 500 }) : undefined));
    const { user } = renderApp(cardAddress);
    expect(await screen.findByText(/nobody knows whether there is a model card/)).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('article', { name: 'Model card' })).toBeVisible();
  });

  it('does not take the rest of the page along when the registry cannot read the card', async () => {
    answer('manifest/:digest', ({ request }) =>
      request.url.includes('include_modelcard') ? HttpResponse.json({}, { status: 500 }) : undefined,
    );
    renderApp(`${models}/granite-support-1.10?tab=layers`);
    expect(await screen.findByRole('list', { name: 'Container image layers' })).toBeVisible();
    expect(screen.queryByRole('tab', { name: 'Model Card' })).not.toBeInTheDocument();
  });

  it('does not ask for the card of an index', async () => {
    const { requests } = renderApp('/repository/acme/webapp/tag/latest');
    expect(await screen.findByRole('button', { name: /^Architecture/ })).toBeVisible();
    const [index, image] = requests.filter(({ url }) => /\/manifest\/[^/]+$/.test(url));
    expect(index?.url).not.toContain('include_modelcard');
    expect(image?.url).toContain('include_modelcard=true');
  });
});

describe('the front matter', () => {
  it('is shown as facts, with links to what they name', async () => {
    const { user } = renderApp(cardAddress);
    expect(await fact('Base model')).toHaveTextContent('ibm-granite/granite-3.3-2b-base');
    expect(within(await fact('License')).getByRole('link', { name: 'acme-community-1.0' })).toHaveAttribute(
      'href',
      'https://example.com/licences/acme-community-1.0',
    );
    const datasets = within(await fact('Datasets'));
    expect(datasets.getByRole('link', { name: 'acme/support-dialogues' })).toHaveAttribute(
      'href',
      'https://huggingface.co/datasets/acme/support-dialogues',
    );
    expect(datasets.queryByRole('link', { name: 'internal-notes' })).not.toBeInTheDocument();
    const language = await fact('Language');
    expect(language).not.toHaveTextContent('Korean (ko)');
    await user.click(within(language).getByRole('button', { name: '4 more of Language' }));
    expect(language).toHaveTextContent('Korean (ko)');
    expect(screen.queryByText('pipeline_tag')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^6 more entries/ }));
    expect(await fact('version')).toHaveTextContent('1.10');
    expect(await fact('model-index')).toHaveTextContent('- name: granite-support results:');
    expect(screen.getByRole('article')).not.toHaveTextContent('license_name');
  });

  it('is shown as text if it is no YAML', async () => {
    const { card } = await showCard('---\nlicense: [mit\n---\n# Title');
    expect(screen.getByText('The front matter could not be read')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Front matter' })).toHaveTextContent('license: [mit');
    expect(card.getByRole('heading', { name: 'Title' })).toBeVisible();
  });

  it('may be missing', async () => {
    await showCard('# Title');
    expect(screen.queryByText('License')).not.toBeInTheDocument();
  });
});

describe('the text', () => {
  it('has GitHub’s extensions: tables, task lists, strikethrough, bare addresses, footnotes, emoji', async () => {
    const { card } = await showCard(
      '| a | b |\n| - | -: |\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n~~gone~~ www.example.com ✓ note[^1]\n\n[^1]: The note.',
    );
    expect(card.getByRole('cell', { name: '2' })).toHaveAttribute('data-align', 'right');
    expect(card.getByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0');
    expect(card.getByRole('checkbox', { name: 'Done' })).toBeChecked();
    expect(card.getByRole('checkbox', { name: 'To do' })).not.toBeChecked();
    expect(card.getByText('gone').tagName).toBe('DEL');
    expect(card.getByRole('link', { name: 'www.example.com' })).toHaveAttribute('href', 'http://www.example.com/');
    const mark = card.getByRole('link', { name: '1' });
    const note = document.querySelector(mark.getAttribute('href') ?? '#');
    expect(note).toHaveTextContent('The note.');
    const back = within(note as HTMLElement).getByRole('link', { name: 'Back to reference 1' });
    expect(document.querySelector(back.getAttribute('href') ?? '#')).toBe(mark);
  });

  it('gives code a button that copies it', async () => {
    const { card, user } = await showCard('```python\nprint("a")\n\nprint("b")\n```');
    expect(card.getByRole('group', { name: 'Code in python' })).toHaveTextContent('print("a")');
    await user.click(card.getByRole('button', { name: 'Copy to clipboard' }));
    expect(await card.findByText('Successfully copied to clipboard!')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Successfully copied to clipboard!'));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('print("a")\n\nprint("b")'));
  });

  it('has a contents list whose links lead to the headings, one level below the page’s title each', async () => {
    const { card } = await showCard('# Title\n\n## Same\n\n## Same\n\n#### Deep\n\n## `Code` & *more*');
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    const links = contents.getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Title', '#card-title'],
      ['Same', '#card-same'],
      ['Same', '#card-same-1'],
      ['Code & more', '#card-code--more'],
    ]);
    for (const link of links) expect(document.querySelector(link.getAttribute('href') ?? '')).toBeVisible();
    expect(card.getByRole('heading', { level: 2, name: 'Title' })).toHaveAttribute('id', 'card-title');
    expect(card.getByRole('heading', { level: 5, name: 'Deep' })).toBeVisible();
    expect(card.getByRole('link', { name: 'Link to Title' })).toHaveAttribute('href', '#card-title');
  });

  it('leads links within the card to their headings, and says nothing of places that are not there', async () => {
    const { card } = await showCard(
      '[a](#My-Title) [b](#my-title) [c](#nowhere) [d](#%C3%BCber)\n\n# My title\n\n# Über',
    );
    expect(card.getByRole('link', { name: 'a' })).toHaveAttribute('href', '#card-my-title');
    expect(card.getByRole('link', { name: 'b' })).toHaveAttribute('href', '#card-my-title');
    expect(card.queryByRole('link', { name: 'c' })).not.toBeInTheDocument();
    expect(card.getByRole('link', { name: 'd' })).toHaveAttribute('href', '#card-über');
  });

  it('moves to the heading in the address, however far down', async () => {
    const chapters = Array.from({ length: 40 }, (_, index) => `## Chapter ${index + 1}`).join('\n\n');
    await showCard(chapters, { hash: '#card-chapter-30' });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Chapter 30' })).toHaveFocus());
    await waitFor(() => expect(document.getElementById('card-chapter-40')).toBeInTheDocument());
  });

  it('is shown as it was written if it is nested absurdly deep', async () => {
    openCard(`${'>'.repeat(6000)} deep`);
    expect(await screen.findByText('The model card could not be read as Markdown')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Text of the model card' })).toHaveTextContent('deep');
  });
});

describe('HTML in the text', () => {
  it('is shown: tables, breaks, powers, details', async () => {
    const { card } = await showCard(file('html-table.md'));
    expect(card.getByRole('columnheader', { name: 'Context' })).toBeVisible();
    expect(card.getByRole('cell', { name: '128k' })).toBeVisible();
    expect(card.getByText('Not for medical use.')).toBeVisible();
    expect(card.getByRole('link', { name: 'Link to Limits' })).toHaveAttribute('href', '#card-limits');
    expect(screen.queryByText(/Left out/)).not.toBeInTheDocument();
  });

  it('keeps breaks and powers, and hides what is folded away', async () => {
    const { card, article } = await showCard(file('breaks-and-powers.md'));
    expect(card.getByText('9').tagName).toBe('SUP');
    expect([...article.querySelectorAll('td')].map(({ innerHTML }) => innerHTML)).toEqual(['1<br>2', '70<br>1']);
    const details = card.getByText('Results').closest('details');
    expect(details).not.toHaveAttribute('open');
    expect(details).toHaveTextContent('mAP 0.91');
  });

  it('has headings that the contents lead to, also into what is folded away', async () => {
    const text = '# Title\n\n<details><summary>More</summary>\n\n<h2>Hidden</h2>\n\n</details>';
    const { card } = await showCard(text, { hash: '#card-hidden' });
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    expect(contents.getByRole('link', { name: 'Hidden' })).toHaveAttribute('href', '#card-hidden');
    await waitFor(() => expect(card.getByText('More').closest('details')).toHaveAttribute('open'));
    expect(card.getByRole('heading', { level: 3, name: 'Hidden' })).toHaveFocus();
  });

  it('says what is left out', async () => {
    const { card } = await showCard('<form>Name <input></form>\n\n<script>x</script>\n\n<svg></svg><svg></svg>');
    expect(card.getByText('Left out of this card: 2 drawings, 1 form, 1 form field, and 1 script.')).toBeVisible();
    expect(card.getByText('Name')).toBeVisible();
  });

  it('has no headings without words', async () => {
    const { card } = await showCard('##\n\n<h1><img src="https://example.org/logo.png"></h1>\n\nText');
    expect(card.queryByRole('heading')).not.toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Image from example.org is not loaded' })).toBeVisible();
  });

  it('is drawn to the end if one table has thousands of cells', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `<tr><td>cell ${index}</td></tr>`).join('\n');
    const { card } = await showCard(`<table>\n${rows}\n</table>`);
    expect(card.getByText('cell 0')).toBeVisible();
    await waitFor(() => expect(card.getByText('cell 999')).toBeVisible());
    expect(card.getAllByRole('table')).toHaveLength(1);
  });
});

it.each(['leading-blank.md', 'leading-blank-crlf.md'])('finds the facts of %s', async (name) => {
  const { card } = await showCard(file(name));
  expect(await fact('License')).toHaveTextContent('mit');
  expect(card.getByRole('heading', { name: 'Tiny' })).toBeVisible();
  if (name === 'leading-blank.md') expect(await fact('Language')).toHaveTextContent('Norwegian (no)');
  expect(card.queryByText(/license/)).not.toBeInTheDocument();
});

it('shows alerts as alerts, and formulas as they were written', async () => {
  const { card } = await showCard('> [!WARNING]\n> Do **not** use it.\n\nFor $x_1*2*3$ it costs $5 to $10.');
  const alert = card.getByText('Warning').closest('.pf-v6-c-alert');
  expect(alert).toHaveClass('pf-m-warning');
  expect(alert).toHaveTextContent('Do not use it.');
  expect(card.getByText('x_1*2*3').tagName).toBe('CODE');
  expect(card.getByText(/it costs \$5 to \$10\./)).toBeVisible();
});
