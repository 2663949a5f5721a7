// What work is in a board, and what does it cost? The drivers are counted; engineering tells what the
// BOM cannot, times a step by hand where the model's figure does not hold, and gives its word.
import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';

import { asProblem, sentence, type Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useOthersSaid } from '../../app/changes';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { MergeNote } from '../../parts/MergeNote';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { getLabour, labourPath, takeTask, tryLabour, type LabourPage } from './api';
import { Drivers } from './Drivers';
import { AskDialog, ReleaseDialog } from './LabourDialogs';
import { changesOf } from './model';
import { Quantities } from './Quantities';
import { Steps } from './Steps';
import { useTyped } from './useTyped';
import './labour.css';

const PREVIEW_MS = 200;

function Standing({ page }: { page: LabourPage }) {
  const { standing } = page.labour;
  if (page.preview) return <StatusWord tone="busy">not saved</StatusWord>;
  if (standing.state === 'draft') return <StatusWord tone="warn">not released</StatusWord>;
  return (
    <span>
      <StatusWord tone="good">{standing.state === 'rfq_released' ? 'released' : 'model released'}</StatusWord>
      <span className="quiet">
        {` by ${standing.who}, `}
        <DateText iso={standing.on} />
        {standing.note && `: ${standing.note}`}
      </span>
    </span>
  );
}

function TaskNote({ page, me, onTake }: { page: LabourPage; me: string; onTake?: () => void }) {
  const { task } = page;
  if (!task || task.ended_on) return null;
  const holder = task.taken_by || task.task.to_person || task.task.to_role.replaceAll('_', ' ');
  return (
    <span className="labour-task">
      {`${task.task.number}: asked by ${task.task.asked_by}, with ${holder === me ? 'you' : holder}`}
      {task.task.due_at && (
        <>
          {', due '}
          <DateText iso={task.task.due_at} withTime />
        </>
      )}
      {task.late_hours > 0 && <StatusWord tone="bad">{`${task.late_hours} h late`}</StatusWord>}
      {task.state === 'open' && onTake && (
        <Button size="compact-sm" variant="subtle" onClick={onTake}>
          I do it
        </Button>
      )}
    </span>
  );
}

const CHANGES: Record<string, string> = {
  build_fact_told: 'told something of the work',
  labour_overridden: 'timed a step',
  labour_released: 'released the labour',
};

interface WorkProps {
  rfq: string;
  /** The address that `saved` was read from. */
  of: string;
  saved: LabourPage;
  boards: number;
  onBoards: (boards: number) => void;
}

function Work({ rfq, of, saved, boards, onBoards }: WorkProps) {
  const session = useSession();
  const me = session.person.sign_in;
  const may = (permission: string) => session.permissions.includes(permission);
  const mayEdit = may('labour_edit');
  const queries = useQueryClient();
  const [shown, setShown] = useState<LabourPage>();
  const [problem, setProblem] = useState<Problem>();
  const [asks, setAsks] = useState<'' | 'release' | 'ask'>('');
  const [said, setSaid] = useState('');
  const others = useOthersSaid((change) =>
    change.entity === 'rfq' ? CHANGES[change.action] : undefined,
  );
  // Asked anew first: what is done next rests on what is saved now.
  const took = async (words: string) => {
    await queries.invalidateQueries({ queryKey: ['rfq', rfq] });
    typing.drop();
    setShown(undefined);
    setProblem(undefined);
    setAsks('');
    setSaid(words);
  };
  const typing = useTyped({ rfq, of, saved, onSaved: () => took('Saved.') });
  const { typed, read } = typing;
  const changes = changesOf(read);
  const isWrong = Object.keys(read.wrong).length > 0;

  // What is typed is answered while typing; an answer to what was typed before is not shown.
  const asked = JSON.stringify([read.timings, read.facts]);
  useEffect(() => {
    if (changes === 0) {
      setShown(undefined);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      tryLabour(rfq, boards, read.timings, read.facts, control.signal).then(
        (page) => {
          setShown(page);
          setProblem(undefined);
        },
        (error: unknown) => {
          if (!(error instanceof DOMException)) setProblem(asProblem(error));
        },
      );
    }, PREVIEW_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, boards, rfq]);
  const page = shown ?? saved;

  const isReleased = saved.labour.standing.state !== 'draft';
  const isAsked = saved.task != null && saved.task.ended_on == null;
  const mayRelease = mayEdit && changes === 0 && saved.labour.standing.state !== 'rfq_released';
  useActions([
    { name: 'Release the labour', key: 'r', run: () => setAsks('release'), unavailable: mayRelease ? undefined : mayEdit ? 'it is released, or something is not saved' : 'you may only look' },
    { name: 'Ask engineering for it', key: 'a', run: () => setAsks('ask'), unavailable: may('task_edit') && !isReleased && !isAsked ? undefined : 'it is asked for, or released' },
  ]);
  return (
    <div className="page-wide labour">
      <div className="labour-top">
      <section className="panel labour-head" aria-label="How it stands">
        <div className="row">
          <Standing page={page} />
          <TaskNote
            page={saved}
            me={me}
            {...(mayEdit
              ? {
                  onTake: () => {
                    const number = saved.task?.task.number;
                    if (!number) return;
                    void takeTask(number).then(
                      () => took('The task is yours.'),
                      (error: unknown) => setProblem(asProblem(error)),
                    );
                  },
                }
              : {})}
          />
          <span className="spread" />
          {said && changes === 0 && <span className="quiet" role="status">{said}</span>}
          {others && <span className="quiet" role="status">{others}</span>}
          {may('task_edit') && !isReleased && !isAsked && (
            <Button variant="default" onClick={() => setAsks('ask')}>
              Ask engineering
            </Button>
          )}
          {mayEdit && saved.labour.standing.state !== 'rfq_released' && changes === 0 && (
            <Button onClick={() => setAsks('release')}>Release</Button>
          )}
        </div>
        <p className="quiet labour-model">{`By ${saved.labour.model}`}</p>
        {changes > 0 && (
          <form
            className="row labour-save"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isWrong) typing.save();
            }}
          >
            <b>{`${changes} ${changes === 1 ? 'change' : 'changes'} not saved`}</b>
            <TextInput
              aria-label="Why"
              placeholder="Why: drawing, measurement, sample"
              value={typing.why}
              onChange={(event) => typing.setWhy(event.target.value)}
            />
            {!typing.merged && (
              <Button type="submit" loading={typing.busy} disabled={isWrong}>
                Save
              </Button>
            )}
            <Button variant="default" onClick={typing.drop}>
              Drop
            </Button>
          </form>
        )}
        {problem && <ProblemNote problem={problem} />}
        {typing.problem && !typing.merged && <ProblemNote problem={typing.problem} />}
        <MergeNote form={typing} label={typing.label} />
      </section>
      <Quantities page={page} saved={saved} boards={boards} onBoards={onBoards} />
      </div>
      <div className="labour-split">
        <section className="panel labour-work" aria-label="The work">
          <h2>{`The work on ${boards.toLocaleString()} boards`}</h2>
          <Steps
            page={page}
            typed={typed.timings}
            wrong={read.wrong}
            {...(mayEdit
              ? { onType: typing.time }
              : {})}
          />
        </section>
        <Drivers
          page={page}
          saved={saved}
          typed={typed.facts}
          wrong={read.wrong}
          {...(mayEdit
            ? { onType: typing.tell }
            : {})}
        />
      </div>
      {asks === 'release' && (
        <ReleaseDialog rfq={rfq} of={of} onDone={() => took('Released: the quote no longer waits for it.')} onClose={() => setAsks('')} />
      )}
      {asks === 'ask' && (
        <AskDialog rfq={rfq} of={of} onDone={() => took('Asked: it stands in their day.')} onClose={() => setAsks('')} />
      )}
    </div>
  );
}

export default function Labour() {
  const rfq = (useParams()['rfq'] ?? '').toUpperCase();
  const [boardsText, setBoards] = useAddress('boards', '');
  const boards = Number(boardsText) || undefined;
  const answer = useQuery({
    queryKey: ['rfq', rfq, 'labour', boards],
    queryFn: () => getLabour(rfq, boards),
    placeholderData: keepPreviousData,
  });
  const saved = answer.data;
  useHeading('What work is in a board?', [
    { name: 'RFQs', path: '/rfqs' },
    { name: saved ? `${rfq} · ${saved.customer} · ${saved.assembly}` : rfq, path: `/rfqs/${rfq}` },
  ]);
  if (answer.error) {
    const problem = asProblem(answer.error);
    return (
      <div className="page-narrow">
        <ProblemNote problem={problem}>
          <Button size="compact-sm" variant="default" component={Link} to={`/rfqs/${rfq}`}>
            {sentence(`back to ${rfq}`).replace(/\.$/, '')}
          </Button>
        </ProblemNote>
      </div>
    );
  }
  if (!saved) {
    return (
      <p className="quiet page-narrow" role="status">
        {`Counting the work of ${rfq} …`}
      </p>
    );
  }
  return (
    <Work
      rfq={rfq}
      of={labourPath(rfq, boards)}
      saved={saved}
      boards={saved.labour.boards}
      onBoards={(to) => setBoards(String(to))}
    />
  );
}
