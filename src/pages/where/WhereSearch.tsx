import { useState } from 'react';
import { tagsLookedAt, type Sought } from '@/domain/where/where';
import { WhereResults } from './WhereResults';

interface WhereSearchProps {
  namespace: string;
  sought: Sought;
  /** The image that tags are compared with; '' for none. */
  digest: string;
  /** The name of a tag that has the image; '' if none is known. */
  tagName: string;
}

/** A search, through the newest tags of each repository until all are wanted. */
export function WhereSearch(props: WhereSearchProps) {
  const [most, setMost] = useState(tagsLookedAt);
  return <WhereResults key={most} {...props} most={most} onLookAtAll={() => setMost(Infinity)} />;
}
