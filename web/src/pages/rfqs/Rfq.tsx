// What did the customer ask for, what did they send, and did we understand it?
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { asProblem } from '../../api/problem';
import { useOthersSaid } from '../../app/changes';
import { useHeading } from '../../app/heading';
import { PAGES } from '../../app/pages';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { Tabs, type Tab } from '../../parts/Tabs';
import { getRfq, showQuantities, STAGES, type RfqSummary } from './api';
import { BomGrid } from './BomGrid';
import { Clock } from './Clock';
import { DataPackTab } from './DataPack';
import { localDay } from './days';
import './rfqs.css';

const CHANGES: Record<string, string> = {
  rfq_bom_read: 'read the BOM again',
  rfq_file_received: 'added a file',
  rfq_file_read: 'opened a file',
  rfq_data_asked: 'asked for build data',
  rfq_paused: 'paused the clock',
  rfq_resumed: 'let the clock run',
  rfq_data_complete: 'noted that all data is here',
};

function Head({ rfq, said }: { rfq: RfqSummary; said: string }) {
  const [tone, word] = STAGES[rfq.stage];
  const { permissions } = useSession();
  const hasQuotePage = PAGES.some(({ path }) => path.startsWith('/quotes/'));
  return (
    <section className="panel rfq-head" aria-label="The request">
      <StatusWord tone={tone}>{word}</StatusWord>
      <dl>
        <div>
          <dt>Quantities</dt>
          <dd>{showQuantities(rfq.quantities)}</dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd>
            <DateText iso={rfq.received_on} />
          </dd>
        </div>
        <div>
          <dt>Needed</dt>
          <dd>
            <DateText iso={rfq.need_by} {...(rfq.issued_on ? {} : { today: localDay(), due: true })} />
          </dd>
        </div>
        {rfq.open_queries > 0 && (
          <div>
            <dt>Open questions</dt>
            <dd>{rfq.open_queries}</dd>
          </div>
        )}
        {rfq.quote && (
          <div>
            <dt>Newest quote</dt>
            <dd>
              {hasQuotePage ? <Link to={`/quotes/${rfq.quote}`}>{rfq.quote}</Link> : rfq.quote}
            </dd>
          </div>
        )}
      </dl>
      <span className="spread" />
      {permissions.includes('bom_read') && (
        <Link to={`/rfqs/${rfq.number}/matching`}>Match the lines</Link>
      )}
      {permissions.includes('labour_read') && <Link to={`/labour/${rfq.number}`}>Labour</Link>}
      <Clock rfq={rfq.number} />
      {said && (
        <span role="status" className="quiet">
          {said}
        </span>
      )}
    </section>
  );
}

export default function RfqPage() {
  const number = (useParams()['rfq'] ?? '').toUpperCase();
  const session = useSession();
  const answer = useQuery({ queryKey: ['rfq', number, 'summary'], queryFn: () => getRfq(number) });
  const rfq = answer.data;
  const said = useOthersSaid((change) =>
    change.entity === 'rfq' && change.entity_id === rfq?.id
      ? (CHANGES[change.action] ?? 'changed this RFQ')
      : undefined,
  );
  useHeading(
    rfq ? `${rfq.number} · ${rfq.customer_name} · ${rfq.assembly} ${rfq.revision}` : number,
    [{ name: 'RFQs', path: '/rfqs' }],
  );
  if (answer.error) {
    return (
      <div className="page-narrow">
        <ProblemNote problem={asProblem(answer.error)}>
          <Button size="compact-sm" variant="default" component={Link} to="/rfqs">
            All RFQs
          </Button>
        </ProblemNote>
      </div>
    );
  }
  if (!rfq) {
    return (
      <p className="quiet page-narrow" role="status">
        {`Opening ${number} …`}
      </p>
    );
  }
  const may = (permission: string) => session.permissions.includes(permission);
  const tabs: Tab[] = [];
  if (may('bom_read')) tabs.push({ id: 'bom', name: 'BOM', content: <BomGrid rfq={rfq} /> });
  if (may('file_read')) {
    tabs.push({ id: 'data', name: 'Data pack', content: <DataPackTab rfq={rfq.number} /> });
  }
  return (
    <div className="page-wide rfq-page">
      <Head rfq={rfq} said={said} />
      {tabs.length > 0 ? (
        <Tabs label="Of this RFQ" tabs={tabs} />
      ) : (
        <p className="quiet">Your role sees neither the files nor the BOM of an RFQ.</p>
      )}
    </div>
  );
}
