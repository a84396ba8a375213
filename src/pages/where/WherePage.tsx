import { PageSection } from '@patternfly/react-core';
import { readSought } from '@/domain/where/where';
import { namespaceCrumbs } from '@/features/page-header/crumbs';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import page from '@/features/page-header/page-header.module.css';
import { PageHeader } from '@/features/page-header/PageHeader';
import { useViewState } from '@/routing/view-state';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { WhereForm } from './WhereForm';
import { WhereSearch } from './WhereSearch';
import { whereViewState } from './where-view-state';

/** `/organization/:org?where=…`: the search for an image, or for tags of a name, in all repositories of a namespace. */
export function WherePage({ namespace }: { namespace: string | null }) {
  const [, , { where, digest, tag }] = useViewState(whereViewState);
  const sought = readSought(where);
  const title = 'Where is this image?';
  const crumbs = [...namespaceCrumbs(namespace), { text: title }];
  return (
    <>
      <DocumentTitle parts={[title]} />
      <PageHeader crumbs={crumbs} title={title} />
      <PageSection hasBodyWrapper={false} className={page.body}>
        <div className={classNames(layout.stack, layout.below)}>
          <WhereForm where={where} namespace={namespace ?? ''} />
          {sought !== null && namespace !== null && (
            <WhereSearch
              key={`${namespace} ${where}`}
              namespace={namespace}
              sought={sought}
              digest={digest}
              tagName={tag}
            />
          )}
        </div>
      </PageSection>
    </>
  );
}
