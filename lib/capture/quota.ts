/**
 * Lets through at most `calls` in any `windowMs`, in order of asking. Chrome refuses more than two captures a second, and a
 * refused call still counts.
 */
export function createQuota(calls: number, windowMs: number, now: () => number = () => performance.now()) {
  const recent: number[] = [];
  let last: Promise<void> = Promise.resolve();

  const wait = async () => {
    const oldest = recent.length < calls ? undefined : recent[0];
    if (oldest !== undefined) {
      const left = oldest + windowMs - now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    }
  };

  return {
    /** Resolves when a call may be made; the call counts from `spent`. */
    ready(): Promise<void> {
      last = last.then(wait);
      return last;
    },
    /** Notes a call. To be called in the same turn as the call itself. */
    spent(): void {
      recent.push(now());
      if (recent.length > calls) recent.shift();
    },
  };
}

export type Quota = ReturnType<typeof createQuota>;
