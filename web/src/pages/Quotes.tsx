// Which quotes are there, and with whom does each lie?
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { get } from '../api/client';
import { asProblem } from '../api/problem';
import { useActions } from '../app/actions';
import { useAddress } from '../app/address';
import { useHeading } from '../app/heading';
import { useMay } from '../app/session';
import { DataTable, type Column } from '../parts/DataTable';
import { DateText } from '../parts/DateText';
import { ProblemNote } from '../parts/ProblemNote';
import { StatusWord } from '../parts/StatusWord';
import { showDate } from '../parts/amounts';
import { PrepareQuote } from './quotes/PrepareQuote';
import type { QuoteListItem } from './quotes/types';
import { CLASSES, STATES } from './quotes/words';
import '../parts/Timeline.css';
import './quotes/quotes.css';

const PAGE_ROWS = 200;

const COLUMNS: Column<QuoteListItem>[] = [
  { id: 'quote', name: 'Quote', value: (row) => row.document, width: 62 },
  { id: 'customer', name: 'Customer', value: (row) => row.customer_name },
  { id: 'assembly', name: 'Assembly', value: (row) => row.assembly },
  {
    id: 'state',
    name: 'State',
    value: (row) => STATES[row.state][1],
    show: (row) => <StatusWord tone={STATES[row.state][0]}>{STATES[row.state][1]}</StatusWord>,
    width: 100,
  },
  { id: 'class', name: 'Class', value: (row) => CLASSES[row.quote_class], width: 98 },
  {
    id: 'holder',
    name: 'Lies with',
    value: (row) => (row.holder.held_by === 'nobody' ? null : `${row.holder.who}: ${row.holder.what}`),
    width: 184,
  },
  {
    id: 'since',
    name: 'Since',
    value: (row) => row.holder.since,
    show: (row) => (row.holder.since ? showDate(row.holder.since) : '–'),
    width: 112,
  },
  {
    id: 'valid',
    name: 'Valid until',
    value: (row) => row.valid_until,
    show: (row) => <DateText iso={row.valid_until} />,
    width: 112,
  },
  { id: 'gaps', name: 'Gaps', value: (row) => row.gaps, width: 52, align: 'right' },
  { id: 'queries', name: 'Queries', value: (row) => row.open_queries, width: 66, align: 'right' },
  { id: 'rfq', name: 'RFQ', value: (row) => row.rfq, width: 72, hidden: true },
  { id: 'by', name: 'Prepared by', value: (row) => row.prepared_by, width: 100, hidden: true },
];

const idOf = (row: QuoteListItem) => row.document;

interface QuotePage {
  items: QuoteListItem[];
  next: string;
}

function useQuotes(filter: Record<string, string>) {
  const answer = useInfiniteQuery({
    queryKey: ['quote', 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<QuotePage>('/quoting/quotes', { ...filter, limit: PAGE_ROWS, after: pageParam }, signal),
    getNextPageParam: (page) => page.next || undefined,
    placeholderData: (before) => before,
  });
  const rows = useMemo(
    () => answer.data?.pages.flatMap((page) => page.items) ?? [],
    [answer.data],
  );
  return { ...answer, rows };
}

function Chips(props: { name: string; chosen: string; choices: [string, string][]; onChoose: (to: string) => void }) {
  return (
    <div className="row" role="group" aria-label={props.name}>
      {props.choices.map(([value, name]) => (
        <button
          key={value}
          type="button"
          className="plain chip"
          aria-pressed={props.chosen === value}
          onClick={() => props.onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const STATE_CHOICES: [string, string][] = [
  ['', 'All'],
  ['draft', 'Drafts'],
  ['issued', 'Issued'],
  ['broken', 'Broken'],
  ['expired', 'Expired'],
  ['withdrawn', 'Withdrawn'],
];
const HOLDER_CHOICES: [string, string][] = [
  ['', 'Anybody'],
  ['us', 'Us'],
  ['customer', 'Customer'],
];

export default function Quotes() {
  useHeading('Quotes');
  const navigate = useNavigate();
  const mayPrepare = useMay('quote_edit');
  const [state, setState] = useAddress('state');
  const [holder, setHolder] = useAddress('with');
  const [words, setWords] = useAddress('q');
  const [preparing, setPreparing] = useAddress('prepare');
  const [typed, setTyped] = useState(words);
  const quotes = useQuotes({ state, held_by: holder, q: words });
  useActions(mayPrepare ? [{ name: 'Prepare a quote', run: () => setPreparing('new') }] : []);
  const filtered = state !== '' || holder !== '' || words !== '';
  const prepare = mayPrepare && <Button onClick={() => setPreparing('new')}>Prepare a quote</Button>;
  return (
    <div className="page-wide quotes">
      <div className="row quotes-bar">
        <Chips name="State" chosen={state} choices={STATE_CHOICES} onChoose={setState} />
        <span className="quiet" aria-hidden="true">
          lies with
        </span>
        <Chips name="Lies with" chosen={holder} choices={HOLDER_CHOICES} onChoose={setHolder} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setWords(typed.trim());
          }}
        >
          <TextInput
            className="quotes-find"
            aria-label="Find by number, RFQ, customer or assembly"
            placeholder="number, customer, assembly"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setWords(typed.trim())}
          />
        </form>
        <span className="spread" />
        {prepare}
      </div>
      {quotes.error && <ProblemNote problem={asProblem(quotes.error)} />}
      <div className="quotes-table">
        <DataTable
          name="quotes"
          rows={quotes.rows}
          idOf={idOf}
          columns={COLUMNS}
          onOpen={(row) => void navigate(`/quotes/${row.number}`)}
          empty={
            quotes.isLoading
              ? { reason: 'Asking …' }
              : filtered
                ? { reason: 'No quote is like that.' }
                : {
                    reason: 'No quote yet: one is prepared from an RFQ whose BOM has been read.',
                    step: mayPrepare && (
                      <Button variant="default" onClick={() => setPreparing('new')}>
                        Prepare the first one
                      </Button>
                    ),
                  }
          }
        />
      </div>
      {quotes.hasNextPage && (
        <Button variant="default" loading={quotes.isFetchingNextPage} onClick={() => void quotes.fetchNextPage()}>
          Show older ones
        </Button>
      )}
      {preparing && (
        <PrepareQuote rfq={preparing === 'new' ? '' : preparing} onClose={() => setPreparing('')} />
      )}
    </div>
  );
}
