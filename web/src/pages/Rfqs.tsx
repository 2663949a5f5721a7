// What has been asked of us, and how far is it?
import { useQuery } from '@tanstack/react-query';

import { get } from '../api/client';
import { useAll } from '../api/hooks';
import { asProblem } from '../api/problem';
import type { components } from '../api/schema';
import { useHeading } from '../app/heading';
import { DataTable, type Column } from '../parts/DataTable';
import { DateText } from '../parts/DateText';
import { Facts } from '../parts/Facts';
import { Findings } from '../parts/Findings';
import { ListProblem } from '../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../parts/MasterDetail';
import { ProblemNote } from '../parts/ProblemNote';
import { StatusWord, type Tone } from '../parts/StatusWord';

type Summary = components['schemas']['QuotingRfqSummary'];
type View = components['schemas']['QuotingRfqView'];

const STAGES: Record<Summary['stage'], [Tone, string]> = {
  collecting: ['warn', 'data missing'],
  preparing: ['busy', 'to be quoted'],
  drafted: ['busy', 'draft'],
  issued: ['good', 'issued'],
  resting: ['none', 'resting'],
};

const COLUMNS: Column<Summary>[] = [
  { id: 'number', name: 'RFQ', value: (row) => row.number, width: 90 },
  { id: 'customer', name: 'Account', value: (row) => row.customer_name },
  {
    id: 'assembly',
    name: 'Assembly',
    value: (row) => [row.assembly, row.revision].filter(Boolean).join(' rev '),
  },
  { id: 'quantities', name: 'Quantities', value: (row) => row.quantities.replaceAll(',', ', ') },
  {
    id: 'received',
    name: 'Received',
    value: (row) => row.received_on,
    show: (row) => <DateText iso={row.received_on} />,
    width: 112,
  },
  {
    id: 'need_by',
    name: 'Needed by',
    value: (row) => row.need_by,
    show: (row) => <DateText iso={row.need_by} />,
    width: 112,
  },
  {
    id: 'stage',
    name: 'Stage',
    value: (row) => STAGES[row.stage][1],
    show: (row) => <StatusWord tone={STAGES[row.stage][0]}>{STAGES[row.stage][1]}</StatusWord>,
    width: 126,
  },
  { id: 'quote', name: 'Quote', value: (row) => row.quote, width: 90 },
  {
    id: 'open_queries',
    name: 'Open questions',
    value: (row) => row.open_queries || null,
    width: 126,
    align: 'right',
  },
  { id: 'created_by', name: 'Taken in by', value: (row) => row.created_by, width: 110, hidden: true },
];

const idOf = (row: Summary) => row.number;

function Rfq({ number }: { number: string }) {
  const answer = useQuery({
    queryKey: ['rfq', number],
    queryFn: ({ signal }) =>
      get<View>(`/quoting/rfqs/${encodeURIComponent(number)}`, undefined, signal),
  });
  if (answer.error) return <ProblemNote problem={asProblem(answer.error)} />;
  if (!answer.data) return <p className="quiet">Opening {number} …</p>;
  const rfq = answer.data;
  return (
    <div className="stack">
      <h2>
        {rfq.number} · {rfq.customer.name}
      </h2>
      <Facts
        facts={[
          ['Assembly', [rfq.assembly, rfq.revision].filter(Boolean).join(' rev ')],
          ['BOM', `${rfq.bom_file}, ${rfq.lines} lines`],
          ['Received', <DateText key="received" iso={rfq.received_on} today={rfq.as_of} />],
          ['Needed by', <DateText key="need" iso={rfq.need_by} today={rfq.as_of} due />],
        ]}
      />
      <Findings findings={rfq.findings} none="The BOM was read without a question." />
    </div>
  );
}

export default function Rfqs() {
  useHeading('RFQs');
  const { items, isLoading, error, retry } = useAll<Summary>('/quoting/rfqs');
  const [openId, open] = useOpenItem();
  if (error) return <ListProblem error={error} retry={() => void retry()} />;
  return (
    <div className="page-fill">
      <MasterDetail
        itemName="the RFQ"
        list={
          <DataTable
            name="RFQs"
            rows={items}
            idOf={idOf}
            columns={COLUMNS}
            openId={openId}
            onOpen={(row) => open(row.number)}
            empty={{
              reason: isLoading ? 'Asking …' : 'No RFQ has been received for the accounts you see.',
            }}
          />
        }
        item={<Rfq key={openId} number={openId} />}
      />
    </div>
  );
}
