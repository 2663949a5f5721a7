// Which requests are open, what do they wait for, and when are the boards needed?
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';

import { LIST_ROWS_MAX, useAll } from '../../api/hooks';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { ListProblem } from '../../parts/ListProblem';
import { StatusWord } from '../../parts/StatusWord';
import { showQuantities, STAGES, type RfqSummary, type Stage } from './api';
import { localDay } from './days';
import './rfqs.css';

const columnsOn = (today: string): Column<RfqSummary>[] => [
  { id: 'number', name: 'RFQ', value: (row) => row.number, width: 76 },
  { id: 'customer', name: 'Customer', value: (row) => row.customer_name },
  { id: 'assembly', name: 'Assembly', value: (row) => `${row.assembly} ${row.revision}` },
  {
    id: 'stage',
    name: 'Stage',
    value: (row) => STAGES[row.stage][1],
    show: (row) => <StatusWord tone={STAGES[row.stage][0]}>{STAGES[row.stage][1]}</StatusWord>,
    width: 150,
  },
  {
    id: 'quantities',
    name: 'Quantities',
    value: (row) => row.quantities,
    show: (row) => showQuantities(row.quantities),
    width: 150,
  },
  {
    id: 'received',
    name: 'Received',
    value: (row) => row.received_on,
    show: (row) => <DateText iso={row.received_on} />,
    width: 108,
  },
  {
    id: 'need_by',
    name: 'Needed',
    value: (row) => row.need_by ?? '',
    show: (row) => <DateText iso={row.need_by} {...(row.issued_on ? {} : { today, due: true })} />,
    width: 170,
  },
  {
    id: 'questions',
    name: 'Open questions',
    value: (row) => row.open_queries,
    show: (row) =>
      row.open_queries > 0 ? (
        <StatusWord tone="warn">{String(row.open_queries)}</StatusWord>
      ) : (
        <span className="quiet">–</span>
      ),
    width: 120,
    align: 'right',
  },
  {
    id: 'quote',
    name: 'Newest quote',
    value: (row) => row.quote,
    show: (row) => row.quote || <span className="quiet">–</span>,
    width: 110,
  },
];

const idOf = (row: RfqSummary) => row.number;

export default function RfqList() {
  useHeading('RFQs');
  const navigate = useNavigate();
  const session = useSession();
  const [stage, setStage] = useAddress('stage');
  const [search, setSearch] = useAddress('q');
  const mayReceive = session.permissions.includes('rfq_edit');
  const answer = useAll<RfqSummary>('/quoting/rfqs', { stage, q: search });
  const today = localDay();
  const columns = useMemo(() => columnsOn(today), [today]);
  useActions(
    mayReceive ? [{ name: 'Receive an RFQ', key: 'c', run: () => void navigate('/rfqs/new') }] : [],
  );

  const isNarrowed = stage !== '' || search !== '';
  return (
    <div className="rfqs-list">
      <div className="row rfqs-bar">
        <div className="row" role="group" aria-label="Stage">
          {(['', ...Object.keys(STAGES)] as ('' | Stage)[]).map((one) => (
            <button
              key={one}
              type="button"
              className="plain chip"
              aria-pressed={stage === one}
              onClick={() => setStage(one)}
            >
              {one === '' ? 'All' : STAGES[one][1]}
            </button>
          ))}
        </div>
        <input
          className="rfqs-search"
          type="search"
          aria-label="Search number, assembly or customer"
          placeholder="Number, assembly, customer"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="spread" />
        {mayReceive && (
          <Button component={Link} to="/rfqs/new">
            Receive an RFQ
          </Button>
        )}
      </div>
      {answer.error && <ListProblem error={answer.error} retry={() => void answer.retry()} />}
      <div className="rfqs-table">
        {answer.error ? null : answer.isLoading ? (
          <p className="quiet" role="status">
            Fetching the RFQs …
          </p>
        ) : (
          <DataTable
            name="RFQs"
            rows={answer.items}
            idOf={idOf}
            columns={columns}
            onOpen={(row) => void navigate(`/rfqs/${row.number}`)}
            empty={
              isNarrowed
                ? {
                    reason: 'No RFQ fits the search.',
                    step: (
                      <Button size="compact-sm" variant="default" component={Link} to="/rfqs">
                        Show all
                      </Button>
                    ),
                  }
                : {
                    reason: 'No RFQ has been received yet.',
                    step: mayReceive && (
                      <Button size="compact-sm" component={Link} to="/rfqs/new">
                        Receive the first one
                      </Button>
                    ),
                  }
            }
          />
        )}
      </div>
      {answer.items.length >= LIST_ROWS_MAX && (
        <p className="quiet">{`The newest ${LIST_ROWS_MAX.toLocaleString()} are shown; search for older ones.`}</p>
      )}
    </div>
  );
}
