import { PageSection } from '@patternfly/react-core';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { LoginRefusal } from './LoginRefusal';
import styles from './sign-in.module.css';

/** An identity provider refused a person who is signed in: they wanted to attach another account, and go on without. */
export function RefusedPage() {
  return (
    <PageSection hasBodyWrapper={false}>
      <DocumentTitle parts={['Not signed in']} />
      <h1 className="pf-v6-screen-reader">Not signed in</h1>
      <div className={classNames(layout.stack, styles.card)}>
        <LoginRefusal />
        <AppLink to={paths.repositories()}>Go to Repositories</AppLink>
      </div>
    </PageSection>
  );
}
