import {
  Button,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Popover,
} from '@patternfly/react-core';
import type { RefObject } from 'react';
import { contactLinks, documentationHref } from '@/domain/registry/registry-links';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { handlerOf } from '@/ui/keys/key-handlers';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface HelpPanelProps {
  /** The button that opened it. */
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** What can be opened from here, by its command. */
const commands = [
  ['keys', 'Keys'],
  ['saved-views', 'Saved views'],
  ['api-calls', 'Show API call'],
] as const;

/** Documentation, people to ask and the registry's version, as far as the registry names them. */
export function HelpPanel({ anchor, onClose }: HelpPanelProps) {
  const { links, versionNumber } = useRegistryConfig().config;
  const documentation = documentationHref(links);
  const contacts = contactLinks(links);
  const isEmpty = documentation === null && contacts.length === 0 && versionNumber === null;
  return (
    <Popover
      className={typography.breakable}
      isVisible
      shouldClose={onClose}
      triggerRef={anchor}
      position="bottom-end"
      animationDuration={0}
      aria-label="Help"
      bodyContent={
        <div className={layout.stack}>
          <Content component="h2">Help</Content>
          {isEmpty && <p>This registry names no documentation and nobody to ask.</p>}
          {documentation !== null && (
            <p>
              <OutsideLink href={documentation}>Documentation</OutsideLink>
            </p>
          )}
          {commands.map(([command, text]) => (
            <p key={command}>
              <Button
                variant="link"
                isInline
                onClick={() => {
                  onClose();
                  handlerOf(command)?.();
                }}
              >
                {text}
              </Button>
            </p>
          ))}
          <DescriptionList isCompact>
            {contacts.length > 0 && (
              <DescriptionListGroup>
                <DescriptionListTerm>Contact</DescriptionListTerm>
                <DescriptionListDescription>
                  <ul className={layout.stack}>
                    {contacts.map(({ href, text }) => (
                      <li key={href}>
                        <OutsideLink href={href}>{text}</OutsideLink>
                      </li>
                    ))}
                  </ul>
                </DescriptionListDescription>
              </DescriptionListGroup>
            )}
            {versionNumber !== null && (
              <DescriptionListGroup>
                <DescriptionListTerm>Version</DescriptionListTerm>
                <DescriptionListDescription>{versionNumber}</DescriptionListDescription>
              </DescriptionListGroup>
            )}
          </DescriptionList>
        </div>
      }
      withFocusTrap
    />
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
