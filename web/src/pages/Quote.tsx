// Can this quote go out, and what will the customer see?
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';

import { post } from '../api/client';
import { asProblem } from '../api/problem';
import { useActions, type Action } from '../app/actions';
import { useHeading } from '../app/heading';
import { useMay } from '../app/session';
import { toast } from '../app/toasts';
import { DateText } from '../parts/DateText';
import { ProblemNote } from '../parts/ProblemNote';
import { StatusWord } from '../parts/StatusWord';
import { Tabs } from '../parts/Tabs';
import { showTime } from '../parts/amounts';
import { Blocks } from './quotes/Blocks';
import { IssueDialog, MailDialog, ReviseDialog, WithdrawDialog } from './quotes/Decisions';
import { Charges, LaterWork, LeftOver, Lines } from './quotes/Extras';
import { Items } from './quotes/Items';
import { LeadBar } from './quotes/LeadBar';
import { Paper } from './quotes/Paper';
import { PriceTable } from './quotes/PriceTable';
import { AnswerDialog, Queries } from './quotes/Queries';
import {
  quotePath,
  useMargins,
  useQuote,
  useQuoteNews,
  useRefresh,
  useStory,
} from './quotes/quoteData';
import { Happened, Revisions } from './quotes/Revisions';
import { TheirDecisionDialog } from './quotes/TheirDecision';
import type { Quote, Story } from './quotes/types';
import { CLASSES, eventWords, holderWords, STATES } from './quotes/words';
import './quotes/quotes.css';

type Asked = 'issue' | 'revise' | 'firm' | 'withdraw' | 'mail' | 'decision';

/** What the person may do with it now, the next step first. */
function useDecisions(
  quote: Quote,
  accepted: boolean,
  ask: (what: Asked) => void,
  check: () => void,
) {
  const mayEdit = useMay('quote_edit');
  const mayIssue = useMay('quote_issue');
  const mayDecide = useMay('quote_accept');
  const { state } = quote;
  const newest = quote.revision === quote.revisions;
  const firm = quote.sheet.quote_class === 'firm';
  const blocked = firm && quote.missing.length > 0;
  const open = state !== 'withdrawn' && state !== 'superseded';
  const actions: Action[] = [];
  if (mayIssue && state === 'draft' && newest) {
    actions.push({
      name: 'Issue the quote',
      run: () => ask('issue'),
      ...(blocked ? { unavailable: 'Something stands in its way: see above the prices' } : {}),
    });
  }
  if (quote.issued_on && open) actions.push({ name: 'Mail text', run: () => ask('mail') });
  if (mayEdit && open && newest) {
    actions.push({ name: 'Revise', run: () => ask('revise') });
    if (!firm) actions.push({ name: 'Make it firm', run: () => ask('firm') });
    if (state === 'issued' || state === 'broken')
      actions.push({ name: 'Check what it rests on', run: check });
  }
  if (mayDecide && newest && (state === 'issued' || state === 'broken') && !accepted) {
    actions.push({ name: 'Record their decision', run: () => ask('decision') });
  }
  if (mayIssue && state !== 'withdrawn') actions.push({ name: 'Withdraw', run: () => ask('withdraw') });
  return actions;
}

/** What the customer decided about this revision, with what they had before them. */
function Answer({ story, document }: { story: Story | undefined; document: string }) {
  const answer = story?.answers.find((one) => one.document === document);
  if (!answer) return null;
  const accepted = answer.decision === 'accepted';
  return (
    <p>
      <StatusWord tone={accepted ? 'good' : 'warn'}>
        {`${accepted ? 'Accepted' : 'Declined'} by ${answer.said_by}`}
      </StatusWord>{' '}
      on <DateText iso={answer.answered_on} />
      {answer.reference && `, their number ${answer.reference}`}
      {answer.note && `: ${answer.note}`}{' '}
      <code className="quiet" title={`SHA-256 of the document: ${answer.pdf_sha256}`}>
        {answer.pdf_sha256.slice(0, 12)}
      </code>
    </p>
  );
}

function Head({ quote, story, actions }: { quote: Quote; story: Story | undefined; actions: Action[] }) {
  const { sheet } = quote;
  const [tone, word] = STATES[quote.state];
  return (
    <div className="quote-head">
      <div className="row quote-facts">
        <StatusWord tone={tone}>{`${word}, ${CLASSES[sheet.quote_class]}`}</StatusWord>
        <b>{sheet.customer.company}</b>
        <span>
          {sheet.assembly.name} {sheet.assembly.revision}
        </span>
        <Link to={`/rfqs/${quote.rfq}`}>{quote.rfq}</Link>
        <span>
          valid until <DateText iso={sheet.valid_until} today={story?.today} due />
        </span>
        {quote.issued_on && (
          <span>
            issued <DateText iso={quote.issued_on} />
          </span>
        )}
      </div>
      <div className="row">
        {actions.map((action, index) => (
          <Button
            key={action.name}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={action.unavailable !== undefined}
            title={action.unavailable}
            onClick={action.run}
          >
            {action.name}
          </Button>
        ))}
      </div>
      {story && story.holder.held_by !== 'nobody' && (
        <p className="quote-holder">
          <span className="quiet">Lies with</span> {holderWords(story.holder)}
        </p>
      )}
      <Answer story={story} document={quote.document} />
      {quote.withdrawn_on && (
        <p>
          Withdrawn on <DateText iso={quote.withdrawn_on} />: {quote.withdrawal_reason}
        </p>
      )}
      {quote.revision < quote.revisions && (
        <p>
          This is not the newest revision: <Link to={`/quotes/${quote.number}`}>open it</Link>.
        </p>
      )}
    </div>
  );
}

function whyNothingIsAccepted(quote: Quote, may: boolean): string | undefined {
  if (!may) return 'Only who prepares quotes records what is accepted.';
  if (!quote.issued_on) return 'Once it is issued, the customer accepts item by item.';
  if (quote.withdrawn_on) return 'It was withdrawn.';
  return undefined;
}

interface Shown {
  quote: Quote;
  story: Story;
  onAnswer: (number: string) => void;
  refresh: () => Promise<void>;
}

function Details({ quote, story, onAnswer, refresh }: Shown) {
  const mayCost = useMay('quote_cost_read');
  const mayEdit = useMay('quote_edit');
  const mayAnswer = useMay('query_answer');
  const open = story.queries.filter((one) => one.state === 'open').length;
  const tabs = [
    {
      id: 'questions',
      name: 'Questions',
      count: open,
      content: <Queries story={story} mayAnswer={mayAnswer} onAnswer={onAnswer} />,
    },
    {
      id: 'items',
      name: 'To accept',
      content: (
        <Items
          document={quote.id}
          unavailable={whyNothingIsAccepted(quote, mayEdit)}
          refresh={refresh}
        />
      ),
    },
    { id: 'charges', name: 'Charges and assumptions', content: <Charges quote={quote} may={mayCost} /> },
    {
      id: 'over',
      name: 'Left over',
      count: new Set(quote.sheet.exposures.map((one) => one.part)).size,
      content: <LeftOver quote={quote} may={mayCost} />,
    },
    { id: 'later', name: 'Later work', content: <LaterWork quote={quote} may={mayCost} /> },
    {
      id: 'lines',
      name: 'Lines',
      count: quote.sheet.lines.length,
      content: <Lines quote={quote} may={mayCost} />,
    },
    {
      id: 'revisions',
      name: 'Revisions',
      count: story.revisions.length,
      content: <Revisions story={story} quote={quote} />,
    },
    { id: 'happened', name: 'What happened', content: <Happened story={story} /> },
  ];
  return <Tabs label="More of the quote" tabs={tabs} />;
}

interface Deciding extends Pick<Shown, 'quote' | 'story'> {
  what: Asked;
}

/** Over the quote as it was when somebody began to decide, whatever happens below meanwhile. */
function Dialogs({ deciding, close }: { deciding: Deciding; close: () => void }) {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { what, quote, story } = deciding;
  const common = { quote, story, onClose: close, refresh };
  switch (what) {
    case 'issue':
      return <IssueDialog {...common} />;
    case 'withdraw':
      return <WithdrawDialog {...common} />;
    case 'decision':
      return <TheirDecisionDialog quote={quote} onClose={close} refresh={refresh} />;
    case 'mail':
      return <MailDialog quote={quote} onClose={close} />;
    case 'revise':
    case 'firm': {
      const onMade = () => {
        close();
        void navigate(`/quotes/${quote.number}`); // the newest
      };
      const verb = what === 'firm' ? 'firm' : 'revisions';
      return <ReviseDialog {...common} verb={verb} onMade={onMade} />;
    }
  }
}

function News({ number, story }: { number: string; story: Story }) {
  const { news, notice } = useQuoteNews(number, story);
  const last = news[0];
  if (!last) return null;
  return (
    <div className="quote-news" role="status">
      <span>
        <b>{last.who}</b> {eventWords(last.what)} ({last.document}) at {showTime(last.at)}, while you
        looked at it{news.length > 1 && `, and ${news.length - 1} things before`}. What you see is as
        it is now.
      </span>
      <Button size="compact-sm" variant="default" onClick={notice}>
        I have seen it
      </Button>
    </div>
  );
}

function useCheck(quote: Quote) {
  const refresh = useRefresh();
  return () => {
    post<{ items: { outcome: string }[] }>(quotePath(quote.id, '/checks'), {}).then(
      async (answer) => {
        const broken = answer.items.some((one) => one.outcome === 'broken');
        toast(broken ? 'What it rests on has moved: see above the prices.' : 'What it rests on still holds.');
        await refresh();
      },
      (error: unknown) => toast(asProblem(error).said),
    );
  };
}

function Open({ quote, story, decide }: Pick<Shown, 'quote' | 'story'> & { decide: (what: Asked) => void }) {
  const mayCost = useMay('quote_cost_read');
  const mayAnswer = useMay('query_answer');
  const margins = useMargins(quote.id, mayCost);
  const refresh = useRefresh();
  const [answering, setAnswering] = useState<string>();
  const [boards, setBoards] = useState(quote.sheet.headline_boards);
  const accepted = story.answers.some(
    (one) => one.document === quote.document && one.decision === 'accepted',
  );
  const actions = useDecisions(quote, accepted, decide, useCheck(quote));
  useActions(actions);
  const { prices } = quote.sheet;
  const price =
    prices.find((one) => one.boards === boards) ?? prices[Math.floor(prices.length / 2)];
  const query = story.queries.find((one) => one.number === answering);
  return (
    <>
      <Head quote={quote} story={story} actions={actions} />
      <div className="quote-page">
        <div className="quote-main">
          <Blocks quote={quote} onAnswer={setAnswering} mayAnswer={mayAnswer} />
          <section className="quote-part" aria-label="Prices">
            <PriceTable
              quote={quote}
              margins={mayCost ? margins.data?.items : undefined}
              chosen={price?.boards ?? 0}
              onChoose={setBoards}
            />
          </section>
          {price && <LeadBar quote={quote} price={price} story={story} may={mayCost} />}
          <section className="quote-part" aria-label="More of the quote">
            <Details quote={quote} story={story} onAnswer={setAnswering} refresh={refresh} />
          </section>
        </div>
        <Paper document={quote.id} version={story.version} />
      </div>
      {query && (
        <AnswerDialog
          query={query}
          onClose={() => setAnswering(undefined)}
          onDone={() => {
            setAnswering(undefined);
            void refresh();
          }}
        />
      )}
    </>
  );
}

export default function QuotePage() {
  const { quote: number = '' } = useParams();
  const quote = useQuote(number);
  const story = useStory(number);
  const [deciding, setDeciding] = useState<Deciding>();
  const title = quote.data ? `${quote.data.number} revision ${quote.data.revision}` : number;
  useHeading(`Quote ${title}`, [{ name: 'Quotes', path: '/quotes' }]);
  const problem = quote.error ?? story.error;
  if (problem && !quote.data) {
    return (
      <div className="page-narrow">
        <ProblemNote problem={problem}>
          <Link to="/quotes">All quotes</Link>
        </ProblemNote>
      </div>
    );
  }
  if (!quote.data || !story.data) return <p className="page-narrow quiet">Opening {number} …</p>;
  const shown = { quote: quote.data, story: { ...story.data, number: quote.data.number } };
  return (
    <div className="page-wide">
      <News number={shown.quote.number} story={shown.story} />
      <Open key={quote.data.id} {...shown} decide={(what) => setDeciding({ what, ...shown })} />
      {deciding && <Dialogs deciding={deciding} close={() => setDeciding(undefined)} />}
    </div>
  );
}
