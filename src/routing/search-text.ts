/** `?a=1` for the parameters, or nothing. Colons and slashes stay readable: both are allowed in a query. */
export function searchText(params: URLSearchParams): string {
  const search = params.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%2C', ',');
  return search === '' ? '' : `?${search}`;
}
