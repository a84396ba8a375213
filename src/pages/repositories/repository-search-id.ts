/** The search field's id in the document, the same as in Quay's own list. */
export const repositorySearchId = 'repositorylist-search-input';
