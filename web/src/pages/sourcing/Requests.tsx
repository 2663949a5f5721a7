// What suppliers were asked, what went out, what came back; and their files, taken in by a drop.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { asProblem, type Problem } from '../../api/problem';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { FileDrop } from '../../parts/FileDrop';
import { Findings } from '../../parts/Findings';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { FILE_BYTES_MAX } from '../rfqs/api';
import { localDay } from '../rfqs/days';
import { sendAnswer, type AnswerEffect, type RequestWithLines } from './api';
import { showCents, showDays, showMore } from './model';
import { FileLinks, SentForm } from './RequestFiles';

const OUTCOMES: Record<string, string> = {
  answered: 'answered',
  unanswered: 'left open',
  alternate: 'proposes instead',
};

function Changed({ effect }: { effect: AnswerEffect }) {
  const { report } = effect;
  const answered = report.lines.filter((line) => line.outcome === 'answered').length;
  const open = report.lines.filter((line) => line.outcome === 'unanswered');
  const instead = report.lines.filter((line) => line.outcome === 'alternate');
  return (
    <section className="panel sourcing-changed" aria-label="What the answer changed">
      <h2>
        {report.supplier} answered {report.request}
      </h2>
      {report.known_already ? (
        <p>This very file was taken in before: nothing was changed.</p>
      ) : (
        <p>
          {report.offers} {report.offers === 1 ? 'price' : 'prices'} taken in for {answered} of{' '}
          {answered + open.length} parts. Parts that need a supplier&apos;s word: {effect.parts_open_before}{' '}
          before, {effect.parts_open_after} now.
        </p>
      )}
      {!report.known_already && (
        <div className="sourcing-scroll" tabIndex={0} role="region" aria-label="The plan before and now">
        <table className="sourcing-small">
          <caption>The plan that is kept</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Boards
              </th>
              <th scope="col" className="number">
                Before
              </th>
              <th scope="col" className="number">
                Now
              </th>
              <th scope="col" className="number">
                Difference
              </th>
              <th scope="col" className="number">
                Last dispatch
              </th>
              <th scope="col" className="number">
                Pieces short
              </th>
            </tr>
          </thead>
          <tbody>
            {effect.after.map((row, at) => (
              <tr key={row.boards}>
                <th scope="row" className="number">
                  {row.boards.toLocaleString()}
                </th>
                <td className="number">{showCents(effect.before[at]?.money)}</td>
                <td className="number">{showCents(row.money)}</td>
                <td className="number">{showMore(effect.money_more[at])}</td>
                <td className="number">{showDays(row.latest_days)}</td>
                <td className="number">
                  {effect.before[at]?.missing_pieces.toLocaleString()} → {row.missing_pieces.toLocaleString()}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        </div>
      )}
      {open.length > 0 && (
        <p>
          <StatusWord tone="warn">left open</StatusWord>{' '}
          {open.map((line) => `${line.manufacturer} ${line.mpn}`).join(', ')}
        </p>
      )}
      {instead.length > 0 && (
        <p>
          <StatusWord tone="none">proposed instead</StatusWord>{' '}
          {instead.map((line) => `${line.manufacturer} ${line.mpn} (${line.line_key})`).join(', ')}: kept
          apart, and bought only once the customer agrees.
        </p>
      )}
      <Findings findings={report.findings} none="The file was read without a question." />
    </section>
  );
}

function State({ request }: { request: RequestWithLines }) {
  const { state } = request;
  const late = state.answer_by != null && state.answer_by < localDay();
  if (state.answered_on) return <StatusWord tone="good">answered</StatusWord>;
  if (late) return <StatusWord tone="bad">late</StatusWord>;
  if (!state.sent_on) return <StatusWord tone="warn">not sent yet</StatusWord>;
  return <StatusWord tone="busy">waiting</StatusWord>;
}

function Request({ rfq, request, may }: { rfq: string; request: RequestWithLines; may: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const { state } = request;
  return (
    <li className="panel sourcing-request">
      <div className="row">
        <b>{state.number}</b>
        <span>{state.supplier}</span>
        <State request={request} />
        <button
          type="button"
          className="plain link"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {state.lines} {state.lines === 1 ? 'part' : 'parts'} {isOpen ? '▴' : '▾'}
        </button>
        <span className="spread" />
        <FileLinks rfq={rfq} request={state.number} />
        {may && !state.answered_on && (
          <Button size="compact-sm" variant="default" onClick={() => setSending(!isSending)}>
            {state.sent_on ? 'Send again' : 'Record that it went out'}
          </Button>
        )}
      </div>
      <div className="row quiet">
        <span>
          written <DateText iso={state.asked_on} />
        </span>
        {state.sent_on && (
          <span>
            went out <DateText iso={state.sent_on} />
          </span>
        )}
        {state.answer_by && (
          <span>
            answer due <DateText iso={state.answer_by} {...(state.answered_on ? {} : { today: localDay(), due: true })} />
          </span>
        )}
        {state.answered_on && (
          <span>
            answered <DateText iso={state.answered_on} />
          </span>
        )}
      </div>
      {isSending && (
        <SentForm
          rfq={rfq}
          request={state.number}
          answerBy={state.answer_by ?? ''}
          onDone={() => setSending(false)}
        />
      )}
      {isOpen && (
        <div className="sourcing-scroll" tabIndex={0} role="region" aria-label={`Parts of ${state.number}`}>
        <table className="sourcing-small">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">For pieces</th>
              <th scope="col">What came back</th>
            </tr>
          </thead>
          <tbody>
            {request.lines.map((line) => {
              const answers = request.answers.filter((one) => one.line_key === line.key);
              return (
                <tr key={line.key}>
                  <th scope="row">
                    {line.manufacturer} {line.mpn} <span className="quiet">{line.key}</span>
                  </th>
                  <td>{line.pieces.map((count) => count.toLocaleString()).join(', ')}</td>
                  <td>
                    {answers.length === 0 && <span className="quiet">nothing yet</span>}
                    {answers.map((one, at) => (
                      <div key={at}>
                        {OUTCOMES[one.outcome]}
                        {one.outcome === 'alternate' && ` ${one.manufacturer} ${one.mpn}`}
                        {one.remarks && <span className="quiet"> {one.remarks}</span>}
                      </div>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        </div>
      )}
    </li>
  );
}

interface Props {
  rfq: string;
  requests: RequestWithLines[] | undefined;
  problem: Error | null;
}

export function Requests({ rfq, requests, problem }: Props) {
  const queries = useQueryClient();
  const may = useSession().permissions.includes('supplier_edit');
  const [effect, setEffect] = useState<AnswerEffect>();
  const [refused, setRefused] = useState<{ name: string; problem: Problem }>();
  if (problem) return <ProblemNote problem={asProblem(problem)} />;
  if (!requests) return <p className="quiet">Fetching the requests …</p>;
  const take = async (file: File) => {
    // A file named after its request need not say it inside.
    const named = /\bSR\d+\b/i.exec(file.name)?.[0] ?? '';
    const open = requests.filter(({ state }) => !state.answered_on);
    const only = open.length === 1 ? (open[0]?.state.number ?? '') : '';
    setRefused(undefined);
    let result: AnswerEffect;
    try {
      result = await sendAnswer(rfq, file, named || only);
    } catch (error) {
      setRefused({ name: file.name, problem: asProblem(error) });
      throw error;
    }
    setEffect(result);
    await queries.invalidateQueries({ queryKey: ['sourcing', rfq] });
    return {
      name: file.name,
      hash: '',
      version: 1,
      kind: `answer to ${result.report.request}`,
      known: result.report.known_already,
    };
  };
  return (
    <div className="stack">
      {effect && <Changed key={effect.report.request} effect={effect} />}
      {may && requests.length > 0 && (
        <FileDrop
          label={`Drop a supplier's answer for ${rfq}`}
          maxBytes={FILE_BYTES_MAX}
          onFile={take}
          list="none"
        />
      )}
      {refused && (
        <div>
          <b>{refused.name}</b>
          <ProblemNote problem={refused.problem} />
        </div>
      )}
      {requests.length === 0 ? (
        <p className="quiet">
          No supplier was asked for this request yet: choose lines under “To find out” and ask for them.
        </p>
      ) : (
        <ul className="sourcing-requests">
          {[...requests].reverse().map((request) => (
            <Request key={request.state.number} rfq={rfq} request={request} may={may} />
          ))}
        </ul>
      )}
    </div>
  );
}
