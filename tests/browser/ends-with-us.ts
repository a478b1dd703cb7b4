const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Sees to it that a program started here does not outlive this process, however it ends.
 *
 * @param kill ends the program at once; must not throw where it is gone already
 * @returns to be called once the program has ended by itself
 */
export function endsWithUs(kill: () => void): () => void {
  const release = () => {
    process.removeListener('exit', kill);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    kill();
    // Having listened for it, we would live on; whoever else listens decides for itself when to go.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return release;
}
