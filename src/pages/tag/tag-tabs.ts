import type { ComponentType } from 'react';
import { noScannerText, type RegistryFeatures } from '@/domain/registry/registry';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { tagTabTitles, type TagTabName } from '@/routing/paths';
import { lazyTab, type LazyTab } from '@/ui/lazy/lazy-tab';
import type { SelectedManifest } from './selected-manifest';

export interface TagTabProps {
  repository: RepositoryName;
  tag: Tag;
  /** The manifest that the tab is about. */
  selected: SelectedManifest;
}

/** What decides whether a tab is offered. */
export interface TagTabQuestion {
  features: RegistryFeatures;
  /** The model card of the manifest that the tabs are about, null for none; undefined while it is not known. */
  modelCard: string | null | undefined;
}

/** Why a tab is not offered, in words for a person whose address names it; undefined if it is. */
type WhyHidden = (question: TagTabQuestion) => string | undefined;

interface TagTab {
  /** As the address spells it. */
  name: TagTabName;
  title: string;
  whyHidden: WhyHidden;
  Content: LazyTab<TagTabProps>;
}

function tagTab(
  name: TagTabName,
  load: () => Promise<ComponentType<TagTabProps>>,
  whyHidden: WhyHidden = () => undefined,
): TagTab {
  return { name, title: tagTabTitles[name], whyHidden, Content: lazyTab(load) };
}

function withoutScanner({ features }: TagTabQuestion): string | undefined {
  return features.securityScanner ? undefined : noScannerText;
}

/** The server decides which artifacts have a card (it matches artifact types and annotations of its configuration). */
function withoutModelCard({ features, modelCard }: TagTabQuestion): string | undefined {
  if (!features.modelCard) return 'This registry does not show model cards.';
  if (modelCard === undefined) return 'Its manifest could not be read, so nobody knows whether there is a model card.';
  return modelCard === null ? 'This image carries no model card.' : undefined;
}

/** The tabs of the tag page in their order. How to add one: docs/architecture.md. */
export const tagTabs: readonly TagTab[] = [
  tagTab('details', async () => (await import('./details/DetailsTab')).DetailsTab),
  tagTab('layers', async () => (await import('./layers/LayersTab')).LayersTab),
  tagTab(
    'securityreport',
    async () => (await import('./security-report/SecurityReportTab')).SecurityReportTab,
    withoutScanner,
  ),
  tagTab('packages', async () => (await import('./packages/PackagesTab')).PackagesTab, withoutScanner),
  tagTab('referrers', async () => (await import('./referrers/ReferrersTab')).ReferrersTab),
  tagTab('modelcard', async () => (await import('./model-card/ModelCardTab')).ModelCardTab, withoutModelCard),
];

export function preloadTagTab(name: TagTabName): void {
  const tab = tagTabs.find((one) => one.name === name);
  tab?.Content.fetchAhead();
}
