import type { PageView } from '@/lib/messages/protocol';

/** What the page knows of the window that it is shown in, for the record. */
export function readView(window: Window): PageView {
  const root = window.document.documentElement;
  return {
    viewport: { width: Math.round(window.innerWidth), height: Math.round(window.innerHeight) },
    devicePixelRatio: String(window.devicePixelRatio),
    screen: { width: Math.round(window.screen.width), height: Math.round(window.screen.height) },
    colourScheme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    // Both browsers mark a page that they translate on the root element.
    translated: root.classList.contains('translated-ltr') || root.classList.contains('translated-rtl'),
    userAgent: window.navigator.userAgent,
    languages: [...window.navigator.languages].slice(0, 30),
  };
}
