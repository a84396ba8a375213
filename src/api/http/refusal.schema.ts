import { member } from './answers/json';

/** The members that refusals have in their several shapes, each as it came and undefined where it is missing. */
export function readRefusal(body: unknown) {
  const type = member(body, 'error_type');
  const title = member(body, 'title');
  return {
    /** The API's word for the failure; `title` holds the same word (recorded). */
    type: type ?? title,
    wantsFreshLogin: [type, title].includes('fresh_login_required'),
    isReadOnly: member(body, 'is_readonly') === true,
    detail: member(body, 'detail'),
    message: member(body, 'message'),
    errorMessage: member(body, 'error_message'),
    error: member(body, 'error'),
    errorDescription: member(body, 'error_description'),
    errors: member(body, 'errors'),
  };
}
