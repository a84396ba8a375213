import { ExpandableSection, Skeleton } from '@patternfly/react-core';
import type { PullCommand, PullTarget } from '@/domain/tags/pull-commands';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { CopyButton } from '@/ui/copy/CopyButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { commandsInDocumentedOrder } from './documented-commands';
import { usePullHost } from './use-pull-host';
import styles from './fetch-tag.module.css';

/** How to fetch an image, spelled out: the documentation's four commands, the rest behind "More". */
export function FetchTagCommands(image: Omit<PullTarget, 'host'>) {
  const host = usePullHost();
  const { isPending } = useRegistryConfig();
  if (isPending) return <Skeleton height="8rem" screenreaderText="Loading commands" />;
  const { documented, more } = commandsInDocumentedOrder({ host, ...image });
  return (
    <section>
      <h2 className={typography.partTitle}>Fetch Tag</h2>
      <CommandFields commands={documented} />
      <ExpandableSection toggleTextCollapsed="More" toggleTextExpanded="Less">
        <CommandFields commands={more} />
      </ExpandableSection>
    </section>
  );
}

function CommandFields({ commands }: { commands: readonly PullCommand[] }) {
  return (
    <dl className={classNames(layout.stack, layout.below, styles.fields)}>
      {commands.map(({ label, command }) => (
        <div key={label}>
          <dt className={typography.bold}>{label}</dt>
          <dd className={layout.inline}>
            <code className={classNames(layout.frame, styles.command)}>{command}</code>
            <CopyButton text={command} label={`Copy ${label}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
