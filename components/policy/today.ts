import { readClock } from '@/lib/clock';

/** The day on the device's calendar, `2026-11-20`. */
export const today = (): string => readClock().local.slice(0, 10);
