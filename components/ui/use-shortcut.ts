import { browser } from '#imports';
import { useAsync } from './use-async';

/** The keys that flag a post, as this browser has them: people can change them. Null where there are none. */
export function useShortcut(): string | null {
  const commands = useAsync(() => browser.commands.getAll(), []);
  if (commands.state !== 'ready') return null;
  return commands.value.find((command) => command.name === 'flag-post')?.shortcut || null;
}
