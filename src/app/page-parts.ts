/** What every page of the app stands in; it gets the focus with a new page. */
export const mainId = 'main-content';

/** Where the outcome of changes is shown: below the page, so that it lies over nothing. */
export const noticesId = 'notices';
