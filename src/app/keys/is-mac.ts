/** Whether the keyboard has Cmd in place of Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
