import { Button, Radio, Skeleton } from '@patternfly/react-core';
import CheckIcon from '@patternfly/react-icons/dist/esm/icons/check-icon';
import CopyIcon from '@patternfly/react-icons/dist/esm/icons/copy-icon';
import type { PullTarget } from '@/domain/tags/pull-commands';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { copyOutcomes, useCopy } from '@/ui/copy/use-copy';
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
        <ChosenCommand key={chosen.command} command={chosen.command} />
      )}
    </>
  );
}

/** A key per command makes "Copied" vanish with the command that was copied. */
function ChosenCommand({ command }: { command: string }) {
  const [state, copy] = useCopy();
  return (
    <>
      <output aria-label="Command">
        <code className={classNames(layout.frame, layout.apart, styles.command)}>{command}</code>
      </output>
      <Button
        variant="primary"
        icon={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
        onClick={() => copy(command)}
        className={layout.apart}
      >
        {state === 'copied' ? 'Copied' : 'Copy Command'}
      </Button>
      <span role="status" className={state === 'failed' ? undefined : 'pf-v6-screen-reader'}>
        {state === 'copied' && 'Command copied to clipboard'}
        {state === 'failed' && ` ${copyOutcomes.failed} Select the command instead.`}
      </span>
    </>
  );
}
