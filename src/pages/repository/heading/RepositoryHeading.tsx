import { Button, Content } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { RepositoryName, RepositorySettings } from '@/domain/repository/repository';
import { isNormal } from '@/domain/repository/repository-rules';
import { classNames } from '@/ui/styles/class-names';
import { NamespaceAvatar } from '@/features/namespace-avatar/NamespaceAvatar';
import { namespaceCrumbs } from '@/features/page-header/crumbs';
import { PageHeader } from '@/features/page-header/PageHeader';
import { RepositoryActionsButton } from '@/features/repository-actions/RepositoryActionsButton';
import { StarButton } from '@/features/star/StarButton';
import { useHasFirstAnswers } from '@/queries/first-answers';
import { useHasPerson } from '@/queries/registry/use-has-person';
import { paths } from '@/routing/paths';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { Chip } from '@/ui/Chip';
import { useViewport } from '@/ui/viewport';
import layout from '@/ui/styles/layout.module.css';
import { PullLine } from './PullLine';
import { StateLabel } from './StateLabel';
import styles from './heading.module.css';

const Glance = lazyPart(async () => (await import('./Glance')).Glance, { isLeftOut: true });
const Markdown = lazyPart(async () => (await import('@/ui/markdown/Markdown')).Markdown);

const hasRoomBesideCrumbs = (width: number) => width >= 75;

interface RepositoryHeadingProps {
  repository: RepositoryName;
  settings: UseQueryResult<RepositorySettings>;
  tab: string;
}

/** What a repository is, at a glance, and how to pull from it. The description is folded away: people come for the tags. */
export function RepositoryHeading({ repository, settings, tab }: RepositoryHeadingProps) {
  const { namespace, name } = repository;
  const { data, isPending, error } = settings;
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const hasDescription = data !== undefined && data.description.trim() !== '' && tab !== 'information';
  const hasPerson = useHasPerson();
  const isTurnOfGlance = useHasFirstAnswers();
  const isRoomy = useViewport(hasRoomBesideCrumbs);
  const state = data !== undefined && !isNormal(data.state) && <StateLabel state={data.state} />;
  const glance =
    error === null ? (
      <nav className={classNames(styles.glance, isRoomy && layout.low)} aria-label="At a glance">
        {isTurnOfGlance && <Glance repository={repository} asksForTags={tab !== 'tags'} />}
      </nav>
    ) : (
      // Its room stays, so that nothing moves.
      !isRoomy && <div className={styles.glance} />
    );
  return (
    <PageHeader
      title={name}
      crumbs={[...namespaceCrumbs(namespace), { text: name }]}
      // The state would break the line of the other labels where there is little room, and move the page.
      beside={isRoomy ? glance : state}
      sign={<NamespaceAvatar namespace={namespace} />}
      // All at once, so that nothing in it moves.
      end={
        isPending ? null : (
          <>
            <PullLine repository={repository} />
            {data !== undefined && (
              <RepositoryActionsButton
                repositories={[data]}
                isSmall
                isPage
                onDone={(deleted) => deleted.length > 0 && void navigate(paths.repositories())}
              />
            )}
          </>
        )
      }
      below={
        <>
          {hasDescription && isOpen && (
            <Content id="repository-description">
              <Markdown text={data.description} onMissing={() => setIsOpen(false)} />
            </Content>
          )}
          {!isRoomy && glance}
        </>
      }
    >
      <div className={classNames(layout.row, layout.wide, styles.labels)}>
        {data !== undefined && (
          <>
            {hasPerson === true && <StarButton repository={data} />}
            <Chip isOutlined>{data.isPublic ? 'public' : 'private'}</Chip>
            {isRoomy && state}
          </>
        )}
        {hasDescription && (
          <Button
            variant="link"
            isInline
            icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
            aria-expanded={isOpen}
            aria-controls="repository-description"
            onPointerEnter={Markdown.fetchAhead}
            onFocus={Markdown.fetchAhead}
            onClick={() => setIsOpen(!isOpen)}
          >
            Description
          </Button>
        )}
      </div>
    </PageHeader>
  );
}
