import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { ALL_SITE_PATTERNS } from './lib/platforms/sites';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n' },
  hooks: {
    // The same words in types that are quick to check.
    'config:resolved': (wxt) => {
      wxt.config.alias['#i18n'] = resolve(wxt.config.root, 'lib/i18n/index.ts');
    },
  },
  zip: { excludeSources: ['tests/**'] },
  manifest: ({ browser }) => ({
    default_locale: 'en_GB',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: ['activeTab', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms', 'idle', 'scripting'],
    // Argon2id, which turns a passphrase into a key, is WebAssembly.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    host_permissions: [...ALL_SITE_PATTERNS],
    optional_host_permissions: ['<all_urls>'],
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-storage.json' } }),
    action: { default_title: '__MSG_extension_action__' },
    commands: {
      'flag-post': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_extension_command__',
      },
      'more-ways': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_extension_moreWays__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'flagpost@flagpost.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
  }),
});
