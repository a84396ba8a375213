import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { Manifest } from '@/domain/image/manifest';
import { modelSource } from '@/domain/model-card/model-card-source';
import { manifestQueries } from '@/queries/images/manifests.queries';
import type { TagTabProps } from '../tag-tabs';
import { CardBody } from './CardBody';
import { CardSource } from './card-context';
import { FrontMatterFacts } from './FrontMatterFacts';
import { PlainCard } from './PlainCard';
import { UnreadFrontMatter } from './UnreadFrontMatter';
import { useModelCard } from './use-model-card';

/** The model card of an artifact: its front matter as facts, and its text. */
export function ModelCardTab({ repository, selected }: TagTabProps) {
  const { data } = useQuery({ ...manifestQueries.image(repository, selected.digest), enabled: !selected.isIndex });
  const text = data?.modelCard ?? null;
  // The tab is not offered without a card.
  return data === undefined || text === null ? <CardSkeleton /> : <Card text={text} annotations={data.annotations} />;
}

function Card({ text, annotations }: { text: string; annotations: Manifest['annotations'] }) {
  const reading = useModelCard(text);
  if (reading.status === 'reading') return <CardSkeleton />;
  if (reading.status === 'failed') return <PlainCard text={text} />;
  const { frontMatter, document: content, isWhole } = reading.card;
  const entries = frontMatter.kind === 'read' ? frontMatter.entries : [];
  return (
    <CardSource value={modelSource(annotations, entries)}>
      {frontMatter.kind === 'read' && <FrontMatterFacts entries={entries} />}
      {frontMatter.kind === 'unreadable' && <UnreadFrontMatter {...frontMatter} />}
      {content === null ? <PlainCard text={text} /> : <CardBody content={content} isWhole={isWhole} />}
    </CardSource>
  );
}

function CardSkeleton() {
  return <Skeleton height="24rem" screenreaderText="Loading model card" />;
}
