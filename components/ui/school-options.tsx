import type { School } from '@/lib/store/school';

/** One choice for each school. */
export const SchoolOptions = ({ schools }: { schools: readonly School[] }) =>
  schools.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
