import { Breadcrumb, BreadcrumbItem, Content, PageSection } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { AppLink } from '@/routing/AppLink';
import { useIsPhone } from '@/ui/viewport';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './page-header.module.css';

export interface Crumb {
  text: string;
  /** Missing for the page that is shown. */
  to?: string;
}

interface PageHeaderProps {
  crumbs: readonly Crumb[];
  title: string;
  /** At the right end of the breadcrumbs' line; no higher than it. */
  beside?: ReactNode;
  /** Before the title: a picture. */
  sign?: ReactNode;
  /** Beside the title: labels, pickers. */
  children?: ReactNode;
  /** At the right end of the title's line, or in a line of its own if there is no room. */
  end?: ReactNode;
  /** Below the title. */
  below?: ReactNode;
}

/** Breadcrumbs and title. They take little height: the content that people come for is below. */
export function PageHeader({ crumbs, title, beside, sign, children, end, below }: PageHeaderProps) {
  const isPhone = useIsPhone();
  // There its title says at once what the last one would.
  const shown = isPhone && crumbs.length > 2 ? crumbs.slice(0, -1) : crumbs;
  return (
    <PageSection className={styles.header} hasBodyWrapper={false}>
      {crumbs.length > 0 && (
        <div className={layout.row}>
          <Breadcrumb>
            {shown.map(({ text, to }) => (
              <BreadcrumbItem key={to ?? text} isActive={to === undefined} render={crumbLink(text, to)} />
            ))}
          </Breadcrumb>
          {Boolean(beside) && <div className={layout.end}>{beside}</div>}
        </div>
      )}
      <div className={classNames(layout.row, layout.wide, styles.title)}>
        {sign}
        <Content component="h1" className={typography.breakable}>
          {title}
        </Content>
        {children}
        {end !== undefined && <div className={classNames(layout.inline, styles.end)}>{end}</div>}
      </div>
      {below}
    </PageSection>
  );
}

function crumbLink(text: string, to: string | undefined) {
  return ({ className }: { className?: string }) =>
    to === undefined ? (
      <span className={className} aria-current="page">
        {text}
      </span>
    ) : (
      <AppLink to={to} className={className}>
        {text}
      </AppLink>
    );
}
