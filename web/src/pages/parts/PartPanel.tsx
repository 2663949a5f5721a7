// One part of ours: what it approves and what is known of that, who uses it, what was done; and what
// engineering does with it.
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { Facts } from '../../parts/Facts';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { getPart, reviewPart, type Made, type PartFile, type PartState } from './api';
import { BlockPart, CorrectMade, CorrectPart, MergePart } from './PartDialogs';
import { eventWords, STATES, valuesOf } from './words';

function Uses({ file }: { file: PartFile }) {
  return (
    <section>
      <h3>Used by</h3>
      {file.uses.length === 0 && file.uses_hidden === 0 && (
        <p className="quiet">No customer’s line was decided as it, and no customer has a number for it.</p>
      )}
      <ul className="part-rows">
        {file.uses.map((use, index) => (
          <li key={index}>
            <Link to={`/accounts/${use.account}`}>{use.customer}</Link>
            {use.number && ` calls it ${use.number}`}
            {use.by && ` – ${use.by} took ${use.part}`}
            {use.about && (
              <>
                {' for '}
                <Link to={`/rfqs/${use.about}`}>{use.about}</Link>
              </>
            )}
            {use.at && (
              <span className="quiet">
                {', '}
                <DateText iso={use.at} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {file.uses_hidden > 0 && (
        <p className="quiet">{`${file.uses_hidden} more of accounts that are not yours.`}</p>
      )}
    </section>
  );
}

type Asks = '' | 'correct' | 'merge' | 'block' | Made;

function Acts(props: { file: PartFile; onAsk: (asks: Asks) => void; onDone: (file: PartFile) => Promise<void> }) {
  const { file, onAsk, onDone } = props;
  const { permissions } = useSession();
  const may = (permission: string) => permissions.includes(permission);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { state } = file.part;
  const set = async (to: PartState) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onDone(await reviewPart(file.part.number, to, file.version, '', { key: newKey() }));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const mayReview = may('part_review') && !file.merged_into;
  const unavailable = mayReview ? undefined : 'engineering reviews parts';
  useActions([
    { name: 'Release the part', key: 'r', run: () => void set('released'), unavailable: unavailable ?? (state === 'released' ? 'it is released' : undefined) },
    { name: 'Block the part', key: 'b', run: () => onAsk('block'), unavailable: unavailable ?? (state === 'blocked' ? 'it is blocked' : undefined) },
    { name: 'Merge the part', key: 'm', run: () => onAsk('merge'), unavailable },
    { name: 'Correct the part', key: 'c', run: () => onAsk('correct'), unavailable: may('part_edit') && !file.merged_into ? undefined : 'you may only look' },
  ]);
  return (
    <>
      <div className="row">
        {mayReview && state !== 'released' && (
          <Button size="compact-sm" loading={busy} onClick={() => void set('released')}>
            Release
          </Button>
        )}
        {may('part_edit') && !file.merged_into && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('correct')}>
            Correct
          </Button>
        )}
        {mayReview && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('merge')}>
            Merge …
          </Button>
        )}
        {mayReview && state !== 'blocked' && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('block')}>
            Block …
          </Button>
        )}
        {mayReview && state === 'released' && (
          <Button size="compact-sm" variant="subtle" loading={busy} onClick={() => void set('proposed')}>
            Review again
          </Button>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

export function PartPanel({ number, onReviewed }: { number: string; onReviewed: () => void }) {
  const queries = useQueryClient();
  const { permissions } = useSession();
  const may = (permission: string) => permissions.includes(permission);
  const answer = useQuery({ queryKey: ['part', 'file', number], queryFn: () => getPart(number) });
  const [asks, setAsks] = useState<Asks>('');
  const file = answer.data;
  if (answer.error) return <ProblemNote problem={asProblem(answer.error)} />;
  if (!file) return <p className="quiet">{`Opening ${number} …`}</p>;
  const [tone, word] = STATES[file.part.state];
  const done = async (next: PartFile) => {
    const wasReviewed = file.part.state === 'proposed' && next.part.state !== 'proposed';
    queries.setQueryData(['part', 'file', number], next);
    if (wasReviewed) onReviewed();
    // Asked anew first: what is done next rests on what is saved now.
    await queries.invalidateQueries({ queryKey: ['part'] });
    setAsks((now) => (now === asks ? '' : now));
  };
  // As it is now, and not as it was when somebody asked.
  const madeAsked =
    typeof asks === 'object' &&
    file.manufactured.find(({ manufacturer, mpn }) => manufacturer === asks.manufacturer && mpn === asks.mpn);
  const dialog = { file, onDone: done, onClose: () => setAsks('') };
  return (
    <div className="stack part-panel">
      <header className="stack">
        <div className="row">
          <h2>{file.part.number}</h2>
          <StatusWord tone={tone}>{word}</StatusWord>
        </div>
        <p>{file.part.description || <span className="quiet">no description</span>}</p>
        {file.merged_into && (
          <p>
            Merged into <Link to={`/parts?item=${file.merged_into}`}>{file.merged_into}</Link>.
          </p>
        )}
        <Acts file={file} onAsk={setAsks} onDone={done} />
      </header>
      <section className="stack">
        <h3>Approved makers</h3>
        {file.manufactured.length === 0 && <p className="quiet">It approves no maker’s part.</p>}
        {file.manufactured.map((made) => (
          <article key={`${made.manufacturer} ${made.mpn}`} className="part-made">
            <div className="row">
              <b>{made.mpn}</b> {made.manufacturer}
              <span className="spread" />
              {may('part_edit') && !file.merged_into && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Correct ${made.manufacturer} ${made.mpn}`}
                  onClick={() => setAsks(made)}
                >
                  Correct
                </Button>
              )}
            </div>
            <Facts facts={valuesOf(made)} />
            {made.numbers.length > 1 && (
              <p className="quiet">{`Also approved by ${made.numbers.filter((one) => one !== file.part.number).join(', ')}.`}</p>
            )}
          </article>
        ))}
      </section>
      <Uses file={file} />
      <section>
        <h3>What was done</h3>
        <ul className="part-rows">
          {file.course.map((one, index) => (
            <li key={index}>
              {`${one.by} ${eventWords(one)}, `}
              <DateText iso={one.at} withTime />
              {one.note && <span className="quiet">{` · ${one.note}`}</span>}
            </li>
          ))}
        </ul>
      </section>
      {asks === 'correct' && <CorrectPart {...dialog} />}
      {asks === 'merge' && <MergePart {...dialog} />}
      {asks === 'block' && <BlockPart {...dialog} />}
      {madeAsked && <CorrectMade {...dialog} made={madeAsked} />}
    </div>
  );
}
