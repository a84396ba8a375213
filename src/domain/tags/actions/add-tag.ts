import { type TagActionQuestion, whyNotAlive, whyNotChange } from './tag-action-rules';

/** Another tag on the same image. A digest that lost its last tag is 404 for the server. */
export function whyNotAddTag(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question);
}
