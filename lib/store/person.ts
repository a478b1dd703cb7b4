/** Who acted, as set at first run. */
export interface Person {
  name: string;
  role: string;
}
