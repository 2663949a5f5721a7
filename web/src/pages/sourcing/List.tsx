// Which requests still need prices, and which suppliers owe an answer?
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { useAll } from '../../api/hooks';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { ListProblem } from '../../parts/ListProblem';
import { StatusWord } from '../../parts/StatusWord';
import { showQuantities } from '../rfqs/api';
import { localDay } from '../rfqs/days';
import { getCounts, LIST_PATH, type SourcingRfq } from './api';
import './sourcing.css';

/** Asked for row by row: each is the whole list of an RFQ, matched and planned. */
function Open({ rfq }: { rfq: string }) {
  const { data, error } = useQuery({
    queryKey: ['sourcing', rfq, 'counts'],
    queryFn: () => getCounts(rfq),
    staleTime: 30_000,
    retry: false,
  });
  if (error) return <span className="quiet">cannot be planned yet</span>;
  if (!data) return <span className="quiet">…</span>;
  const open = data.parts_open + data.lines_without_part;
  if (open === 0) return <StatusWord tone="good">all found</StatusWord>;
  return <StatusWord tone="warn">{`${open} of ${data.parts + data.lines_without_part}`}</StatusWord>;
}

function Requests({ row }: { row: SourcingRfq }) {
  const sent = row.requests_open + row.requests_answered;
  if (sent === 0) return <span className="quiet">none yet</span>;
  if (row.requests_late > 0)
    return <StatusWord tone="bad">{`${row.requests_late} late of ${sent}`}</StatusWord>;
  if (row.requests_open > 0)
    return <StatusWord tone="busy">{`${row.requests_open} of ${sent} open`}</StatusWord>;
  return <StatusWord tone="good">{`${sent} answered`}</StatusWord>;
}

const columnsOn = (today: string): Column<SourcingRfq>[] => [
  { id: 'number', name: 'RFQ', value: (row) => row.rfq.number, width: 76 },
  { id: 'customer', name: 'Customer', value: (row) => row.rfq.customer_name },
  { id: 'assembly', name: 'Assembly', value: (row) => `${row.rfq.assembly} ${row.rfq.revision}` },
  {
    id: 'quantities',
    name: 'Quantities',
    value: (row) => row.rfq.quantities,
    show: (row) => showQuantities(row.rfq.quantities),
    width: 140,
  },
  {
    id: 'open',
    name: 'Still to find',
    value: () => '',
    show: (row) => <Open rfq={row.rfq.number} />,
    width: 130,
  },
  {
    id: 'requests',
    name: 'Supplier requests',
    value: (row) => row.requests_open,
    show: (row) => <Requests row={row} />,
    width: 140,
  },
  {
    id: 'answer',
    name: 'Next answer due',
    value: (row) => row.next_answer_by ?? '',
    show: (row) => <DateText iso={row.next_answer_by} today={today} due />,
    width: 165,
  },
  {
    id: 'need_by',
    name: 'Boards needed',
    value: (row) => row.rfq.need_by ?? '',
    show: (row) => <DateText iso={row.rfq.need_by} today={today} due />,
    width: 165,
  },
];

const idOf = (row: SourcingRfq) => row.rfq.number;

export default function SourcingList() {
  useHeading('Sourcing');
  const navigate = useNavigate();
  const [search, setSearch] = useAddress('q');
  const answer = useAll<SourcingRfq>(LIST_PATH, { q: search });
  const today = localDay();
  const columns = useMemo(() => columnsOn(today), [today]);
  return (
    <div className="sourcing-list">
      <div className="row">
        <span className="quiet">Requests whose material is still being found</span>
        <span className="spread" />
        <input
          className="sourcing-search"
          type="search"
          aria-label="Search number, assembly or customer"
          placeholder="Number, assembly, customer"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {answer.error ? (
        <ListProblem error={answer.error} retry={() => void answer.retry()} />
      ) : (
        <div className="sourcing-table">
          {answer.isLoading ? (
            <p className="quiet" role="status">
              Fetching the requests …
            </p>
          ) : (
            <DataTable
              name="requests to source"
              rows={answer.items}
              idOf={idOf}
              columns={columns}
              onOpen={(row) => void navigate(`/sourcing/${row.rfq.number}`)}
              empty={{
                reason: search
                  ? 'No request fits the search.'
                  : 'No request waits for material: each has an issued quote, or none came yet.',
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}
