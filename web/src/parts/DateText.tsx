// A date as 12 Dec 2026; how far it is only beside it, and late in words as well as in colour.
import { dayOf, showDate, showDistance, showTime } from './amounts';

interface Props {
  iso: string | null | undefined;
  /** The day that the server calls today: says the distance as well. */
  today?: string;
  /** A day that something is due on: past it is late. */
  due?: true;
  withTime?: true;
}

export function DateText({ iso, today, due, withTime }: Props) {
  if (!iso) return <span className="quiet">–</span>;
  const isLate = due === true && today !== undefined && dayOf(iso) < dayOf(today);
  return (
    <time dateTime={iso} className={isLate ? 'date date-late' : 'date'}>
      {showDate(iso)}
      {withTime && showTime(iso) && ` ${showTime(iso)}`}
      {today && (
        <span className="date-distance">
          {' '}
          {isLate ? `late, ${showDistance(iso, today)}` : showDistance(iso, today)}
        </span>
      )}
    </time>
  );
}
