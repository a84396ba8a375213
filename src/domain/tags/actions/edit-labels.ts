import {
  type BulkActionQuestion,
  type BulkPlan,
  planBulk,
  type TagActionQuestion,
  whyNotAlive,
  whyNotChange,
} from './tag-action-rules';

/** Labels belong to the image, so immutable tags do not protect them. */
export function whyNotEditLabels(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question);
}

/** Whose labels can be edited: of every living tag. */
export function planBulkEditLabels({ tags, ...context }: BulkActionQuestion): BulkPlan {
  return planBulk(whyNotEditLabels, tags, context, () => undefined);
}
