import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import styles from './sign-in.module.css';

interface SignInCardProps {
  /** For the browser's tab. */
  documentTitle: string;
  title: string;
  children: ReactNode;
  /** Where else to go from here. */
  links: ReactNode;
}

/** The frame of the sign-in pages. */
export function SignInCard({ documentTitle, title, children, links }: SignInCardProps) {
  return (
    <PageSection hasBodyWrapper={false}>
      <DocumentTitle parts={[documentTitle]} />
      <Card className={styles.card} data-testid="sign-in-card">
        <CardTitle component="h1">{title}</CardTitle>
        <CardBody>
          {children}
          <div className={classNames(layout.row, layout.wide, layout.apart)}>{links}</div>
        </CardBody>
      </Card>
    </PageSection>
  );
}
