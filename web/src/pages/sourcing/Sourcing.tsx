// What do we buy for this request, where, and what is left over? And what is still to find out?
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { asProblem } from '../../api/problem';
import { useOthersSaid } from '../../app/changes';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { ProblemNote } from '../../parts/ProblemNote';
import { Tabs, type Tab } from '../../parts/Tabs';
import { getRfq, showQuantities, type RfqSummary } from '../rfqs/api';
import { localDay } from '../rfqs/days';
import { getRequests, getWork } from './api';
import { Plan } from './Plan';
import { Requests } from './Requests';
import { WorkList } from './WorkList';
import './sourcing.css';

const CHANGES: Record<string, string> = {
  rfq_buying_kept: 'changed how the material is bought',
  rfq_quantities_changed: 'changed the quantities',
  rfq_bom_read: 'read the BOM again',
};

function Head({ rfq, said }: { rfq: RfqSummary; said: string }) {
  const may = useSession().permissions;
  return (
    <section className="panel sourcing-head" aria-label="The request">
      <dl>
        <div>
          <dt>Quantities</dt>
          <dd>{showQuantities(rfq.quantities)}</dd>
        </div>
        <div>
          <dt>Boards needed</dt>
          <dd>
            <DateText iso={rfq.need_by} today={localDay()} due />
          </dd>
        </div>
        {may.includes('rfq_read') && (
          <div>
            <dt>Request</dt>
            <dd>
              <Link to={`/rfqs/${rfq.number}`}>{rfq.number}</Link>
            </dd>
          </div>
        )}
      </dl>
      {said && (
        <span role="status" className="quiet">
          {said}
        </span>
      )}
    </section>
  );
}

export default function SourcingPage() {
  const number = (useParams()['rfq'] ?? '').toUpperCase();
  const answer = useQuery({ queryKey: ['rfq', number, 'summary'], queryFn: () => getRfq(number) });
  const work = useQuery({
    queryKey: ['sourcing', number, 'work'],
    queryFn: () => getWork(number),
    enabled: answer.data !== undefined,
    retry: false,
  });
  const requests = useQuery({
    queryKey: ['sourcing', number, 'requests'],
    queryFn: () => getRequests(number),
    enabled: answer.data !== undefined,
  });
  const rfq = answer.data;
  const said = useOthersSaid((change) => {
    if (change.entity === 'offer_import') return 'took in new prices';
    if (change.entity !== 'rfq' || change.entity_id !== rfq?.id) return undefined;
    return CHANGES[change.action] ?? 'changed this request';
  });
  useHeading(
    rfq ? `Sourcing ${rfq.number} · ${rfq.customer_name} · ${rfq.assembly} ${rfq.revision}` : number,
    [{ name: 'Sourcing', path: '/sourcing' }],
  );
  if (answer.error || work.error) {
    return (
      <div className="page-narrow">
        <ProblemNote problem={asProblem(answer.error ?? work.error)}>
          <Button size="compact-sm" variant="default" component={Link} to="/sourcing">
            All requests
          </Button>
        </ProblemNote>
      </div>
    );
  }
  if (!rfq || !work.data) {
    return (
      <p className="quiet page-narrow" role="status">
        {`Opening ${number} …`}
      </p>
    );
  }
  const open = requests.data?.items.filter(({ state }) => !state.answered_on).length;
  const tabs: Tab[] = [
    {
      id: 'work',
      name: 'To find out',
      count: work.data.items.length,
      content: <WorkList rfq={rfq.number} work={work.data} />,
    },
    { id: 'plan', name: 'Plan', content: <Plan rfq={rfq.number} /> },
    {
      id: 'requests',
      name: 'Supplier requests',
      ...(open !== undefined ? { count: open } : {}),
      content: <Requests rfq={rfq.number} requests={requests.data?.items} problem={requests.error} />,
    },
  ];
  return (
    <div className="page-wide sourcing-page">
      <Head rfq={rfq} said={said} />
      <Tabs label="Of its material" tabs={tabs} />
    </div>
  );
}
