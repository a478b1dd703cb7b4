import { browser } from '#imports';
import { watchFront } from '@/lib/capture/in-front';
import { createQuota } from '@/lib/capture/quota';
import type { Gesture } from '@/lib/capture-state';
import { listen, type Sender } from '@/lib/messages/listen';
import { answerLookAgain } from '@/lib/messages/look-again';
import { askPage } from '@/lib/messages/page';
import type { AddPicture, CreateFlag, FlagAnswer, LabelSeen } from '@/lib/messages/protocol';
import { addFlag, flagById, unfinishedFlags, updateFlag } from '@/lib/store/flags';
import { noteLabel } from '@/lib/store/report-record';
import { watchVault } from '@/lib/store/vault/vault';
import { createArming } from './arm';
import { startAutoLock } from './auto-lock';
import { canAddPicture } from './can-add-picture';
import { draftOf } from './draft';
import { createInstallation } from './installation';
import { whyNotStored } from './no-room';
import { onOwnPage, startOwnPages } from './own-pages';
import { startReminders } from './reminders';
import { lookAgain } from './second-look';
import { isAmong, whySilent } from './silent-page';
import { startStamping } from './start-stamping';
import { recover, type StoryTools, tellStory } from './story';
import { takeIn } from './take-in';

type Tab = { id?: number; url?: string; title?: string; windowId?: number };

const RECOVER = 'recover';
const MENU = 'flag-post';
const MORE = 'more-ways';
/** Tenths of a second in which a script that the press brings into the page has to answer. */
const SCRIPT_ARRIVES = 10;

/** Opens the side panel. Has to be called in the same turn as the gesture. */
function openPanel(tab: Tab | undefined): void {
  const opened = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: { open: () => Promise<void> } }).sidebarAction.open()
    : tab?.windowId === undefined
      ? Promise.resolve()
      : browser.sidePanel.open({ windowId: tab.windowId });
  opened.catch(() => {
    // Refused where the gesture does not count (a click inside a page in Firefox): the panel is a convenience there, the
    // flag itself does not depend on it.
  });
}

/** Brings our script into a page that is none of the three sites, which the gesture of a moment ago allows. */
async function bringScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/webpage.js'] as never });
    return true;
  } catch {
    // The browsers' own pages, their shops and PDF viewers let nobody in; the toolbar button then says so.
    return false;
  }
}

/** Starts the worker's part of flagging. All listeners are added in this turn, so that a cold start misses nothing. */
export function startFlagging(): void {
  const worker = crypto.randomUUID();
  const installation = createInstallation();
  const tools: StoryTools = {
    front: watchFront(),
    // Firefox has no such limit; Chrome counts two calls in a second, the margin is for its own clock.
    quota: import.meta.env.FIREFOX ? createQuota(20, 1_000) : createQuota(2, 1_010),
    arming: createArming(!import.meta.env.FIREFOX),
    installation,
  };
  // One page is prepared and photographed at a time.
  let queue: Promise<void> = Promise.resolve();
  const stamping = startStamping();
  // What could not be closed is left for the next start, and keeps nothing else from being done.
  const recovered = unfinishedFlags()
    .then((left) => recover(left, worker, tools))
    .catch((error: unknown) => reportError(error));

  const inTurn = (story: () => Promise<void>): void => {
    void browser.alarms.create(RECOVER, { delayInMinutes: 1 });
    queue = queue.then(story).catch((error: unknown) => {
      // Nobody waits for this promise; the flag stays unfinished in the journal and the next start closes it.
      reportError(error);
    });
  };

  /** As `inTurn`, for work that somebody waits for, who is then told of its failure. */
  const awaited = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => inTurn(() => work().then(resolve, reject)));

  async function createFlag(request: CreateFlag, sender: Sender): Promise<FlagAnswer> {
    const tab = sender.tab as Tab & { id: number };
    if (!import.meta.env.FIREFOX) openPanel(tab);
    const now = await onOwnPage(await installation(), await ownPages(), tab);
    const flag = draftOf(request, tab, now, worker);
    const durable = addFlag(flag);
    inTurn(() => stamping.after(tellStory(flag, durable, tab, tools)));
    await durable.catch((error: unknown) => {
      throw Object.assign(new Error(whyNotStored(error)), { cause: error });
    });
    return { id: flag.id, state: flag.stub ? 'withheld' : flag.capture };
  }

  async function addPicture(request: AddPicture, sender: Sender): Promise<FlagAnswer> {
    const tab = sender.tab as Tab & { id: number };
    await recovered;
    const flag = await flagById(request.flagId);
    if (!flag?.snapshot || flag.pageId !== request.pageId || !canAddPicture(flag))
      throw new Error('This flag takes no picture any more.');
    if (flag.snapshot.key !== request.snapshot.key || flag.snapshot.text.value !== request.snapshot.text.value)
      throw new Error('The post has changed since it was flagged. Flag it again.');
    const again = await updateFlag(flag.id, (f) => ({ ...f, capture: 'capturing', worker, step: 'drafted' }));
    inTurn(() => stamping.after(tellStory(again, Promise.resolve(), tab, tools)));
    return { id: again.id, state: again.capture };
  }

  /** A label of the site that a person says is another one than expected. */
  async function labelSeen({ flagId, expected, seen }: LabelSeen): Promise<FlagAnswer> {
    const flag = await flagById(flagId);
    if (!flag) throw new Error('This flag is not stored any more.');
    const { person: by } = await installation();
    await noteLabel(flagId, { at: new Date().toISOString(), by, platform: flag.platform, expected, seen });
    return { id: flag.id, state: flag.capture };
  }

  listen({ createFlag, addPicture, labelSeen });
  // In Firefox a click inside a page cannot open the panel.
  const ownPages = startOwnPages((tab) => !import.meta.env.FIREFOX && openPanel(tab));

  let looking = false;
  answerLookAgain(async ({ flagId, windowId }) => {
    // Each look opens a page in front of the person: one after the other, and never one that nobody waits for.
    if (looking) throw new Error('Another post is being looked at again. Wait until that has ended.');
    looking = true;
    try {
      await recovered;
      await lookAgain(flagId, windowId, { ...tools, inTurn: awaited });
    } finally {
      looking = false;
    }
  });

  /** Where the vault was just opened, after what is being photographed: both write flags. */
  const whenOpened = () => {
    queue = queue.then(async () => {
      const damaged = await takeIn(worker, tools);
      // Each is found and named again by a check of everything.
      if (damaged.length > 0) throw new Error(`Stored, but not to be opened: ${damaged.join(', ')}`);
    });
    queue = queue.catch(reportError);
  };
  watchVault(whenOpened);
  // A stop while things were being brought in left some of them waiting.
  void recovered.then(whenOpened);
  startAutoLock();
  startReminders();

  async function gesture(tab: Tab | undefined, via: Gesture): Promise<void> {
    if (tab?.id === undefined) return;
    await tools.arming.arm(tab);
    const sites = browser.runtime.getManifest().host_permissions ?? [];
    let answer = await askPage(tab.id, 'begin', { via });
    // Where access is given by the press alone, Firefox brings our script into the page with the press of the toolbar button.
    for (let i = 0; i < SCRIPT_ARRIVES && via === 'toolbar' && answer === null && isAmong(sites, tab.url); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await askPage(tab.id, 'begin', { via });
    }
    if (answer === null && !isAmong(sites, tab.url) && (await bringScript(tab.id)))
      answer = await askPage(tab.id, 'begin', { via });
    const silent = answer === null;
    const says = silent
      ? whySilent(sites, tab.url, await browser.permissions.contains({ origins: sites }))
      : 'extension_action';
    // Without a text of its own the tab shows what all tabs show: how much is due.
    await browser.action.setBadgeText({ tabId: tab.id, text: silent ? '!' : null } as never);
    await browser.action.setTitle({ tabId: tab.id, title: browser.i18n.getMessage(says as never) });
  }

  const onGesture = (tab: Tab | undefined, via: Gesture) => {
    openPanel(tab);
    gesture(tab, via).catch(reportError);
  };
  /** Opens the menu in the page. The press arms the tab as any other gesture does; on another site it begins a flag. */
  const onMoreWays = (tab: Tab | undefined) => {
    const asked = async () => {
      if (tab?.id === undefined) return;
      await tools.arming.arm(tab);
      if ((await askPage(tab.id, 'moreWays', {})) === null) await gesture(tab, 'shortcut');
    };
    asked().catch(reportError);
  };
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU) onGesture(tab as Tab | undefined, 'shortcut');
    if (command === MORE) onMoreWays(tab as Tab | undefined);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) onGesture(tab as Tab | undefined, 'context-menu');
  });
  browser.action.onClicked.addListener((tab) => onGesture(tab, 'toolbar'));

  const makeMenu = () => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: MENU,
        title: browser.i18n.getMessage('extension_action' as never),
        contexts: ['page', 'selection', 'link', 'image', 'video'],
        documentUrlPatterns: browser.runtime.getManifest().host_permissions ?? [],
      });
    }, reportError);
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    makeMenu();
    if (reason === 'install')
      browser.tabs.create({ url: browser.runtime.getURL('/options.html' as never) }).catch(reportError);
  });
  // Firefox writes its menus down late: one that was killed starts without ours. Being woken here also closes at once what a
  // browser that was killed left unfinished.
  browser.runtime.onStartup.addListener(makeMenu);

  // Wakes a worker that was stopped in the middle of a capture, so that the flag does not stay open until the next gesture.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RECOVER) void recovered;
  });
}
