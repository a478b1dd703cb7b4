import { startSites } from '@/tests/fixtures/server';
import { hostileAddress, PLACES } from '@/tests/fixtures/sites/school';
import { buildChrome } from './build-chrome';
import { startChromium } from './chromium';
import { hasDesktop } from './find-display';
import { CHROME_BUILD } from './flagpost';
import { setUpMarlbrook } from './set-up';
import { playStory } from './story';
import { PASSPHRASE } from './vault';

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Opens a browser for a person, on the practice pages, set up for the practice school, and stays until it is closed. */
async function openForPerson(): Promise<void> {
  const sites = await startSites();
  const browser = await startChromium({
    extensionDir: CHROME_BUILD,
    sites,
    display: 'desktop',
    size: { width: 1400, height: 950 },
    progress: say,
  });
  const register = await browser.openExtensionPage('register.html');
  await register.waitForFunction(async () => (await indexedDB.databases()).some((d) => d.name === 'flagpost'));
  await setUpMarlbrook(register);
  await register.reload();
  for (const address of [PLACES.instagramHome, PLACES.facebookGroup, PLACES.xHome]) await browser.open(address);
  say('');
  say(
    'Flagpost runs in the window that has just opened. X, Facebook and Instagram there are practice pages on this machine.',
  );
  say('Point at a post and press Alt+Shift+L, or use the flag button, the toolbar button or the right mouse button.');
  say(`The vault is open. If you lock it, its passphrase is: ${PASSPHRASE}`);
  say(`Pages that mean harm: ${hostileAddress('hostile-forged-clicks')} and its neighbours.`);
  say('Close the window to end.');
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  await sites.close();
}

const headless = process.argv.includes('--headless');
buildChrome(say);
if (headless || !hasDesktop()) process.exit(await playStory(say));
await openForPerson();
process.exit(0);
