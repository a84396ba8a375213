import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Switch,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { keyTable, keyText } from '@/domain/keys/key-table';
import { personKey } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { Dialog } from '@/ui/dialog/Dialog';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { isMac } from './is-mac';
import { setSingleKeys, useSingleKeys } from './single-keys';

const groups = [...new Set(keyTable.map(({ group }) => group))];

/** All keys with what they do, and the switch for those that need no Ctrl or Cmd. */
export function KeyList({ onClose }: { onClose(): void }) {
  const { data: user } = useQuery(userQueries.current());
  const person = personKey(user);
  const isOn = useSingleKeys(person);
  return (
    <Dialog title="Keys" size="small" onClose={onClose}>
      <Switch
        id="single-keys"
        label="Single keys"
        aria-describedby="single-keys-note"
        isChecked={isOn}
        onChange={(_event, checked) => setSingleKeys(person, checked)}
      />
      <p id="single-keys-note" className={typography.subtle}>
        {`Keys without ${isMac ? '⌘' : 'Ctrl'}. Switch them off if they get in the way, for example of speech input. This browser keeps the choice.`}
      </p>
      {groups.map((group) => (
        <section key={group} aria-label={group} className={layout.apart}>
          <h2 className={typography.bold}>{group}</h2>
          <DescriptionList isCompact isHorizontal className={layout.facts}>
            {keyTable
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <DescriptionListGroup key={entry.command}>
                  <DescriptionListTerm>
                    <kbd>{keyText(entry, isMac)}</kbd>
                  </DescriptionListTerm>
                  <DescriptionListDescription>
                    {isOn || 'withMod' in entry ? entry.does : <s>{entry.does}</s>}
                  </DescriptionListDescription>
                </DescriptionListGroup>
              ))}
          </DescriptionList>
        </section>
      ))}
    </Dialog>
  );
}
