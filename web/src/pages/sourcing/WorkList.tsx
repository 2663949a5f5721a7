// The work list: what nobody offers, what is old, what comes short; chosen lines go to suppliers.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';

import { sentence } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { PAGES } from '../../app/pages';
import { useSession } from '../../app/session';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { StatusWord } from '../../parts/StatusWord';
import { localDay } from '../rfqs/days';
import type { SourcingWork, WorkItem } from './api';
import { AskDialog } from './AskDialog';
import { GAPS } from './model';

const idOf = (item: WorkItem) => `line ${item.line.lines.join(', ')}`;

function Asked({ item }: { item: WorkItem }) {
  const open = item.asked.filter((one) => !one.answered_on);
  const today = localDay();
  if (item.asked.length === 0) return <span className="quiet">nobody yet</span>;
  if (open.length === 0)
    return <StatusWord tone="none">{`${item.asked.at(-1)?.supplier} answered`}</StatusWord>;
  const late = open.filter((one) => one.answer_by && one.answer_by < today);
  const words = open.length === 1 ? (open[0]?.supplier ?? '') : `${open.length} suppliers`;
  return (
    <StatusWord tone={late.length > 0 ? 'bad' : 'busy'}>
      {late.length > 0 ? `${words}, late` : words}
    </StatusWord>
  );
}

const COLUMNS: Column<WorkItem>[] = [
  {
    id: 'gap',
    name: 'What is missing',
    value: (item) => GAPS[item.line.gap][1],
    show: (item) => (
      <StatusWord tone={GAPS[item.line.gap][0]}>{GAPS[item.line.gap][1]}</StatusWord>
    ),
    width: 140,
  },
  { id: 'lines', name: 'Line', value: (item) => item.line.lines.join(', '), width: 60 },
  {
    id: 'part',
    name: 'Part',
    value: (item) => item.line.maker || item.line.description || item.line.designators,
  },
  { id: 'ours', name: 'Ours', value: (item) => item.line.part, width: 100, hidden: true },
  {
    id: 'pieces',
    name: 'Pieces',
    value: (item) => (item.line.pieces > 0 ? item.line.pieces : null),
    align: 'right',
    width: 76,
  },
  {
    id: 'why',
    name: 'Why',
    value: (item) => sentence(item.line.what),
    show: (item) => <span title={sentence(item.line.what)}>{sentence(item.line.what)}</span>,
  },
  {
    id: 'newest',
    name: 'Newest offer',
    value: (item) => item.line.newest_on ?? '',
    show: (item) => <DateText iso={item.line.newest_on} />,
    width: 108,
  },
  {
    id: 'asked',
    name: 'Asked',
    value: (item) => item.asked.map((one) => one.supplier).join(', '),
    show: (item) => <Asked item={item} />,
    width: 150,
  },
];

export function WorkList({ rfq, work }: { rfq: string; work: SourcingWork }) {
  const mayAsk = useSession().permissions.includes('supplier_edit');
  const [asking, setAsking] = useState<WorkItem[]>();
  const [line] = useAddress('line');
  const open = work.items.filter((item) => item.line.gap !== 'no_part');
  const unmatched = work.items.length - open.length;
  const hasMatching = PAGES.some(({ path }) => path === '/rfqs/:rfq/matching');
  const wanted = work.items.find((item) => item.line.lines.includes(Number(line)));
  useActions(
    mayAsk && open.length > 0
      ? [{ name: 'Ask suppliers for all of these', key: 'a', run: () => setAsking(open) }]
      : [],
  );
  return (
    <div className="sourcing-work">
      <div className="row">
        <span>
          {open.length === 0
            ? `All ${work.parts.toLocaleString()} parts can be bought.`
            : `${open.length.toLocaleString()} of ${work.parts.toLocaleString()} parts still need a supplier's word.`}
          {unmatched > 0 && (
            <>
              {' '}
              {unmatched} {unmatched === 1 ? 'line has' : 'lines have'} no part yet
              {hasMatching ? (
                <>
                  : <Link to={`/rfqs/${rfq}/matching`}>match them</Link>
                </>
              ) : (
                ', and nobody can be asked for it'
              )}
              .
            </>
          )}
        </span>
        <span className="spread" />
        {mayAsk && open.length > 0 && (
          <Button onClick={() => setAsking(open)}>Ask suppliers for all of these</Button>
        )}
      </div>
      <div className="sourcing-table">
        <DataTable
          name="what is still to find out"
          rows={work.items}
          idOf={idOf}
          columns={COLUMNS}
          {...(wanted ? { openId: idOf(wanted) } : {})}
          {...(mayAsk
            ? {
                bulk: (chosen: WorkItem[]) => {
                  const known = chosen.filter((item) => item.line.gap !== 'no_part');
                  return (
                    <Button
                      size="compact-sm"
                      disabled={known.length === 0}
                      title={known.length === 0 ? 'They have no part yet' : undefined}
                      onClick={() => setAsking(known)}
                    >
                      Ask suppliers for the chosen
                    </Button>
                  );
                },
              }
            : {})}
          empty={{
            reason: `Every part has a price that holds and covers the need, told within ${work.stale_after_days} days.`,
          }}
        />
      </div>
      {asking && <AskDialog rfq={rfq} items={asking} onClose={() => setAsking(undefined)} />}
    </div>
  );
}
