// The lead time of one quantity as a bar of what drives it: the parts that come last, then the
// build. An open question stops the promise, and says with whom it lies.
import { Explain } from '../../parts/Explain';
import { DateText } from '../../parts/DateText';
import { StatusWord } from '../../parts/StatusWord';
import { explainOf } from './quoteData';
import type { Price, Quote, Story } from './types';
import { days, holderOf, leadWords } from './words';

const DRIVERS_SHOWN = 6;

/** Share of the whole in percent, as a width. */
function share(part: number, whole: number): string {
  return `${whole > 0 ? Math.max(1, Math.round((part / whole) * 1000) / 10) : 0}%`;
}

function Bars({ price }: { price: Price }) {
  const lead = price.lead_time;
  const whole = lead.calendar_days ?? lead.days_at_least;
  const shown = lead.drivers.slice(0, DRIVERS_SHOWN);
  const slowest = shown[0]?.days ?? 0;
  const build = Math.max(0, whole - slowest);
  const serial = lead.rule === 'serial';
  return (
    <ul className="lead-bars">
      {shown.map((driver) => (
        <li key={driver.part}>
          <span className="lead-name">{driver.part}</span>
          <span className="lead-track" aria-hidden="true">
            <span className="lead-part" style={{ width: share(driver.days, whole) }} />
          </span>
          <span className="number">{days(driver.days)}</span>
        </li>
      ))}
      <li>
        <span className="lead-name">
          {lead.turn || `In our shop: ${lead.build_working_days} working days`}
        </span>
        <span className="lead-track" aria-hidden="true">
          <span className="lead-before" style={{ width: share(serial ? slowest : 0, whole) }} />
          <span className="lead-build" style={{ width: share(serial ? build : whole, whole) }} />
        </span>
        <span className="number">{days(serial ? build : whole)}</span>
      </li>
    </ul>
  );
}

export function LeadBar(props: { quote: Quote; price: Price; story: Story | undefined; may: boolean }) {
  const { quote, price, story, may } = props;
  const lead = price.lead_time;
  const open = (story?.queries ?? []).filter((one) => one.state === 'open');
  const figure = <strong>{leadWords(lead)}</strong>;
  return (
    <section className="quote-part" aria-labelledby="lead-heading">
      <h2 id="lead-heading">Lead time of {price.boards.toLocaleString()} boards</h2>
      <p className="lead-promise">
        {may ? (
          <Explain of={explainOf(quote.id, `lead_time.${price.boards}`)}>{figure}</Explain>
        ) : (
          figure
        )}{' '}
        from the order
        {lead.net_days != null && lead.net_days !== lead.calendar_days && (
          <span>
            {' '}
            · <strong>{days(lead.net_days)}</strong> are left once the work that waits is done
          </span>
        )}
      </p>
      {open.length > 0 && (
        <div className="lead-stopped">
          <StatusWord tone="warn">the promise is stopped</StatusWord>
          <span>
            The days count from the answer to{' '}
            {open.map((query, index) => (
              <span key={query.number}>
                {index > 0 && ', '}
                <b>{query.number}</b> (with {holderOf(query)} since{' '}
                <DateText iso={query.held_since} />, asked {days(query.days_open)} ago)
              </span>
            ))}
            .
          </span>
        </div>
      )}
      {(lead.unknown_parts.length > 0 || lead.lines_without_part > 0) && (
        <p className="lead-unknown">
          ▲ Not known yet:{' '}
          {[
            ...lead.unknown_parts,
            ...(lead.lines_without_part > 0 ? [`${lead.lines_without_part} ${lead.lines_without_part === 1 ? 'line' : 'lines'} without a part`] : []),
          ].join(', ')}
          .
        </p>
      )}
      <Bars price={price} />
      {lead.drivers.length > DRIVERS_SHOWN && (
        <p className="quiet">and {lead.drivers.length - DRIVERS_SHOWN} parts that come sooner</p>
      )}
    </section>
  );
}
