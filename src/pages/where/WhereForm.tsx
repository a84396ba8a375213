import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { readSought } from '@/domain/where/where';
import { classNames } from '@/ui/styles/class-names';
import { userQueries } from '@/queries/registry/registry.queries';
import { ownNamespaces, repositoryQueries } from '@/queries/repositories/repositories.queries';
import { paths } from '@/routing/paths';
import layout from '@/ui/styles/layout.module.css';
import styles from './where.module.css';

interface WhereFormProps {
  where: string;
  namespace: string;
}

/** What is looked for, and in which namespace. The search is the address, so that it can be shared and gone back to. */
export function WhereForm({ where, namespace: given }: WhereFormProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: user } = useQuery(userQueries.current());
  const [text, setText] = useState(where);
  const [namespace, setNamespace] = useState(given);
  // An address that says something else than a digest or a name shows at once that it does.
  const [isTouched, setIsTouched] = useState(where !== '');
  const [shown, setShown] = useState({ where, given });
  // Back leads to another search; the focus stays where it is.
  if (shown.where !== where || shown.given !== given) {
    setShown({ where, given });
    setText(where);
    setNamespace(given);
    setIsTouched(where !== '');
  }
  const known = client.getQueryData(repositoryQueries.list().queryKey)?.items ?? [];
  const names = [...(user === undefined ? [] : ownNamespaces(user)), ...known.map((one) => one.namespace)];
  const textProblem = readSought(text) === null ? 'This is neither a digest nor the name of a tag.' : undefined;
  const namespaceProblem = namespace.trim() === '' ? 'A namespace is needed.' : undefined;
  const shownText = isTouched ? textProblem : undefined;
  const shownNamespace = isTouched ? namespaceProblem : undefined;
  return (
    <Form
      className={classNames(layout.row, styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTouched(true);
        if (textProblem !== undefined || namespaceProblem !== undefined) return;
        void navigate(paths.where(namespace.trim(), { where: text.trim() }));
      }}
    >
      <FormGroup label="Digest or tag name" fieldId="where-text" isRequired className={styles.text}>
        <TextInput
          id="where-text"
          type="search"
          value={text}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          validated={shownText === undefined ? 'default' : 'error'}
          aria-describedby="where-text-help"
          onChange={(_event, value) => setText(value)}
        />
        <Problem id="where-text-help" text={shownText} />
      </FormGroup>
      <FormGroup label="Namespace" fieldId="where-namespace" isRequired className={styles.namespace}>
        <TextInput
          id="where-namespace"
          value={namespace}
          list="where-namespaces"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          validated={shownNamespace === undefined ? 'default' : 'error'}
          aria-describedby="where-namespace-help"
          onChange={(_event, value) => setNamespace(value)}
        />
        <datalist id="where-namespaces">
          {[...new Set(names)].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <Problem id="where-namespace-help" text={shownNamespace} />
      </FormGroup>
      <div className={styles.button}>
        <Button type="submit">Search</Button>
      </div>
    </Form>
  );
}

function Problem({ id, text }: { id: string; text: string | undefined }) {
  return (
    <FormHelperText>
      <HelperText id={id} isLiveRegion>
        {text !== undefined && <HelperTextItem variant="error">{text}</HelperTextItem>}
      </HelperText>
    </FormHelperText>
  );
}
