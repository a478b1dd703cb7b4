import { browser } from '#imports';
import { useAsync } from './use-async';

/** The keys of a command, as this browser has them: people can change them. Null where there are none. */
export function useShortcut(command: 'flag-post' | 'more-ways' = 'flag-post'): string | null {
  const commands = useAsync(() => browser.commands.getAll(), []);
  if (commands.state !== 'ready') return null;
  return commands.value.find(({ name }) => name === command)?.shortcut || null;
}
