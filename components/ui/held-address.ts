let holder: (() => void) | null = null;

/**
 * Has `ask` called whenever the address has changed, before anything else is drawn for it. It can put the old address back. Held
 * here and not by a listener: those of the window run in the order in which they were added, and the page's own was first.
 *
 * @returns the way to let go.
 */
export function holdAddress(ask: () => void): () => void {
  holder = ask;
  return () => {
    if (holder === ask) holder = null;
  };
}

/** To be called first by whoever draws for the address. */
export const askHolder = (): void => holder?.();
