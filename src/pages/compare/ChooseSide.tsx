import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { parseSide, sideName, sideText, type CompareSide } from '@/domain/compare/side';
import type { RepositoryName } from '@/domain/repository/repository';
import { InlineError } from '@/features/failure/InlineError';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import toolbar from '@/ui/styles/toolbar.module.css';
import layout from '@/ui/styles/layout.module.css';
import { typingPause, useDebounced } from '@/ui/use-debounced';

interface ChooseSideProps {
  /** The repository of the address. */
  repository: RepositoryName;
  /** The side that is chosen already. */
  side: CompareSide;
  /** Which one it is. */
  which: 'a' | 'b';
}

/** Tags that are suggested at once. */
const mostSuggested = 10;

/** Asks what to compare the one side with: a field, and the tags of the repository that match it. */
export function ChooseSide({ repository, side, which }: ChooseSideProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const comparison = (other: CompareSide) => {
    const [chosen, own] = [sideText(other, repository), sideText(side, repository)];
    return paths.compare(repository, which === 'a' ? { a: own, b: chosen } : { a: chosen, b: own });
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const other = parseSide(text, repository);
        if (other === null) setWrong(true);
        else void navigate(comparison(other));
      }}
    >
      <FormGroup label={`Compare ${sideName(side, repository)} with`} fieldId="compare-with" className={toolbar.search}>
        <TextInput
          id="compare-with"
          value={text}
          validated={isWrong ? 'error' : 'default'}
          aria-describedby="compare-with-help"
          autoComplete="off"
          onChange={(_event, next) => {
            setText(next);
            setWrong(false);
          }}
        />
        <FormHelperText>
          <HelperText id="compare-with-help" isLiveRegion>
            <HelperTextItem variant={isWrong ? 'error' : 'default'}>
              {isWrong && 'This names no image. '}
              Type a tag, a digest as in @sha256:…, or either of another repository as in org/repo:tag.
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <div>
        <Button type="submit" isAriaDisabled={text.trim() === ''}>
          Compare
        </Button>
      </div>
      <SuggestedTags repository={repository} side={side} text={text.trim()} addressOf={comparison} />
    </Form>
  );
}

interface SuggestedTagsProps {
  repository: RepositoryName;
  side: CompareSide;
  text: string;
  addressOf(side: CompareSide): string;
}

/** The newest tags whose names contain the text. */
function SuggestedTags({ repository, side, text, addressOf }: SuggestedTagsProps) {
  const settled = useDebounced(text, typingPause);
  const isSearch = settled !== '' && !/[/@\s]/.test(settled);
  const newest = useQuery({ ...tagQueries.page(repository, 1), enabled: !isSearch });
  const found = useQuery({ ...tagQueries.search(repository, settled), enabled: isSearch });
  const { data, error, refetch } = isSearch ? found : newest;
  if (error !== null && data === undefined) {
    return <InlineError title="Could not look for tags" error={error} onRetry={() => void refetch()} />;
  }
  const names = (data?.tags ?? []).map(({ name }) => name).filter((name) => name !== side.tag || side.digest !== null);
  if (names.length === 0) return null;
  return (
    <FormGroup role="group" label={isSearch ? 'Tags found' : 'Newest tags'} fieldId="compare-suggested">
      <ul role="list" aria-labelledby="compare-suggested" className={layout.line}>
        {names.slice(0, mostSuggested).map((tag) => (
          <li key={tag}>
            <AppLink to={addressOf({ repository, tag, digest: null })}>{tag}</AppLink>
          </li>
        ))}
      </ul>
    </FormGroup>
  );
}
