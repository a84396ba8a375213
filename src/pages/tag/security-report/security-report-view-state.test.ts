import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingGroupings } from '@/domain/findings/finding-groups';
import { findingSortKeys } from '@/domain/findings/finding-order';
import { packageTypes } from '@/domain/packages/package-filters';
import { severities } from '@/domain/scan/scan';
import { perPageOptions } from '@/ui/paged-table/per-page-options';
import { securityReportViewState, withoutFilters, type SecurityReportViewState } from './security-report-view-state';

const anyPicked = fc.record({
  isAllBut: fc.boolean(),
  names: fc.uniqueArray(fc.constantFrom('CVE-1/a', 'CVE-2/b,c', 'sha256:0123456789ab', '*', 'openssl 1.1+u1')),
});

const anyView: fc.Arbitrary<SecurityReportViewState> = fc.record({
  shows: fc.constantFrom('advisories', 'upgrades'),
  search: fc.string({ maxLength: 100 }),
  packageName: fc.string({ maxLength: 100 }),
  severities: fc.subarray([...severities]),
  isFixableOnly: fc.boolean(),
  types: fc.subarray([...packageTypes]),
  layer: fc.constantFrom('', 'none', 'sha256:0123456789ab'),
  risk: fc.constantFrom('', 'now,kev', 'vex:not_affected,epss:0.1'),
  groupBy: fc.constantFrom(...findingGroupings),
  foldedGroups: anyPicked,
  openRows: anyPicked,
  sort: fc.record({ by: fc.constantFrom(...findingSortKeys), direction: fc.constantFrom('asc', 'desc') }),
  page: fc.integer({ min: 1, max: 9999 }),
  perPage: fc.constantFrom(...perPageOptions),
});

const first = securityReportViewState.read(new URLSearchParams());

describe('securityReportViewState', () => {
  it('keeps every view in the address and reads it back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const address = securityReportViewState.write(new URLSearchParams(), view).toString();
        expect(securityReportViewState.read(new URLSearchParams(address))).toEqual(view);
      }),
    );
  });

  it('writes nothing for the view that one comes to first', () => {
    expect(securityReportViewState.write(new URLSearchParams('tab=securityreport'), first).toString()).toBe(
      'tab=securityreport',
    );
  });

  it('has names that no other tab has', () => {
    const names = Object.values(securityReportViewState.fields).map(({ param }) => param);
    expect(names.every((name) => name.startsWith('vuln'))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it('without filters keeps the order and the grouping, and what is open', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { shows, groupBy, foldedGroups, openRows, sort, perPage } = view;
        const kept = { shows, groupBy, foldedGroups, openRows, sort, perPage };
        expect({ ...view, ...withoutFilters }).toEqual({ ...first, ...kept });
      }),
    );
  });
});
