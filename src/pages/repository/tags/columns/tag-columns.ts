import { actionsColumn } from './actions-column';
import { createdColumn } from './created-column';
import { digestColumn } from './digest-column';
import { expandColumn } from './expand-column';
import { expiresColumn } from './expires-column';
import { labelsColumn } from './labels-column';
import { modifiedColumn } from './modified-column';
import { nameColumn } from './name-column';
import { platformsColumn } from './platforms-column';
import { pullColumn } from './pull-column';
import { pulledColumn } from './pulled-column';
import { pullsColumn } from './pulls-column';
import { securityColumn } from './security-column';
import { selectTagColumn } from './select-column';
import { sizeColumn } from './size-column';
import type { TagColumn } from './tag-column';
import { tracksColumn } from './tracks-column';

/** The columns of the tags table in Quay's order; the pull commands stand beside the manifest. */
export const tagColumns: readonly TagColumn[] = [
  expandColumn,
  selectTagColumn,
  nameColumn,
  labelsColumn,
  platformsColumn,
  securityColumn,
  sizeColumn,
  modifiedColumn,
  createdColumn,
  expiresColumn,
  digestColumn,
  pullColumn,
  tracksColumn,
  pulledColumn,
  pullsColumn,
  actionsColumn,
];
