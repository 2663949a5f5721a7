// One line in its own words, and the parts that it may be.
import { Button } from '@mantine/core';
import { Link } from 'react-router';

import { DateText } from '../../parts/DateText';
import { StatusWord } from '../../parts/StatusWord';
import type { Candidate, Decision, MatchingDetail } from './api';
import { ComparisonTable } from './Comparison';
import { decisionWords, GRADES, isOpen, STANDS } from './model';

const NUMBERED = 9;

function OwnWords({ detail }: { detail: MatchingDetail }) {
  const { line } = detail;
  const rows: [string, string][] = [
    ...line.named.map(({ manufacturer, mpn }, index): [string, string] => [
      index === 0 ? 'Part' : 'or',
      `${manufacturer} ${mpn}`.trim(),
    ]),
    ['Value', line.value],
    ['Package', line.package],
    ['Description', line.description],
    ['Their number', line.customer_pn],
    ['Pieces', line.pieces],
  ];
  return (
    <dl className="own-words">
      {rows
        .filter(([, text]) => text !== '')
        .map(([name, text], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function CandidateCard(props: {
  candidate: Candidate;
  index: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { candidate, index, isChosen, onChoose } = props;
  const name = `${candidate.manufacturer} ${candidate.mpn}`;
  const ends = candidate.lifecycle === 'obsolete' || candidate.lifecycle === 'last_time_buy' ||
    candidate.lifecycle === 'not_recommended';
  return (
    <li className="candidate" data-chosen={isChosen || undefined}>
      <button
        type="button"
        className="plain candidate-head"
        aria-pressed={isChosen}
        onClick={onChoose}
      >
        <kbd>{index < NUMBERED ? index + 1 : '·'}</kbd>
        <span className="candidate-name">
          <b>{candidate.mpn}</b> {candidate.manufacturer}
        </span>
        <span className="grade" data-grade={candidate.grade}>
          {GRADES[candidate.grade]}
        </span>
      </button>
      <p className="candidate-why">
        {candidate.why}
        {candidate.description && <span className="quiet"> · {candidate.description}</span>}
      </p>
      <p className="candidate-facts">
        {candidate.part ? (
          <>
            <Link to={`/parts?item=${encodeURIComponent(candidate.part)}`}>{candidate.part}</Link>
            {candidate.part_state === 'proposed' && ' (to review)'}
            {candidate.part_state === 'blocked' && ' (blocked)'}
          </>
        ) : (
          <span className="quiet">no number of ours yet</span>
        )}
        {candidate.supply && <span>{candidate.supply}</span>}
        {candidate.accepted > 0 && !candidate.supply.includes('taken for') && (
          <span>{`taken for ${candidate.accepted} line${candidate.accepted === 1 ? '' : 's'} of this customer`}</span>
        )}
        {ends && <StatusWord tone="warn">{candidate.lifecycle.replaceAll('_', ' ')}</StatusWord>}
        {candidate.used && <StatusWord tone="good">used as things stand</StatusWord>}
      </p>
      {isChosen && <ComparisonTable rows={candidate.comparison} name={name} />}
    </li>
  );
}

function History({ detail, onTakeBack }: { detail: MatchingDetail; onTakeBack?: () => void }) {
  const [newest] = detail.history;
  return (
    <section aria-label="Decisions before">
      <h3>Decisions</h3>
      <ul className="decisions">
        {detail.history.map((one: Decision) => (
          <li key={one.number}>
            <span>
              <b>{decisionWords(one)}</b>
              {' by '}
              {one.by}, <DateText iso={one.at} withTime />
              {one.about && (
                <>
                  {', for '}
                  <Link to={`/rfqs/${one.about}`}>{one.about}</Link>
                </>
              )}
              {one.note && <span className="quiet"> · {one.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {newest && !newest.taken_back && onTakeBack && (
        <Button size="compact-sm" variant="default" onClick={onTakeBack}>
          Take it back
        </Button>
      )}
    </section>
  );
}

interface Props {
  detail: MatchingDetail;
  chosen: number;
  busy: boolean;
  /** Nothing: this person may only look. */
  acts?: {
    choose: (index: number) => void;
    accept: () => void;
    reject: () => void;
    newPart: () => void;
    supply: (by: 'us' | 'customer') => void;
    takeBack: () => void;
  };
  onClose: () => void;
}

function sameWords(lines: number[], self: number): string {
  const others = lines.filter((line) => line !== self);
  const shown = others.slice(0, 6).join(', ');
  const rest = others.length > 6 ? ` and ${others.length - 6} more` : '';
  return `${others.length === 1 ? 'Line' : 'Lines'} ${shown}${rest} ${others.length === 1 ? 'says' : 'say'} the same: one decision is for all.`;
}

export function LineDetail({ detail, chosen, busy, acts, onClose }: Props) {
  const { line, candidates } = detail;
  const [tone, word] = STANDS[line.stand];
  const isBought = line.stand !== 'not_bought';
  return (
    <div className="line-detail">
      <header className="row">
        <button type="button" className="plain line-close" aria-label="Back to the lines" onClick={onClose}>
          ←
        </button>
        <h2>{`Line ${line.line}`}</h2>
        <span className="line-designators" title={line.designators}>
          {line.designators}
        </span>
        <span className="spread" />
        <StatusWord tone={tone}>{word}</StatusWord>
      </header>
      <OwnWords detail={detail} />
      {detail.same_lines.length > 1 && (
        <p className="quiet">{sameWords(detail.same_lines, line.line)}</p>
      )}
      {detail.notes.map((note) => (
        <p key={note} className="line-note">
          {note}
        </p>
      ))}
      {candidates.length === 0 && isBought && line.stand !== 'supplied' && (
        <p className="line-none">
          {line.stand === 'nothing'
            ? 'The line names no part number, and says too little to look for a part by its values.'
            : `No part on file comes near it${line.why ? `: ${line.why}` : ''}.`}
        </p>
      )}
      {acts && isBought && (
        <div className="row line-acts">
          {candidates.length > 0 && (
            <Button size="compact-sm" onClick={acts.accept} disabled={busy}>
              {`Accept ${candidates[chosen]?.mpn ?? ''}`}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant={candidates.length > 0 || !isOpen(line) ? 'default' : 'filled'}
            onClick={acts.newPart}
            disabled={busy}
          >
            New part …
          </Button>
          {line.stand !== 'refused' && (
            <Button size="compact-sm" variant="default" onClick={acts.reject} disabled={busy}>
              None of ours
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => acts.supply(line.stand === 'supplied' ? 'us' : 'customer')}
          >
            {line.stand === 'supplied' ? 'We buy it' : 'Customer sends it'}
          </Button>
        </div>
      )}
      {candidates.length > 0 && (
        <ol className="candidates" aria-label="What it may be">
          {candidates.map((candidate, index) => (
            <CandidateCard
              key={`${candidate.manufacturer} ${candidate.mpn}`}
              candidate={candidate}
              index={index}
              isChosen={index === chosen}
              onChoose={() => acts?.choose(index)}
            />
          ))}
        </ol>
      )}
      {detail.history.length > 0 && (
        <History detail={detail} {...(acts ? { onTakeBack: acts.takeBack } : {})} />
      )}
    </div>
  );
}
