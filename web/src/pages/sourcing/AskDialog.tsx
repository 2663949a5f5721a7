// Whom to ask for which parts, until when; then the files to send, and that they went out.
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { Checkbox } from '../../parts/Checkbox';
import { Dialog } from '../../parts/Dialog';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { askSuppliers, getSuppliers, type RfqRequests, type WorkItem } from './api';
import { FileLinks, SentForm } from './RequestFiles';
import { flip } from './model';

function Made({ rfq, made, onClose }: { rfq: string; made: RfqRequests; onClose: () => void }) {
  const [sent, setSent] = useState<string[]>([]);
  const requests = made.requests.requests;
  return (
    <div className="stack">
      {requests.length === 0 ? (
        <p>No supplier was asked: nobody of those chosen is asked for these parts.</p>
      ) : (
        <p>
          {requests.length === 1 ? 'One request was' : `${requests.length} requests were`} written. Send
          {requests.length === 1 ? ' it' : ' each'} to its supplier, then record that it went out.
        </p>
      )}
      <ul className="ask-made">
        {requests.map((request) => (
          <li key={request.number} className="stack">
            <div className="row">
              <b>{request.number}</b> {request.supplier}
              {request.contact && <span className="quiet">{request.contact}</span>}
              <span className="quiet">
                {request.lines.length} {request.lines.length === 1 ? 'part' : 'parts'}
              </span>
              <span className="spread" />
              <FileLinks rfq={rfq} request={request.number} />
            </div>
            {sent.includes(request.number) ? (
              <StatusWord tone="good">went out</StatusWord>
            ) : (
              <SentForm
                rfq={rfq}
                request={request.number}
                answerBy={request.answer_by ?? ''}
                onDone={() => setSent([...sent, request.number])}
              />
            )}
          </li>
        ))}
      </ul>
      {made.requests.unasked.length > 0 && (
        <p>
          <StatusWord tone="warn">nobody is asked for their kind</StatusWord>{' '}
          {made.requests.unasked.map((line) => `${line.manufacturer} ${line.mpn}`).join(', ')}: name
          suppliers for them.
        </p>
      )}
      <div className="row">
        <span className="spread" />
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}

export function AskDialog({ rfq, items, onClose }: { rfq: string; items: WorkItem[]; onClose: () => void }) {
  const queries = useQueryClient();
  const suppliers = useQuery({ queryKey: ['suppliers'], queryFn: getSuppliers });
  const [chosen, setChosen] = useState<string[]>([]);
  const [answerBy, setAnswerBy] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Problem>();
  const [made, setMade] = useState<RfqRequests>();
  const [isBusy, setBusy] = useState(false);
  const all = (suppliers.data?.items ?? []).filter(({ card }) => card.standing !== 'blocked');
  const byCategory = all.filter(({ card }) => card.categories.length > 0);
  const choose = (name: string) => {
    setChosen(flip(chosen, name));
    setKey(newKey());
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const lines = items.map((item) => item.line.lines[0] ?? 0);
      setMade(
        await askSuppliers(
          rfq,
          { lines, suppliers: chosen, ...(answerBy ? { answer_by: answerBy } : {}) },
          key,
        ),
      );
      await queries.invalidateQueries({ queryKey: ['sourcing', rfq] });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const title = `Ask suppliers for ${items.length} ${items.length === 1 ? 'part' : 'parts'}`;
  if (made) {
    return (
      <Dialog title="Requests to suppliers" width="wide" onClose={onClose}>
        <Made rfq={rfq} made={made} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="quiet ask-parts">
          {items
            .slice(0, 8)
            .map((item) => item.line.maker || item.line.part)
            .join(', ')}
          {items.length > 8 && ` and ${items.length - 8} more`}
        </p>
        <fieldset className="ask-suppliers">
          <legend>Suppliers</legend>
          {suppliers.error && <ProblemNote problem={asProblem(suppliers.error)} />}
          {all.map(({ card, offers, newest_days }) => (
            <label key={card.supplier} className="row">
              <Checkbox
                checked={chosen.includes(card.supplier)}
                onChange={() => choose(card.supplier)}
                aria-label={card.supplier}
              />
              <span>{card.supplier}</span>
              <span className="quiet">
                {card.categories.length > 0
                  ? `asked for ${card.categories.length === 12 ? 'everything' : card.categories.join(', ')}`
                  : 'not asked for a kind of part yet'}
                {offers > 0 && `; ${offers.toLocaleString()} offers, the newest ${newest_days ?? 0} days old`}
              </span>
            </label>
          ))}
          {suppliers.data && all.length === 0 && (
            <p className="quiet">No supplier is on file yet: add one under Suppliers.</p>
          )}
          <p className="quiet">
            {chosen.length > 0
              ? 'Each of these is asked for every part above.'
              : byCategory.length > 0
                ? 'None chosen: each part goes to those who are asked for its kind.'
                : 'Choose whom to ask.'}
          </p>
        </fieldset>
        <TextInput
          type="date"
          label="Answer by"
          value={answerBy}
          onChange={(event) => {
            setAnswerBy(event.target.value);
            setKey(newKey());
          }}
        />
        {problem && <ProblemNote problem={problem} />}
        <div className="row">
          <span className="spread" />
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button
            type="submit"
            loading={isBusy}
            disabled={chosen.length === 0 && byCategory.length === 0}
          >
            Write the requests
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
