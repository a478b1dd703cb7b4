import type { FirefoxOptions } from './firefox';

type Preferences = Record<string, string | number | boolean>;

/** Nothing asks, nothing phones home, nothing updates itself. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.server': 'data:,',
};

/** The real sites are known to the browser as ones whose certificates must be the real ones. */
const PRACTICE_CERTIFICATE: Preferences = {
  'network.stricttransportsecurity.preloadlist': false,
  'security.cert_pinning.enforcement_level': 0,
};

function proxy(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.trr.mode': 5,
  };
}

/** The profile's `user.js`. */
export function firefoxPreferences(options: FirefoxOptions): string {
  const { sites, colorScheme = 'light', deviceScaleFactor, language = 'en-GB' } = options;
  const all: Preferences = {
    ...QUIET,
    ...PRACTICE_CERTIFICATE,
    'marionette.port': 0,
    'intl.accept_languages': [...new Set([language, language.slice(0, 2)])].join(', '),
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    ...(deviceScaleFactor ? { 'layout.css.devPixelsPerPx': String(deviceScaleFactor) } : {}),
    ...(sites ? proxy(sites.proxyPort) : {}),
    ...options.preferences,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
