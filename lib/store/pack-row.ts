export interface PackRow {
  id: string;
  source: string;
  sha256: string;
  installedAt: string;
}
