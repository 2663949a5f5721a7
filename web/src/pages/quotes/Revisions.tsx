// The revisions of a quote, two of them side by side, and who did what to it.
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { get } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useAddress } from '../../app/address';
import { Amount } from '../../parts/Amount';
import { DateText } from '../../parts/DateText';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { Timeline } from '../../parts/Timeline';
import { idOf, quotePath } from './quoteData';
import type { Comparison, Quote, Story, TextChange } from './types';
import { CLASSES, eventWords, STATES } from './words';

function Changes({ name, changes }: { name: string; changes: TextChange[] }) {
  if (changes.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {changes.map((one, index) => (
        <tr key={index}>
          <th scope="row">{one.what}</th>
          <td>{one.before || <span className="quiet">–</span>}</td>
          <td>{one.after || <span className="quiet">–</span>}</td>
        </tr>
      ))}
    </tbody>
  );
}

function SideBySide({ of: what }: { of: Comparison }) {
  return (
    <div className="price-scroll" tabIndex={0} role="region" aria-label="Two revisions side by side">
      <table className="quote-table quote-compare">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{what.before}</th>
            <th scope="col">{what.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              Price and lead time
            </th>
          </tr>
          {what.prices.map((one) => (
            <tr key={one.boards}>
              <th scope="row">{one.boards.toLocaleString()} boards</th>
              <td>
                <Amount of={one.before} withCurrency /> <span className="quiet">{one.lead_before}</span>
              </td>
              <td>
                <Amount of={one.after} withCurrency /> <span className="quiet">{one.lead_after}</span>
                {one.difference && <div>{one.difference}</div>}
              </td>
            </tr>
          ))}
        </tbody>
        <Changes name="Heads" changes={what.heads} />
        <Changes
          name={`Lines (${what.lines_unchanged} as they were)`}
          changes={what.lines.map((one) => ({ what: one.designators, ...one }))}
        />
        <Changes name="Words" changes={what.texts} />
      </table>
    </div>
  );
}

function Compare({ story }: { story: Story }) {
  const last = story.revisions.length;
  const [pair, setPair] = useAddress('compare', `${last - 1},${last}`);
  const [before = '', after = ''] = pair.split(',');
  const { data, error } = useQuery({
    queryKey: ['quote', story.document, 'compare', pair],
    queryFn: ({ signal }) =>
      get<Comparison>(quotePath(story.document, '/compare'), { revisions: pair }, signal),
    enabled: before !== after,
  });
  const choices = story.revisions.map((one) => ({
    value: String(one.revision),
    label: `Revision ${one.revision}`,
  }));
  return (
    <div className="stack">
      <div className="row">
        <NativeSelect
          label="Compare"
          data={choices}
          value={before}
          onChange={(event) => setPair(`${event.target.value},${after}`)}
        />
        <NativeSelect
          label="with"
          data={choices}
          value={after}
          onChange={(event) => setPair(`${before},${event.target.value}`)}
        />
      </div>
      {error && <ProblemNote problem={asProblem(error)} />}
      {before === after && <p className="quiet">Choose two different revisions.</p>}
      {data && before !== after && <SideBySide of={data} />}
    </div>
  );
}

export function Revisions({ story, quote }: { story: Story; quote: Quote }) {
  return (
    <div className="stack">
      <div className="price-scroll" tabIndex={0} role="region" aria-label="Revisions">
        <table className="quote-table">
          <tbody>
            {[...story.revisions].reverse().map((one) => (
              <tr key={one.document} data-chosen={one.revision === quote.revision || undefined}>
                <th scope="row">
                  <Link to={`/quotes/${idOf(quote.number, one.revision)}`}>Revision {one.revision}</Link>
                </th>
                <td>
                  <StatusWord tone={STATES[one.state][0]}>{STATES[one.state][1]}</StatusWord>
                </td>
                <td>{CLASSES[one.quote_class]}</td>
                <td>
                  prepared <DateText iso={one.prepared_on} /> by {one.prepared_by}
                  {one.issued_on && (
                    <>
                      , issued <DateText iso={one.issued_on} />
                    </>
                  )}
                </td>
                <td>{one.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {story.revisions.length > 1 ? (
        <Compare story={story} />
      ) : (
        <p className="quiet">There is one revision; a second one can be compared with it.</p>
      )}
    </div>
  );
}

export function Happened({ story }: { story: Story }) {
  return (
    <Timeline
      happenings={story.events.map((one) => ({
        id: String(one.id),
        at: one.at,
        kind: one.document,
        title: `${one.who} ${eventWords(one.what)}`,
      }))}
      none="Nothing has happened to it yet."
      parameter="revision"
    />
  );
}
