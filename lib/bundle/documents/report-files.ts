/** Items in one file of the report: more pictures make a file that browsers are slow to open. */
export const ITEMS_PER_FILE = 100;

/** Name of the nth file of the report, from 1. */
export const reportFile = (n: number): string =>
  n === 1 ? 'report.html' : `report-${String(n).padStart(3, '0')}.html`;
