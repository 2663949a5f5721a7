// A request of yours: what we have of it, what we ask, what came of it.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { useHeading } from '../../app/heading';
import { useMay, useSession } from '../../app/session';
import { isCustomer } from '../../app/pages';
import { DateText } from '../../parts/DateText';
import { Facts } from '../../parts/Facts';
import { FileDrop } from '../../parts/FileDrop';
import { ListProblem } from '../../parts/ListProblem';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import {
  answerQuery,
  decideAlternate,
  FILE_BYTES_MAX,
  getRequest,
  sendFile,
  stateOf,
  type WindowQuery,
  type WindowRfq,
} from './api';
import { ReceivedFile } from './Files';
import './window.css';

/** Sends once; what was typed stays when it failed. */
function useSending(onDone: (rfq: WindowRfq) => void) {
  const [key, setKey] = useState(newKey);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = (ask: (key: string) => Promise<WindowRfq>) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    ask(key).then(onDone, (error: unknown) => {
      setProblem(asProblem(error));
      setKey(newKey());
      setBusy(false);
    });
  };
  return { isBusy, problem, send };
}

function AnswerForm({ query, onDone }: { query: WindowQuery; onDone: (rfq: WindowRfq) => void }) {
  const [text, setText] = useState('');
  const { isBusy, problem, send } = useSending(onDone);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send((key) => answerQuery(query.number, text, key));
      }}
    >
      <Textarea
        label={`Your answer to ${query.number}`}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className="window-actions">
        <Button type="submit" loading={isBusy} disabled={!text.trim()}>
          Send the answer
        </Button>
      </div>
    </form>
  );
}

function AlternateForm({ query, onDone }: { query: WindowQuery; onDone: (rfq: WindowRfq) => void }) {
  const [note, setNote] = useState('');
  const { isBusy, problem, send } = useSending(onDone);
  return (
    <div className="stack">
      <Facts
        facts={[
          ['On your list', query.instead_of ?? ''],
          ['Proposed', query.alternate ?? ''],
        ]}
      />
      <TextInput
        label={`A remark on ${query.number}`}
        description="If you like; it is kept with your decision"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className="window-actions">
        <Button
          loading={isBusy}
          onClick={() => send((key) => decideAlternate(query.number, 'approved', note, key))}
        >
          Approve it
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={() => send((key) => decideAlternate(query.number, 'refused', note, key))}
        >
          Keep our part
        </Button>
      </div>
    </div>
  );
}

function Question(props: { query: WindowQuery; mayAnswer: boolean; onDone: (rfq: WindowRfq) => void }) {
  const { query, mayAnswer, onDone } = props;
  const { hash } = useLocation();
  const isMeant = hash === `#${query.number}`;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isMeant) place.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  return (
    <section
      ref={place}
      id={query.number}
      className="panel window-box"
      aria-label={`Question ${query.number}`}
    >
      <div className="row">
        {query.waits_for_you ? (
          <StatusWord tone="warn">Waits for you</StatusWord>
        ) : (
          <StatusWord tone="good">Answered</StatusWord>
        )}
        <span className="quiet">
          {query.number}, asked on <DateText iso={query.asked_on} />
        </span>
      </div>
      <div>{query.question}</div>
      {query.answer && (
        <div className="window-note">
          {query.answer}
          <div className="quiet">
            <DateText iso={query.answered_on} />
          </div>
        </div>
      )}
      {query.waits_for_you &&
        mayAnswer &&
        (query.alternate ? (
          <AlternateForm query={query} onDone={onDone} />
        ) : (
          <AnswerForm query={query} onDone={onDone} />
        ))}
    </section>
  );
}

function Quotations({ rfq }: { rfq: WindowRfq }) {
  if (rfq.quotes.length === 0) return null;
  return (
    <section className="window-section" aria-label="Quotations">
      <h2>Quotations</h2>
      <ul className="panel window-list">
        {rfq.quotes.map((quote) => {
          const state = stateOf(quote);
          return (
            <li key={quote.document}>
              <Link className="window-item" to={`/window/quotes/${quote.document}`}>
                <span className="row">
                  <span className="window-item-what">{quote.shown_as}</span>
                  <StatusWord tone={state.tone}>{state.words}</StatusWord>
                </span>
                <span className="window-item-side quiet">
                  sent <DateText iso={quote.issued_on} />
                </span>
                <span className="window-item-detail">
                  {quote.quote_class === 'firm' ? 'Firm' : 'Budgetary'}, valid until{' '}
                  <DateText iso={quote.valid_until} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function clockWords(rfq: WindowRfq): string {
  const took = `${rfq.working_days} working ${rfq.working_days === 1 ? 'day' : 'days'}`;
  const rested = rfq.rested_days > 0 ? `; ${rfq.rested_days} waited for an answer` : '';
  return `${took}${rested}`;
}

export default function Request() {
  const { rfq: number = '' } = useParams();
  const session = useSession();
  const maySend = useMay('file_add') && isCustomer(session);
  const queries = useQueryClient();
  const key = ['window', 'rfq', number];
  const { data: rfq, error, refetch } = useQuery<WindowRfq, Problem>({
    queryKey: key,
    queryFn: () => getRequest(number),
  });
  useHeading(rfq ? `${rfq.assembly} ${rfq.revision}: where is it?` : number, [
    { name: 'Overview', path: '/window' },
  ]);
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!rfq) return <p className="quiet">Fetching …</p>;
  const onDone = (next: WindowRfq) => {
    queries.setQueryData(key, next);
    void queries.invalidateQueries({ queryKey: ['window'] });
  };
  const waiting = rfq.queries.filter((query) => query.waits_for_you);
  return (
    <>
      {rfq.rests_since && (
        <div className="window-note window-note-warn" role="status">
          Our time for the quotation has not run since <DateText iso={rfq.rests_since} />: it waits for
          your answer to {rfq.rests_for.join(', ')}. It goes on when you answer.
        </div>
      )}
      <div className="panel window-box">
        <Facts
          facts={[
            ['Request', rfq.number],
            ['Boards', rfq.quantities.map((one) => one.toLocaleString('en')).join(', ')],
            ['Received', <DateText key="received" iso={rfq.received_on} />],
            ['Needed by', rfq.need_by ? <DateText key="need" iso={rfq.need_by} /> : 'no date said'],
            ['It has taken us', clockWords(rfq)],
          ]}
        />
      </div>
      {rfq.queries.length > 0 && (
        <section className="window-section" aria-label="Questions">
          <h2>Questions {waiting.length > 0 && <span className="quiet">{waiting.length} open</span>}</h2>
          {rfq.queries.map((query) => (
            <Question
              key={query.number}
              query={query}
              mayAnswer={isCustomer(session)}
              onDone={onDone}
            />
          ))}
        </section>
      )}
      <Quotations rfq={rfq} />
      <section className="window-section" aria-label="Files">
        <h2>Files</h2>
        {rfq.data_asked.length > 0 && (
          <div className="window-note window-note-warn">We still need: {rfq.data_asked.join(', ')}.</div>
        )}
        {maySend && (
          <FileDrop
            label="Drop further files, or the next version of one, anywhere on this page"
            maxBytes={FILE_BYTES_MAX}
            onFile={async (file) => {
              const kept = await sendFile(number, file);
              void queries.invalidateQueries({ queryKey: key });
              return { name: kept.name, hash: kept.sha256, version: kept.version, kind: kept.kind };
            }}
          />
        )}
        <ul className="panel window-files" aria-label="Received files">
          {rfq.files.map((file) => (
            <ReceivedFile key={`${file.name} ${file.version}`} rfq={rfq.number} file={file} />
          ))}
        </ul>
      </section>
    </>
  );
}
