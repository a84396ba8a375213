import { Alert, type AlertProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { ExtraProps } from 'react-markdown';
import { alertKinds, type AlertKind } from './markdown-looks';

const variants: Record<AlertKind, { variant: NonNullable<AlertProps['variant']>; title: string }> = {
  note: { variant: 'info', title: 'Note' },
  tip: { variant: 'success', title: 'Tip' },
  important: { variant: 'custom', title: 'Important' },
  warning: { variant: 'warning', title: 'Warning' },
  caution: { variant: 'danger', title: 'Caution' },
};

/** A quote, or one of GitHub's alerts. */
export function MarkdownQuote({ node, children }: ExtraProps & { children?: ReactNode }) {
  const kind = alertKinds.find((name) => name === node?.properties.dataAlert);
  if (kind === undefined) return <blockquote>{children}</blockquote>;
  const { variant, title } = variants[kind];
  return (
    <Alert isInline component="p" variant={variant} title={title}>
      {children}
    </Alert>
  );
}
