// Everything that happened, newest first, by day; what kind of thing can be picked.
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';

import { useAddress } from '../app/address';
import { dayOf, showDate, showTime } from './amounts';
import './Timeline.css';

export interface Happening {
  id: string;
  /** A day or an instant. */
  at: string;
  /** "Quote", "Talk", "Issue": what the filter offers. */
  kind: string;
  title: string;
  detail?: ReactNode;
  who?: string;
  path?: string;
}

interface Props {
  happenings: Happening[];
  none: string;
  parameter?: string;
}

/** Newest first; of the same moment, by id, so that the order never changes by itself. */
export function byDay(happenings: Happening[]): [string, Happening[]][] {
  const sorted = [...happenings].sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
  const days = new Map<string, Happening[]>();
  for (const one of sorted) {
    const day = dayOf(one.at);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days];
}

export function Timeline({ happenings, none, parameter = 'kind' }: Props) {
  const [kind, setKind] = useAddress(parameter, '');
  const kinds = useMemo(
    () => [...new Set(happenings.map((one) => one.kind))].sort((a, b) => a.localeCompare(b)),
    [happenings],
  );
  const shown = byDay(happenings.filter((one) => kind === '' || one.kind === kind));
  if (happenings.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div className="timeline">
      <div className="row timeline-kinds" role="group" aria-label="Show">
        {['', ...kinds].map((one) => (
          <button
            key={one}
            type="button"
            className="plain chip"
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
          >
            {one || 'All'}
          </button>
        ))}
      </div>
      {shown.map(([day, ofDay]) => (
        <section key={day}>
          <h3>
            <time dateTime={day}>{showDate(day)}</time>
          </h3>
          <ul>
            {ofDay.map((one) => (
              <li key={one.id}>
                <span className="timeline-time quiet">{showTime(one.at)}</span>
                <span className="timeline-kind quiet">{one.kind}</span>
                <div className="timeline-what">
                  {one.path ? <Link to={one.path}>{one.title}</Link> : one.title}
                  {one.who && <span className="quiet"> · {one.who}</span>}
                  {one.detail && <div className="timeline-detail">{one.detail}</div>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
