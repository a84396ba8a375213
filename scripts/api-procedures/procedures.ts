import { changeVisibility, createRepository, deleteRepository } from '@/api/repositories/repository-writes';
import { createLabel, deleteLabel } from '@/api/tags/labels';
import { deleteTag, permanentlyDeleteTag, restoreTag, updateTag } from '@/api/tags/tag-writes';
import { tagListRead } from '@/api/tags/tags';
import { callPath, type ApiCall, type PathValue } from '@/domain/api-calls/api-call';
import { curlCommand, readableCurl } from '@/domain/api-calls/curl-command';
import { neededScope } from '@/domain/registry/access-scope';
import type { TagListFilter } from '@/domain/tags/tag';

/** A request of a procedure, with its command. */
export interface ProcedureStep {
  does: string;
  command: string;
  method: string;
  path: string;
  expectedStatus: number;
}

interface Procedure {
  /** Number and subject, as in chapter 8 of the user documentation. */
  title: string;
  /** How the same is done in the UI. */
  inUi: string;
  steps: readonly ProcedureStep[];
  /** What of the documentation's own examples does not work as printed, and what it does not say. */
  notes: readonly string[];
}

const repository = { namespace: 'quayadmin', name: 'busybox' };
const digest = 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d';
/** 2030-01-01, in milliseconds. */
const newYear = Date.UTC(2030, 0, 1);
const ofRepository = '/api/v1/repository/{repository}';
const ofManifest = `${ofRepository}/manifest/{manifestref}`;
/** Stands for what the answer before it says. */
export const labelId = 'LABEL_ID';

function write(does: string, call: ApiCall): ProcedureStep {
  const { method, expectedStatus } = call;
  return { does, command: curlCommand(call), method, path: callPath(call), expectedStatus };
}

function readPath(does: string, path: string): ProcedureStep {
  return { does, command: readableCurl('GET', path), method: 'GET', path, expectedStatus: 200 };
}

function read(does: string, template: string, parameters: Record<string, PathValue>, query = ''): ProcedureStep {
  return readPath(does, callPath({ template, parameters: { repository, ...parameters } }) + query);
}

function list(does: string, filter: TagListFilter): ProcedureStep {
  const { path, query } = tagListRead(repository, filter);
  const members = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return readPath(does, `${path}?${new URLSearchParams(members).toString()}`);
}

const slashNote =
  'The printed `GET …/tag` lacks its last slash: a registry answers 404, because it looks for a repository called `…/tag`.';
const listAfter = list('See the tags afterwards.', { onlyActive: true });

export const procedures: readonly Procedure[] = [
  {
    title: '8.2 Viewing image tag information',
    inUi: 'Open the repository; a tag’s name leads to its details.',
    steps: [
      read('The repository with its tags.', ofRepository, {}, '?includeTags=true'),
      list('The active tags, a page at a time.', { onlyActive: true, page: 1, limit: 100 }),
    ],
    notes: [
      'The printed addresses are not in quotes: some shells take `?` for a pattern, and `<…>` for redirections.',
      '`includeTags` gives the newest 500 tags at most, and no history.',
    ],
  },
  {
    title: '8.4 Adding a new tag',
    inUi: 'Actions of a tag, Add new tag. An existing name is moved, after a question.',
    steps: [
      list('See first whether the name is free.', { specificTag: 'v1.0', onlyActive: true }),
      write('Make the tag, or move it to another image.', updateTag(repository, 'v1.0', { manifestDigest: digest })),
      listAfter,
    ],
    notes: [
      slashNote,
      'PUT moves an existing tag without asking, and the expiration of the old one is gone.',
      'The digest has to be one that a tag leads to; one that lost its last tag is answered 404, and takes a restore (8.14).',
    ],
  },
  {
    title: '8.6 Adding and managing labels',
    inUi: 'Actions of a tag, Edit labels.',
    steps: [
      read('The manifest.', ofManifest, { manifestref: digest }),
      read('Its labels.', `${ofManifest}/labels`, { manifestref: digest }),
      write('Add a label.', createLabel(repository, digest, { key: 'example-key', value: 'example-value' })),
      read(`One label; \`${labelId}\` is the id that the answer before it names.`, `${ofManifest}/labels/{labelid}`, {
        manifestref: digest,
        labelid: labelId,
      }),
      write('Delete a label.', deleteLabel(repository, digest, labelId)),
    ],
    notes: [
      'The printed `/repository/<repository>/manifest/…` means namespace and name: `/repository/<namespace>/<repository>/manifest/…`.',
      'All of `key`, `value` and `media_type` are needed, or the answer is 400; `null` lets the registry tell JSON from text.',
      'Getting one label is introduced as getting a manifest; it answers the label.',
      'Labels of the image itself (`source_type` “manifest”) cannot be deleted: 400.',
    ],
  },
  {
    title: '8.7.5 Setting tag expirations',
    inUi: 'Actions of a tag, Change expiration.',
    steps: [
      write('Set when the tag expires, in seconds since 1970.', updateTag(repository, 'test', { expiresAt: newYear })),
      list('See what was stored.', { specificTag: 'test', onlyActive: true }),
      write('Let it never expire.', updateTag(repository, 'test', { expiresAt: null })),
    ],
    notes: [
      'Milliseconds, and times that have passed, are refused with 400.',
      'The registry moves the time into its window (an hour to 104 weeks after the tag was set) without a word: look at what was stored.',
      'The printed check of 8.7.3 ends with a stray `" \\`, after which the shell waits for more.',
    ],
  },
  {
    title: '8.10 Viewing tag history',
    inUi: 'The tab Tag history.',
    steps: [
      list('The newest changes of all tags; further pages while `has_additional` is true.', { page: 1, limit: 100 }),
      list('Active tags only.', { onlyActive: true, page: 1, limit: 10 }),
      list('One tag.', { onlyActive: true, page: 1, limit: 20, specificTag: 'test-two' }),
    ],
    notes: [
      'The printed example with `specificTag` lacks `https://`, so curl asks by plain HTTP.',
      'A page has 100 entries at most.',
    ],
  },
  {
    title: '8.12 Deleting a tag',
    inUi: 'Actions of a tag, Remove; Permanently delete takes it out of the time machine as well.',
    steps: [
      write('Delete the tag; the time machine keeps it for a while.', deleteTag(repository, 'tag-test')),
      write('Delete a tag for good, if the registry offers it.', permanentlyDeleteTag(repository, 'sample_tag')),
      listAfter,
    ],
    notes: [
      slashNote,
      'Its title says image; what goes is the tag. With the last tag of an image its signatures end, too.',
    ],
  },
  {
    title: '8.14 Reverting tag changes',
    inUi: 'Tag history, Revert.',
    steps: [
      list('Find the digest that the tag had.', { specificTag: 'tag-test' }),
      write('Point the tag to it again.', restoreTag(repository, 'tag-test', digest)),
      listAfter,
    ],
    notes: [slashNote, 'An expiration that the tag had does not come back.'],
  },
  {
    title: 'Repositories',
    inUi: 'Create Repository; More Actions.',
    steps: [
      write(
        'Make a repository.',
        createRepository({ namespace: 'quayadmin', name: 'made', isPublic: false, description: '' }),
      ),
      write('Make it public.', changeVisibility({ namespace: 'quayadmin', name: 'made' }, 'public')),
      write('Delete it with all that is in it.', deleteRepository({ namespace: 'quayadmin', name: 'made' })),
    ],
    notes: ['A change of the visibility of a repository that does not exist is answered 200 and `null`.'],
  },
];

/** The page of the documentation, in Markdown. */
export function proceduresPage(): string {
  const parts = procedures.map(({ title, inUi, steps, notes }) =>
    [
      `## ${title}`,
      `In the UI: ${inUi}`,
      ...steps.flatMap((step) => [
        step.does,
        `\`\`\`sh\n${step.command}\n\`\`\``,
        `Expected status ${step.expectedStatus}; scope \`${neededScope(step.method, step.path.split('?')[0] ?? '')}\`.`,
      ]),
      notes.map((note) => `- Note: ${note}`).join('\n'),
    ].join('\n\n'),
  );
  return `# API procedures

The API procedures of chapter 8 of the user documentation, beside the same in this UI. Every command is made from the description
that the app sends; the app shows them for what you are about to do (“Show API call” in its dialogs) and for what is on screen (“Show API call” in Help).

\`$QUAY\` is the address of the registry (\`https://…\`), \`$TOKEN\` an OAuth access token with the scope that is named.
This page is written by \`npm run docs:api\`.

${parts.join('\n\n')}
`;
}
