/** Leaves the app for another page. A link that is clicked does that without knowing where the app is. */
export function openAddress(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noreferrer';
  link.click();
}
