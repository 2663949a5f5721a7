// What does each line mean? Left the lines, right one of them in its own words beside the parts that
// it may be. Decided by keyboard, remembered for the customer, and undone.
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';

import { asProblem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useOthersSaid } from '../../app/changes';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { counted } from '../../parts/counted';
import { ProblemNote } from '../../parts/ProblemNote';
import { getRfq, type RfqSummary } from '../rfqs/api';
import { fileAll, getLine, supply, type MatchingLine, type MatchingPage } from './api';
import { Bulk } from './Bulk';
import { KeyHints } from './KeyHints';
import { LineDetail } from './LineDetail';
import { LineList } from './LineList';
import { Misspelt } from './Misspelt';
import {
  acceptEach,
  GRADES,
  groupsOf,
  isOpen,
  linesOf,
  nextOpen,
  rejectEach,
  seenOf,
  standingDecisions,
} from './model';
import { NewPart } from './NewPart';
import { Supplied } from './Supplied';
import { matchingKey, useMatching, type Matching as Decided } from './useMatching';
import '../../parts/Timeline.css';
import './matching.css';

const CHANGES: Record<string, string> = {
  rfq_lines_decided: 'decided about lines',
  rfq_decisions_taken_back: 'took decisions back',
  rfq_bom_read: 'read the BOM again: lines may be others now',
};

function Work({ rfq, matching }: { rfq: RfqSummary; matching: Decided & { page: MatchingPage } }) {
  const session = useSession();
  const queries = useQueryClient();
  const may = (permission: string) => session.permissions.includes(permission);
  const mayDecide = may('match_decide');
  const { page, busy, problem } = matching;
  const [group, setGroup] = useAddress('show', page.open > 0 ? 'open' : 'all');
  const [lineText, setLine] = useAddress('line', '');
  const [choice, setChoice] = useState({ line: 0, index: 0 });
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [asks, setAsks] = useState<'' | 'part' | 'supply' | 'supply_marked'>('');
  const list = useRef<HTMLDivElement>(null);
  const others = useOthersSaid((change) =>
    change.entity === 'rfq' && change.entity_id === rfq.id ? CHANGES[change.action] : undefined,
  );

  const wanted = Number(lineText) || 0;
  const groups = groupsOf(page);
  const filtered = linesOf(page, group);
  // Where the line that is open is not in this group any more, it stays shown until another is opened.
  const active = page.items[wanted - 1] ? wanted : (filtered[0]?.line ?? page.items[0]?.line);
  const current = active === undefined ? undefined : page.items[active - 1];
  const chosen = choice.line === active ? choice.index : 0;
  const detailKey = (line: MatchingLine | undefined) => [
    ...matchingKey(rfq.number), 'line', line?.line, page.reading, line ? seenOf(line) : 0,
  ];
  const answer = useQuery({
    queryKey: detailKey(current),
    queryFn: () => getLine(rfq.number, current?.line ?? 0),
    enabled: current !== undefined,
    placeholderData: (before) => before,
  });
  const detail = answer.data;
  const isCurrent = detail !== undefined && detail.line.line === active;
  const follows = active === undefined ? undefined : nextOpen(page, active);
  useEffect(() => {
    const next = follows === undefined ? undefined : page.items[follows - 1];
    if (next) void queries.prefetchQuery({ queryKey: detailKey(next), queryFn: () => getLine(rfq.number, next.line), staleTime: 10_000 });
  });
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [active]);

  const open = (line: number | undefined) => {
    if (line === undefined) return;
    setChoice({ line, index: 0 });
    setLine(String(line));
  };
  const step = (by: number) => {
    const at = filtered.findIndex(({ line }) => line === active);
    const next = filtered[at < 0 ? 0 : Math.max(0, Math.min(filtered.length - 1, at + by))];
    open(next?.line);
    return next?.line;
  };
  const choose = (index: number) => {
    if (!detail || !isCurrent || active === undefined) return;
    setChoice({ line: active, index: Math.max(0, Math.min(detail.candidates.length - 1, index)) });
  };
  const goOn = (next: MatchingPage | undefined, from: number | undefined) => {
    if (!next || from === undefined) return;
    list.current?.focus({ preventScroll: true });
    const line = nextOpen(next, from);
    if (line !== undefined) open(line);
    else open(from);
  };
  const accept = async () => {
    const candidate = isCurrent ? detail.candidates[chosen] : undefined;
    if (!candidate || !current || !mayDecide) return;
    const { manufacturer, mpn } = candidate;
    goOn(
      await matching.decideLines(
        [{ line: current.line, seen: seenOf(current), manufacturer, mpn }],
        `Line ${current.line} is ${manufacturer} ${mpn}.`,
      ),
      current.line,
    );
  };
  const reject = async () => {
    if (!current || !mayDecide || current.stand === 'not_bought') return;
    goOn(
      await matching.decideLines(rejectEach([current]), `Line ${current.line} is none of our parts.`),
      current.line,
    );
  };
  const undo = async () => open((await matching.undo()) || undefined);
  const flip = (line: number) =>
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(line)) next.add(line);
      return next;
    });
  const range = (to: number) => {
    const from = filtered.findIndex(({ line }) => line === active);
    const until = filtered.findIndex(({ line }) => line === to);
    if (from < 0 || until < 0) return;
    const lines = filtered.slice(Math.min(from, until), Math.max(from, until) + 1);
    setMarked((before) => new Set([...before, ...lines.map(({ line }) => line)]));
    open(to);
  };
  const why = !mayDecide ? 'you may only look' : undefined;
  const count = isCurrent ? detail.candidates.length : 0;
  useActions([
    { name: 'Next open line', key: 'n', run: () => open(follows), unavailable: page.open > 0 ? undefined : 'every line is settled' },
    { name: 'Open line before', key: 'p', run: () => open(nextOpen(page, active ?? 0, -1)), unavailable: page.open > 0 ? undefined : 'every line is settled' },
    { name: 'None of our parts', key: 'x', run: () => void reject(), unavailable: why },
    { name: 'A new part for this line', key: 'a', run: () => setAsks('part'), unavailable: why ?? (isCurrent ? undefined : 'no line is open') },
    { name: 'The customer sends this line', key: 's', run: () => setAsks('supply'), unavailable: may('bom_edit') && current && current.stand !== 'not_bought' ? undefined : 'not for this line' },
    { name: 'Take the decision about this line back', key: 't', run: () => current && void matching.takeBackLines([current]), unavailable: why ?? (current && standingDecisions([current]).length > 0 ? undefined : 'nobody decided about it') },
    { name: 'Undo', key: 'u', run: () => void undo(), unavailable: why ?? (matching.steps.length > 0 ? undefined : 'nothing was done on this page') },
    ...Array.from({ length: 9 }, (_, index) => ({
      name: `Choose candidate ${index + 1}`,
      key: String(index + 1),
      run: () => choose(index),
      unavailable: index < count ? undefined : 'there are fewer',
    })),
  ]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('dialog, input, textarea, select')) return;
    const onControl = target.closest('button, a') !== null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      const before = active;
      const to = step(by);
      if (event.shiftKey) setMarked((kept) => new Set([...kept, ...(before ? [before] : []), ...(to ? [to] : [])]));
    } else if (event.key === 'ArrowRight') choose(chosen + 1);
    else if (event.key === 'ArrowLeft') choose(chosen - 1);
    else if (event.key === 'Enter' && !onControl) void accept();
    else if (event.key === ' ' && !onControl && active !== undefined) flip(active);
    else if (event.key === 'Escape' && marked.size > 0) setMarked(new Set());
    else return;
    event.preventDefault();
  };

  const markedLines = page.items.filter(({ line }) => marked.has(line));
  // A grade of suggestions: what somebody decided already is not decided again in bulk.
  const isGrade =
    Object.hasOwn(GRADES, group) &&
    filtered.length > 0 &&
    filtered.every(({ stand }) => stand === 'suggested');
  const bulkLines = markedLines.length > 0 ? markedLines : isGrade ? filtered : [];
  const clear = () => setMarked(new Set());
  const bulkDone = (next: MatchingPage | undefined) => {
    if (!next) return;
    clear();
    if (isGrade) setGroup('open');
    list.current?.focus({ preventScroll: true });
  };
  const supplyLines = async (lines: number[], by: 'us' | 'customer', day: string) => {
    setAsks('');
    const words = by === 'customer' ? `The customer sends ${lines.length === 1 ? `line ${lines[0]}` : counted(lines.length, 'line')}.` : `We buy line ${lines[0]}.`;
    bulkDone(await matching.run(() => supply(rfq.number, lines, by, day).then(() => undefined), words));
  };

  return (
    <div className="matching" tabIndex={-1} onKeyDown={onKeyDown} data-open={wanted > 0 || undefined}>
      <div className="matching-head">
        <div className="row">
          <span className="matching-progress" role="status">
            <b>{page.open > 0 ? `${counted(page.open, 'line')} open` : 'Every line is settled'}</b>
            {`, ${page.settled.toLocaleString()} of ${(page.open + page.settled).toLocaleString()} settled`}
          </span>
          <progress max={page.open + page.settled} value={page.settled} aria-label="Settled lines" />
          <span className="spread" />
          {others && <span className="quiet" role="status">{others}</span>}
          {page.to_file > 0 && mayDecide && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              title="Lines that name a maker and a number that is not on file"
              onClick={() =>
                void matching.run(
                  () => fileAll(rfq.number).then(() => undefined),
                  'Filed; engineering finds the new parts among those to review.',
                )
              }
            >
              {`File ${counted(page.to_file, 'new part')}`}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={busy || why !== undefined || matching.steps.length === 0} onClick={() => void undo()}>
            Undo
          </Button>
        </div>
        <div className="row matching-groups" role="group" aria-label="Which lines">
          {groups.map(({ id, name, lines }) => (
            <button
              key={id}
              type="button"
              className="plain chip"
              aria-pressed={group === id}
              onClick={() => {
                setGroup(id);
                clear();
              }}
            >
              {`${name} ${lines.toLocaleString()}`}
            </button>
          ))}
        </div>
        {mayDecide && <Misspelt page={page} run={matching.run} mayAdd={may('part_edit')} />}
        {mayDecide && bulkLines.length > 0 && (
          <Bulk
            lines={bulkLines}
            of={markedLines.length > 0 ? `${counted(markedLines.length, 'line')} selected` : `All ${counted(filtered.length, 'line')} of this grade`}
            busy={busy}
            onAccept={() => {
              const choices = acceptEach(bulkLines.filter(isOpen));
              void matching.decideLines(choices, `Accepted ${counted(choices.length, 'suggestion')}.`).then(bulkDone);
            }}
            onReject={() => {
              const choices = rejectEach(bulkLines.filter((line) => line.stand !== 'not_bought'));
              void matching.decideLines(choices, `${counted(choices.length, 'line')}: none of our parts.`).then(bulkDone);
            }}
            onSupply={() => setAsks('supply_marked')}
            onTakeBack={() => void matching.takeBackLines(bulkLines).then(bulkDone)}
            {...(markedLines.length > 0 ? { onClear: clear } : {})}
          />
        )}
        {problem && (
          <ProblemNote problem={problem}>
            {problem.status === 409 && (
              <Button size="compact-sm" variant="default" onClick={() => void matching.refresh()}>
                Show what holds now
              </Button>
            )}
          </ProblemNote>
        )}
        {matching.said && !problem && (
          <p className="matching-said" role="status">
            {matching.said}
          </p>
        )}
      </div>
      <div className="matching-split">
        <div className="panel matching-lines">
          {filtered.length === 0 && (
            <p className="matching-empty">
              {group === 'open'
                ? 'No line is open: each has a part, or needs none.'
                : 'No line is left in this group.'}
              {group === 'open' && (
                <Button size="compact-sm" variant="default" component={Link} to={`/rfqs/${rfq.number}`}>
                  {`Back to ${rfq.number}`}
                </Button>
              )}
            </p>
          )}
          <LineList
            lines={filtered}
            active={active}
            chosen={marked}
            list={list}
            onOpen={open}
            onFlip={flip}
            onRange={range}
          />
        </div>
        <section className="panel matching-detail" aria-label="The line">
          {detail ? (
            <div data-stale={!isCurrent || undefined}>
              <LineDetail
                detail={detail}
                chosen={isCurrent ? chosen : 0}
                busy={busy || !isCurrent}
                {...(mayDecide
                  ? {
                      acts: {
                        choose,
                        accept: () => void accept(),
                        reject: () => void reject(),
                        newPart: () => setAsks('part'),
                        supply: (by) => (by === 'customer' ? setAsks('supply') : void supplyLines([detail.line.line], 'us', '')),
                        takeBack: () => current && void matching.takeBackLines([current]),
                      },
                    }
                  : {})}
                onClose={() => setLine('')}
              />
            </div>
          ) : (
            <p className="quiet">{answer.error ? asProblem(answer.error).said : 'Opening the line …'}</p>
          )}
        </section>
      </div>
      <KeyHints />
      {asks === 'part' && detail && isCurrent && (
        <NewPart
          rfq={rfq.number}
          detail={detail}
          onClose={() => setAsks('')}
          onMade={(made) => {
            setAsks('');
            const words = `Line ${detail.line.line} is ${made.part}${made.created ? ', a new part that waits for review' : ', which was on file'}.`;
            matching.keep(page, words, [{ line: detail.line.line, seen: 0 }]);
            void matching.run(() => Promise.resolve(made.page), words).then((next) => goOn(next, detail.line.line));
          }}
        />
      )}
      {(asks === 'supply' || asks === 'supply_marked') && (
        <Supplied
          lines={asks === 'supply' ? (active === undefined ? [] : [active]) : bulkLines.filter(({ stand }) => stand !== 'not_bought').map(({ line }) => line)}
          customer={page.customer}
          onSaid={(lines, day) => void supplyLines(lines, 'customer', day)}
          onClose={() => setAsks('')}
        />
      )}
    </div>
  );
}

export default function Matching() {
  const number = (useParams()['rfq'] ?? '').toUpperCase();
  const rfq = useQuery({ queryKey: ['rfq', number, 'summary'], queryFn: () => getRfq(number) });
  const matching = useMatching(number);
  useHeading('What does each line mean?', [
    { name: 'RFQs', path: '/rfqs' },
    {
      name: rfq.data ? `${number} · ${rfq.data.customer_name} · ${rfq.data.assembly} ${rfq.data.revision}` : number,
      path: `/rfqs/${number}`,
    },
  ]);
  const error = rfq.error ?? matching.error;
  if (error) {
    return (
      <div className="page-narrow">
        <ProblemNote problem={asProblem(error)}>
          <Button size="compact-sm" variant="default" component={Link} to="/rfqs">
            All RFQs
          </Button>
        </ProblemNote>
      </div>
    );
  }
  const { page } = matching;
  if (!rfq.data || !page) {
    return (
      <p className="quiet page-narrow" role="status">
        {`Matching the lines of ${number} …`}
      </p>
    );
  }
  return <Work rfq={rfq.data} matching={{ ...matching, page }} />;
}
