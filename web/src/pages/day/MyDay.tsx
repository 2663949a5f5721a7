// What needs me now, over all my accounts? Late first; then what waits on others; then what is new.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';

import { get } from '../../api/client';
import { useEvents } from '../../api/hooks';
import { asProblem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { GROUPS, grouped, holderWords, type DayItem, type MyDay as Day } from './dayModel';
import './MyDay.css';

const REASK = ['changed', 'all_changed'];

export function Line({ item, today, me }: { item: DayItem; today: string; me: string }) {
  return (
    <li className="day-line" data-late={item.working_days_late > 0 || undefined}>
      <Link to={item.target} className="day-go">
        <span className="day-about">{item.about}</span>
        <span className="day-what">
          <b>{item.account}</b> {item.what}
        </span>
        <span className="day-why">
          {item.working_days_late > 0 ? <StatusWord tone="bad">{item.why}</StatusWord> : item.why}
        </span>
        <span className="day-holder">
          {holderWords(item, me)}
          {item.group === 'waiting' && item.since && (
            <>
              {' since '}
              <DateText iso={item.since} today={today} />
            </>
          )}
        </span>
        <span className="day-action">{item.action}</span>
      </Link>
    </li>
  );
}

export default function MyDay() {
  useHeading('My day');
  const { person } = useSession();
  const [whose, setWhose] = useAddress('whose', 'mine');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const lists = useRef<HTMLDivElement>(null);
  const day = useQuery({
    queryKey: ['my-day', whose],
    queryFn: ({ signal }) =>
      get<Day>('/desk/my-day', { whose: whose === 'all' ? 'all' : undefined }, signal),
  });
  useEvents(REASK, () => void queries.invalidateQueries({ queryKey: ['my-day'] }));
  const step = (by: number) => {
    const lines = [...(lists.current?.querySelectorAll<HTMLElement>('a.day-go') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
  };
  const first = day.data?.items[0];
  useActions([
    { name: 'Next line', key: 'j', run: () => step(1) },
    { name: 'Line before', key: 'k', run: () => step(-1) },
    {
      name: 'Do the first thing',
      run: () => first && void navigate(first.target),
      unavailable: first ? undefined : 'nothing waits',
    },
    { name: 'Show my accounts only', run: () => setWhose('mine') },
    { name: 'Show all accounts', run: () => setWhose('all') },
  ]);
  if (day.error) return <ProblemNote problem={asProblem(day.error)} />;
  if (!day.data) return <p className="quiet">Looking…</p>;
  const groups = grouped(day.data);
  return (
    <div className="day" ref={lists}>
      <div className="row day-head">
        <DateText iso={day.data.day} />
        <span className="spread" />
        <label className="day-whose">
          Accounts{' '}
          <select value={whose} onChange={(event) => setWhose(event.currentTarget.value)}>
            <option value="mine">mine</option>
            <option value="all">all I may see</option>
          </select>
        </label>
      </div>
      {GROUPS.map(({ id, name, empty }) => {
        const items = groups[id];
        const late = items.filter((item) => item.working_days_late > 0).length;
        return (
          <section key={id} className="panel day-group" aria-labelledby={`day-${id}`}>
            <h2 id={`day-${id}`}>
              {name} <span className="day-count">{items.length}</span>
              {late > 0 && <span className="day-late">{late} late</span>}
            </h2>
            {items.length === 0 ? (
              <p className="quiet day-empty">{empty}</p>
            ) : (
              <ul className="day-lines">
                {items.map((item) => (
                  <Line
                    key={`${item.kind} ${item.about} ${item.what}`}
                    item={item}
                    today={day.data.day}
                    me={person.sign_in}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
