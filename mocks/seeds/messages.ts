import { uuidFor } from '../random';
import type { MockMessage, RegistryState } from '../state';

/** The demo's own: a text that means what it says, and one in Markdown. */
export function seedMessages(state: RegistryState): void {
  add(
    state,
    'info',
    'text/markdown',
    'Maintenance on **Saturday, 10:00 to 12:00 UTC**: see the [status page](https://status.example.com/).',
  );
  add(state, 'warning', 'text/plain', 'Storage is 90% full: please remove tags that nobody needs.');
}

/** One of each severity, long ones, and what must not be taken for more than text. */
export function seedManyMessages(state: RegistryState): void {
  state.messages = [];
  add(state, 'info', 'text/plain', 'Maintenance on Saturday, 10:00 to 12:00 UTC.');
  add(
    state,
    'warning',
    'text/markdown',
    '# Storage is almost full\n\nSee the [status page](https://status.example.com/) or run `quay-usage`. Remove first:\n\n* builds of pull requests\n* nightly builds older than **two weeks**\n\n<script>alert(1)</script> ![a picture](https://example.com/pixel.png) [a trap](javascript:alert(1))',
  );
  add(state, 'error', 'text/plain', 'Pushing is **switched off** until further notice. <b>Not bold</b>');
}

function add(
  state: RegistryState,
  severity: MockMessage['severity'],
  mediaType: MockMessage['media_type'],
  content: string,
): void {
  state.messages.push({ uuid: uuidFor(`message ${content}`), content, severity, media_type: mediaType });
}
