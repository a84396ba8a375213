import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import { untaggedPullCommand } from '@/domain/tags/pull-commands';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { CopyButton } from '@/ui/copy/CopyButton';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

const clients = [
  { name: 'Podman', program: 'podman' },
  { name: 'Docker', program: 'docker' },
] as const;

/** How to pull from the repository; without a tag, both programs take `latest`. */
export function PullCommandsCard({ repository }: { repository: RepositoryName }) {
  const host = usePullHost();
  return (
    <section aria-labelledby="pull-commands-title">
      <h2 className={typography.partTitle} id="pull-commands-title">
        Pull Commands
      </h2>
      <p className={typography.subtle}>
        Pulls latest unless you add a tag; the Tags tab has the commands for each tag.
      </p>
      <DescriptionList
        isHorizontal
        isCompact
        horizontalTermWidthModifier={{ default: '4rem' }}
        className={layout.facts}
      >
        {clients.map(({ name, program }) => {
          const command = untaggedPullCommand(program, host, repository);
          return (
            <DescriptionListGroup key={program}>
              <DescriptionListTerm>{name}</DescriptionListTerm>
              <DescriptionListDescription>
                <code className={typography.small}>{command}</code>{' '}
                <CopyButton text={command} label={`Copy ${name} command`} />
              </DescriptionListDescription>
            </DescriptionListGroup>
          );
        })}
      </DescriptionList>
    </section>
  );
}
