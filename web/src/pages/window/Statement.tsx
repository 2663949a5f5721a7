// How were we served? Measured figures with how many cases they rest on, and what is open with whom.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { API, pathWith } from '../../api/client';
import type { Problem } from '../../api/problem';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { DateText } from '../../parts/DateText';
import { ListProblem } from '../../parts/ListProblem';
import { getStatement, type ServiceStatement } from './api';
import './window.css';

function Measured({ statement }: { statement: ServiceStatement }) {
  return (
    <section className="window-section" aria-label="What was measured">
      <h2>What was measured</h2>
      <div className="panel window-scroll" tabIndex={0} role="region" aria-label="Measured figures">
        <table className="window-table">
          <thead>
            <tr>
              <th>Figure</th>
              <th className="number">Measured</th>
              <th className="number">Cases</th>
            </tr>
          </thead>
          <tbody>
            {statement.rows.map((row) => (
              <tr key={row.name}>
                <td>
                  {row.name}
                  <div className="quiet">{row.how}</div>
                </td>
                <td className="number">
                  <b>{row.figure}</b>
                </td>
                <td className="number">{row.n.toLocaleString('en')}</td>
              </tr>
            ))}
            {statement.rows.length === 0 && (
              <tr>
                <td colSpan={3}>Nothing was measured in this period.</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Open({ statement }: { statement: ServiceStatement }) {
  return (
    <section className="window-section" aria-label="What is open">
      <h2>What is open, and with whom</h2>
      <div className="panel window-scroll" tabIndex={0} role="region" aria-label="Open points">
        <table className="window-table">
          <thead>
            <tr>
              <th>What</th>
              <th>With</th>
              <th>Since</th>
              <th className="number">Days</th>
            </tr>
          </thead>
          <tbody>
            {statement.open.map((point) => (
              <tr key={point.about}>
                <td>
                  {point.about}, {point.what}
                </td>
                <td>{point.held_by}</td>
                <td>
                  <DateText iso={point.since} />
                </td>
                <td className="number">{point.days.toLocaleString('en')}</td>
              </tr>
            ))}
            {statement.open.length === 0 && (
              <tr>
                <td colSpan={4}>Nothing is open.</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export default function Statement() {
  const [account] = useAddress('account', '');
  const { data: statement, error, refetch } = useQuery<ServiceStatement, Problem>({
    queryKey: ['window', 'statement', account],
    queryFn: () => getStatement(account || undefined),
  });
  useHeading('How were you served?', [{ name: 'Overview', path: '/window' }]);
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!statement) return <p className="quiet">Measuring …</p>;
  return (
    <>
      <p>
        {statement.account}, <DateText iso={statement.from} /> to <DateText iso={statement.until} />. Only
        what was measured is told.
      </p>
      <Measured statement={statement} />
      <Open statement={statement} />
      <section className="window-section" aria-label="Not measured">
        <h2>Not measured</h2>
        <ul className="window-points">
          {statement.not_measured.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <div>
        <Button
          component="a"
          href={API + pathWith('/window/statement.pdf', { account: account || undefined })}
          download
        >
          Download as PDF
        </Button>
      </div>
    </>
  );
}
