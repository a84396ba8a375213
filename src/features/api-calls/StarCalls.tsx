import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { callPath, type ApiCall } from '@/domain/api-calls/api-call';
import { curlCommand } from '@/domain/api-calls/curl-command';
import { neededScope } from '@/domain/registry/access-scope';
import { fullRepositoryName } from '@/domain/repository/repository';
import { userQueries } from '@/queries/registry/registry.queries';
import { listedRepository } from '@/queries/repositories/listed-repositories';
import { starCalls } from '@/queries/repositories/shown-writes';
import { parseRoute } from '@/routing/route';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { CallFacts } from './CallFacts';
import { CommandBlock } from './CommandBlock';

/** What the stars on screen send: the one write that no dialog comes before. Nothing where there is no star. */
export function StarCalls() {
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  const { data: user } = useQuery(userQueries.current());
  const titleId = useId();
  const route = parseRoute(pathname, search);
  // Of a list one repository stands for all: only its name differs.
  const isList = route.page === 'repositories' || route.page === 'namespace';
  const repository = route.page === 'repository' ? route.repository : isList ? listedRepository(client) : null;
  if (repository === null || user === undefined || user.isAnonymous) return null;
  return (
    <section aria-labelledby={titleId} className={layout.apart}>
      <h2 id={titleId} className={typography.partTitle}>
        The star
      </h2>
      <p>{`What a press on the star sends${isList ? `, for example that of ${fullRepositoryName(repository)}` : ''}.`}</p>
      {starCalls(repository).map((call) => (
        <WriteCall key={call.method} call={call} />
      ))}
    </section>
  );
}

function WriteCall({ call }: { call: ApiCall }) {
  const [isOpen, setIsOpen] = useState(false);
  const { method } = call;
  const path = callPath(call);
  return (
    <details className={layout.below} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={typography.breakable}>
        <code>{`${method} ${path}`}</code>
      </summary>
      {isOpen && (
        <div className={layout.stack}>
          <CallFacts call={call} scope={neededScope(method, path)} />
          <CommandBlock text={curlCommand(call)} copyLabel="Copy command" />
        </div>
      )}
    </details>
  );
}
