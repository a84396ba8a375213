import { Radio, Skeleton } from '@patternfly/react-core';
import type { PullTarget } from '@/domain/tags/pull-commands';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { CopyButton } from '@/ui/copy/CopyButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { commandsInDocumentedOrder } from './documented-commands';
import { commandKey, useRememberedCommand } from './remembered-command';
import { usePullHost } from './use-pull-host';
import styles from './fetch-tag.module.css';

interface FetchTagChooserProps extends Omit<PullTarget, 'host'> {
  id: string;
}

/** The ways to fetch an image; the chosen one shows its command, ready to copy. */
export function FetchTagChooser({ id, ...image }: FetchTagChooserProps) {
  const host = usePullHost();
  const { isPending } = useRegistryConfig();
  const [rememberedKey, remember] = useRememberedCommand();
  const { documented, more } = commandsInDocumentedOrder({ host, ...image });
  const commands = [...documented, ...more];
  const chosen = commands.find((command) => commandKey(command) === rememberedKey) ?? commands[0];
  return (
    <>
      <div
        id={id}
        role="group"
        aria-label="Way to fetch"
        className={classNames(layout.stack, layout.apart, styles.options)}
      >
        {commands.map((command) => {
          const key = commandKey(command);
          return (
            <Radio
              key={key}
              id={`${id}-${key}`}
              name={id}
              label={command.label}
              isChecked={command === chosen}
              onChange={() => remember(key)}
            />
          );
        })}
      </div>
      {/* Until the registry's name is known the command may be wrong, and then it must not be there to be copied. */}
      {isPending || chosen === undefined ? (
        <Skeleton height="2.5rem" screenreaderText="Loading command" />
      ) : (
        <>
          <output aria-label="Command">
            <code className={classNames(layout.frame, layout.apart, styles.command)}>{chosen.command}</code>
          </output>
          <div className={layout.apart}>
            {/* The key makes "Copied" vanish with the command that was copied. */}
            <CopyButton key={chosen.command} variant="primary" text={chosen.command} label="Copy Command" />
          </div>
        </>
      )}
    </>
  );
}
