import { lazy, type ComponentType } from 'react';
import type { TagTabName } from '@/routing/paths';
import { tagPageTabs, type TagTabProps } from './tag-tabs';

const bodies = new Map<TagTabName, ComponentType<TagTabProps>>(
  tagPageTabs.map(({ name, load }) => [name, lazy(async () => ({ default: await load() }))]),
);

/** The content of one tab, whose code is fetched when it is first shown. */
export function TagTabBody({ name, ...props }: TagTabProps & { name: TagTabName }) {
  const Body = bodies.get(name);
  return Body === undefined ? null : <Body {...props} />;
}
