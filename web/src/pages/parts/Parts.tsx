// Which parts do we know, and which wait for engineering?
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import { asProblem } from '../../api/problem';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { DataTable, type Column } from '../../parts/DataTable';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { getParts, type PartInList } from './api';
import { PartPanel } from './PartPanel';
import { STATES } from './words';
import '../../parts/Timeline.css';
import './parts.css';

const PAGE_ROWS = 200;

const COLUMNS: Column<PartInList>[] = [
  { id: 'number', name: 'Number', value: (row) => row.number, width: 104 },
  { id: 'description', name: 'Description', value: (row) => row.description },
  { id: 'maker', name: 'Preferred', value: (row) => row.first_approved },
  { id: 'approved', name: 'Makers', value: (row) => row.approved, width: 72, align: 'right' },
  {
    id: 'state',
    name: 'State',
    value: (row) => STATES[row.state][1],
    show: (row) => <StatusWord tone={STATES[row.state][0]}>{STATES[row.state][1]}</StatusWord>,
    width: 104,
  },
];

const CHOICES: [string, string][] = [
  ['', 'All'],
  ['proposed', 'To review'],
  ['released', 'Released'],
  ['blocked', 'Blocked'],
];

const idOf = (row: PartInList) => row.number;
const TYPING_MS = 200;

export default function Parts() {
  useHeading('Parts');
  const [q, setQ] = useAddress('q', '');
  const [state, setState] = useAddress('state', '');
  const [openId, open] = useOpenItem();
  const [text, setText] = useState(q);
  useEffect(() => {
    if (text === q) return undefined;
    const timer = setTimeout(() => setQ(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, q, setQ]);
  const answer = useInfiniteQuery({
    queryKey: ['part', 'list', q, state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      getParts({ q, state, limit: PAGE_ROWS, after: pageParam }, signal),
    getNextPageParam: (page) => page.next || undefined,
    placeholderData: (before) => before,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap(({ items }) => items) ?? [], [answer.data]);
  const waiting = answer.data?.pages[0]?.waiting ?? 0;
  // After a review the next part that waits opens, so that a queue is worked off by one key.
  const next = () => {
    const at = rows.findIndex(({ number }) => number === openId);
    const following = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(
      (row) => row.state === 'proposed' && row.number !== openId,
    );
    if (following) open(following.number);
  };
  const list = (
    <div className="parts-list">
      <div className="row">
        <TextInput
          aria-label="Look for a part"
          placeholder="number, description, maker’s number"
          className="parts-search"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row" role="group" aria-label="Which parts">
          {CHOICES.map(([value, name]) => (
            <button
              key={value}
              type="button"
              className="plain chip"
              aria-pressed={state === value}
              onClick={() => setState(value)}
            >
              {value === 'proposed' ? `${name} ${waiting.toLocaleString()}` : name}
            </button>
          ))}
        </div>
      </div>
      {answer.error && <ProblemNote problem={asProblem(answer.error)} />}
      <div className="parts-table">
        <DataTable
          name="parts"
          rows={rows}
          idOf={idOf}
          columns={openId ? COLUMNS.filter(({ id }) => id !== 'approved' && id !== 'maker') : COLUMNS}
          openId={openId || undefined}
          onOpen={(row) => open(row.number)}
          empty={{
            reason: answer.isLoading
              ? 'Looking for parts …'
              : q
                ? `No part has “${q}” in its number or description, and no maker’s number begins so.`
                : state === 'proposed'
                  ? 'No part waits for review.'
                  : 'No part is on file. They come from a parts file, and from the lines of BOMs.',
            step: q ? (
              <Button size="compact-sm" variant="default" onClick={() => setText('')}>
                Show all
              </Button>
            ) : undefined,
          }}
        />
      </div>
      {answer.hasNextPage && (
        <Button variant="default" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
  return (
    <div className="parts-page">
      <MasterDetail
        list={list}
        item={<PartPanel key={openId} number={openId} onReviewed={next} />}
        itemName={`Part ${openId}`}
      />
    </div>
  );
}
