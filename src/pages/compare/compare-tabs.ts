import type { ComponentType } from 'react';
import type { ComparedReports } from '@/domain/compare/reports/compared-reports';
import { compareTabTitles, type CompareTabName } from '@/routing/paths';
import { lazyTab, type LazyTab } from '@/ui/lazy/lazy-tab';
import type { LoadedSide } from './loaded-side';
import type { ComparedRisk } from './risk/compared-risk';

export interface CompareTabProps {
  a: LoadedSide;
  b: LoadedSide;
  /** The security reports side by side; null while one of them is not known, and if one has no result. */
  reports: ComparedReports | null;
  /** What risk data add; null if there are none, undefined while they are waited for. */
  risk: ComparedRisk | null | undefined;
}

interface CompareTab {
  /** As the address spells it. */
  name: CompareTabName;
  title: string;
  Content: LazyTab<CompareTabProps>;
}

function compareTab(name: CompareTabName, load: () => Promise<ComponentType<CompareTabProps>>) {
  return { name, title: compareTabTitles[name], Content: lazyTab(load) };
}

/** The tabs of the comparison in their order. How to add one: docs/architecture.md. */
export const compareTabs: readonly CompareTab[] = [
  compareTab('vulnerabilities', async () => (await import('./vulnerabilities/VulnerabilitiesTab')).VulnerabilitiesTab),
  compareTab('packages', async () => (await import('./packages/ComparedPackagesTab')).ComparedPackagesTab),
  compareTab('layers', async () => (await import('./layers/ComparedLayersTab')).ComparedLayersTab),
  compareTab('config', async () => (await import('./config/ConfigTab')).ConfigTab),
  compareTab('labels', async () => (await import('./labels/LabelsTab')).LabelsTab),
];

export function preloadCompareTab(name: CompareTabName): void {
  compareTabs.find((tab) => tab.name === name)?.Content.fetchAhead();
}
