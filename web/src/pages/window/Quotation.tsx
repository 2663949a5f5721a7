// What do you offer us, and do we take it? The figures, the document itself, and the decision on the
// very revision that is shown.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { useHeading } from '../../app/heading';
import { isCustomer } from '../../app/pages';
import { useSession } from '../../app/session';
import { Amount } from '../../parts/Amount';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { Facts } from '../../parts/Facts';
import { ListProblem } from '../../parts/ListProblem';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import {
  decideQuote,
  getPages,
  getQuotation,
  pdfAddress,
  pictureAddress,
  stateOf,
  type WindowQuote,
} from './api';
import './window.css';

function Prices({ quote }: { quote: WindowQuote }) {
  const currency = quote.prices[0]?.unit_price.currency ?? '';
  const withTurns = quote.prices.some((price) => price.turns.length > 0);
  return (
    <section className="window-section" aria-label="Prices">
      <h2>Prices</h2>
      <div className="panel window-scroll" tabIndex={0} role="region" aria-label="Prices by quantity">
        <table className="window-table">
          <thead>
            <tr>
              <th className="number">Boards</th>
              {withTurns && <th>Turn time</th>}
              <th className="number">Each, {currency}</th>
              <th className="number">Total, {currency}</th>
              <th>Lead time</th>
            </tr>
          </thead>
          <tbody>
            {quote.prices.flatMap((price) => {
              const lines =
                price.turns.length > 0
                  ? price.turns
                  : [{ description: '', unit_price: price.unit_price, total: price.total, lead_time: price.lead_time }];
              return lines.map((line, at) => (
                <tr key={`${price.boards} ${line.description}`}>
                  <td className="number">{at === 0 ? price.boards.toLocaleString('en') : ''}</td>
                  {withTurns && <td>{line.description || 'Standard'}</td>}
                  <td className="number">
                    <Amount of={line.unit_price} />
                  </td>
                  <td className="number">
                    <Amount of={line.total} />
                  </td>
                  <td>{line.lead_time}</td>
                </tr>
              ));
            })}
            {quote.one_off.map((charge) => (
              <tr key={charge.description}>
                <td className="number">once</td>
                <td colSpan={withTurns ? 2 : 1}>{charge.description}</td>
                <td className="number">
                  <Amount of={charge.price} />
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Points({ name, points }: { name: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <section className="window-section" aria-label={name}>
      <h2>{name}</h2>
      <ul className="window-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function Pages({ quote }: { quote: WindowQuote }) {
  const { data: pages } = useQuery({
    queryKey: ['window', 'pages', quote.document],
    queryFn: () => getPages(quote.document),
  });
  if (!pages) return null;
  return (
    <div className="window-pages">
      {Array.from({ length: pages.pages }, (_, at) => (
        <img
          key={at}
          className="window-page-picture"
          loading="lazy"
          src={pictureAddress(quote.document, at + 1)}
          width={pages.width}
          height={pages.height}
          alt={`Page ${at + 1} of ${quote.shown_as}; the PDF holds its words`}
        />
      ))}
    </div>
  );
}

type Decision = 'accepted' | 'declined';

function DecisionDialog(props: {
  quote: WindowQuote;
  decision: Decision;
  onClose: () => void;
  onDone: (quote: WindowQuote) => void;
}) {
  const { quote, decision, onClose, onDone } = props;
  const accepts = decision === 'accepted';
  const [key, setKey] = useState(newKey);
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      onDone(await decideQuote(quote, { decision, reference, note }, key));
    } catch (error) {
      setProblem(asProblem(error));
      setKey(newKey());
      setBusy(false);
    }
  };
  return (
    <Dialog title={`${accepts ? 'Accept' : 'Decline'} ${quote.shown_as}?`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>
          {accepts
            ? `You accept ${quote.shown_as} for ${quote.assembly} ${quote.assembly_revision}, as its PDF shows it, in the name of your company. We keep who accepted it, when, and the hash of the document:`
            : `You decline ${quote.shown_as}. We hear of it at once; you can still accept it while it is valid.`}
        </p>
        {accepts && <code className="window-hash">{quote.pdf_sha256}</code>}
        {accepts && (
          <TextInput
            data-first
            label="Your order number"
            description="If there is one already"
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        )}
        <Textarea
          data-first={!accepts || undefined}
          label={accepts ? 'A remark' : 'Why'}
          description={accepts ? undefined : 'It helps us to do better; you need not say it'}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem && <ProblemNote problem={problem} />}
        <div className="row">
          <span className="spread" />
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            Not now
          </Button>
          <Button type="submit" loading={isBusy} className={accepts ? '' : 'button-bad'}>
            {accepts ? 'Accept it' : 'Decline it'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Standing({ quote }: { quote: WindowQuote }) {
  const { answer } = quote;
  if (answer) {
    const accepted = answer.decision === 'accepted';
    return (
      <div className={accepted ? 'window-note window-note-good' : 'window-note'} role="status">
        <b>
          {accepted ? 'Accepted' : 'Declined'} by {answer.said_by} on <DateText iso={answer.answered_on} />
        </b>
        {answer.reference && <div>Your order number: {answer.reference}</div>}
        {answer.note && <div>{answer.note}</div>}
        <code className="window-hash quiet">SHA-256 of the document: {answer.pdf_sha256}</code>
      </div>
    );
  }
  if (!quote.why_not) return null;
  const said = `${quote.why_not.slice(0, 1).toUpperCase()}${quote.why_not.slice(1)}.`;
  return (
    <div className="window-note window-note-warn" role="status">
      {said}{' '}
      {quote.state === 'superseded' && quote.revisions[0] && (
        <Link to={`/window/quotes/${quote.revisions[0].document}`}>Open {quote.revisions[0].shown_as}</Link>
      )}
    </div>
  );
}

function Revisions({ quote }: { quote: WindowQuote }) {
  if (quote.revisions.length < 2) return null;
  return (
    <section className="window-section" aria-label="Revisions">
      <h2>Revisions that you have</h2>
      <ul className="panel window-list">
        {quote.revisions.map((one) => {
          const state = stateOf(one);
          return (
            <li key={one.document}>
              <Link className="window-item" to={`/window/quotes/${one.document}`}>
                <span className="row">
                  <span className="window-item-what">{one.shown_as}</span>
                  <StatusWord tone={state.tone}>{state.words}</StatusWord>
                  {one.document === quote.document && <span className="quiet">shown here</span>}
                </span>
                <span className="window-item-side quiet">
                  sent <DateText iso={one.issued_on} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export default function Quotation() {
  const { quote: name = '' } = useParams();
  const session = useSession();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<Decision>();
  const { data: quote, error, refetch } = useQuery<WindowQuote, Problem>({
    queryKey: ['window', 'quote', name],
    queryFn: () => getQuotation(name),
  });
  useHeading(
    quote ? `${quote.shown_as} for ${quote.assembly} ${quote.assembly_revision}` : name,
    quote
      ? [{ name: `Request ${quote.rfq}`, path: `/window/rfqs/${quote.rfq}` }]
      : [{ name: 'Overview', path: '/window' }],
  );
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!quote) return <p className="quiet">Fetching …</p>;
  const state = stateOf(quote);
  const asks = isCustomer(session) && !quote.why_not && quote.answer?.decision !== 'accepted';
  return (
    <>
      <Standing quote={quote} />
      <div className="panel window-box">
        <Facts
          facts={[
            ['State', <StatusWord key="state" tone={state.tone}>{state.words}</StatusWord>],
            ['Kind', quote.quote_class === 'firm' ? 'Firm offer' : 'Budgetary: to plan with'],
            ['Sent', <DateText key="sent" iso={quote.issued_on} />],
            ['Valid until', <DateText key="valid" iso={quote.valid_until} />],
          ]}
        />
        <div className="window-actions">
          {asks && <Button onClick={() => setDeciding('accepted')}>Accept {quote.shown_as}</Button>}
          {asks && quote.answer?.decision !== 'declined' && (
            <Button variant="default" onClick={() => setDeciding('declined')}>
              Decline
            </Button>
          )}
          <Button
            component="a"
            variant={asks ? 'subtle' : 'default'}
            href={pdfAddress(quote.document)}
            download
          >
            Download the PDF
          </Button>
        </div>
      </div>
      <Prices quote={quote} />
      <Points name="Open when it was sent" points={quote.open_points} />
      <Points name="What it rests on" points={quote.assumptions} />
      <Points name="Terms" points={quote.terms} />
      <Revisions quote={quote} />
      <section className="window-section" aria-label="The document">
        <h2>The document</h2>
        <code className="window-hash quiet">SHA-256 {quote.pdf_sha256}</code>
        <Pages quote={quote} />
      </section>
      {deciding && (
        <DecisionDialog
          quote={quote}
          decision={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={(next) => {
            setDeciding(undefined);
            queries.setQueryData(['window', 'quote', name], next);
            void queries.invalidateQueries({ queryKey: ['window'] });
          }}
        />
      )}
    </>
  );
}
