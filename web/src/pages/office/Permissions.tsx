// What may each role do, and how far? The table that decides, as it decides.
import { useQuery } from '@tanstack/react-query';

import { get } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { ListProblem } from '../../parts/ListProblem';
import './People.css';

type Table = components['schemas']['AccessPermissionTable'];

const WORDS = { none: '', own: 'own', all: 'all' } as const;

export default function Permissions() {
  useHeading('What each role may do');
  const table = useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => get<Table>('/access/permissions', undefined, signal),
  });
  if (table.error) {
    return <ListProblem error={asProblem(table.error)} retry={() => void table.refetch()} />;
  }
  if (!table.data) return <p className="quiet">Asking …</p>;
  const { roles, permissions } = table.data;
  return (
    <div className="page-fill panel rights" tabIndex={0} role="region" aria-label="Permissions">
      <table>
        <thead>
          <tr>
            <th scope="col">To</th>
            {roles.map((column) => (
              <th key={column.role} scope="col" title={column.words}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map((row) => (
            <tr key={row.permission}>
              <th scope="row">{row.words}</th>
              {row.reach.map((reach, index) => (
                <td key={roles[index]?.role ?? index} className={`rights-${reach}`}>
                  {WORDS[reach]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        own: the accounts that the person owns or deputises; of a customer’s people, their own
        account. An empty cell is refused.
      </p>
    </div>
  );
}
