import { codec, oneOf } from '@/routing/view-state';

/** Whether the address asks for the image that the tag had before; see `paths.compare`. */
export const chooseViewState = codec({ with: { param: 'with', field: oneOf(['previous', ''], '') } });
