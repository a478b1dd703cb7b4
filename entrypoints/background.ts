import * as z from 'zod';
import { defineBackground } from '#imports';
import { startFlagging } from '@/lib/flagging/start';

// Zod's compiled mode probes `new Function`, which the extension's content policy forbids.
z.config({ jitless: true });

export default defineBackground({
  type: 'module',
  main() {
    startFlagging();
  },
});
