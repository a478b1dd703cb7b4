/** Stands in for what WXT gives the extension's code as `#imports`, in a Chromium page. */
export const browser = (globalThis as unknown as { chrome: unknown }).chrome;
