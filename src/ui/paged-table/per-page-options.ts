/** How many rows a page of a table may have. Apart from the pager, so that rules can read it without PatternFly. */
export const perPageOptions = [10, 20, 50, 100] as const;
