// The offers of one part: price by quantity, with least orders, breaks and what was chosen; beside
// it every offer, also those that cannot be taken, and why.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { asProblem, sentence } from '../../api/problem';
import { DateText } from '../../parts/DateText';
import { Explain } from '../../parts/Explain';
import { Plot } from '../../parts/Plot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { explainPlan, getPartOffers, type MatrixPart, type OfferCurve, type PartOffers } from './api';
import { breaksText, curvePlot, curvesShown, showCents, showDays, showPrice } from './model';

function Chosen({ rfq, strategy, offers }: Omit<Props, 'part'> & { offers: PartOffers }) {
  return (
    <div className="sourcing-scroll" tabIndex={0} role="region" aria-label="What is chosen">
      <table className="sourcing-small">
        <caption>Chosen</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Boards
            </th>
            <th scope="col" className="number">
              Needed
            </th>
            <th scope="col">From</th>
            <th scope="col" className="number">
              Ordered
            </th>
            <th scope="col" className="number">
              Each
            </th>
            <th scope="col" className="number">
              Order
            </th>
            <th scope="col" className="number">
              Left over
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {offers.chosen.map(({ boards, needed_pieces, cell }) => (
            <tr key={boards}>
              <th scope="row" className="number">
                {boards.toLocaleString()}
              </th>
              <td className="number">{needed_pieces.toLocaleString()}</td>
              <td>
                {cell.supplier || <StatusWord tone="bad">nobody</StatusWord>}
                {cell.purchases > 1 && ` and ${cell.purchases - 1} more`}
                <div className="quiet">{cell.order_number}</div>
              </td>
              <td className="number">{cell.order_pieces.toLocaleString()}</td>
              <td className="number">{showPrice(cell.unit_price)}</td>
              <td className="number">
                {cell.supplier ? (
                  <Explain of={explainPlan(rfq, strategy, `part.${offers.demand}.${boards}`)}>
                    {showCents(cell.money)}
                  </Explain>
                ) : (
                  showCents(cell.money)
                )}
              </td>
              <td className="number">{showCents(cell.excess)}</td>
              <td>{cell.why && sentence(cell.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Offer({ offer, shown }: { offer: OfferCurve; shown: boolean }) {
  return (
    <tr>
      <th scope="row">
        {offer.supplier}
        <div className="quiet">
          {offer.order_number} {offer.pack !== 'unknown' && offer.pack}
        </div>
      </th>
      <td>
        {breaksText(offer.breaks) || <span className="quiet">no price in this currency</span>}
        {offer.not_taken ? (
          <div>
            <StatusWord tone="bad">{offer.not_taken.replace(/^1 /, '')}</StatusWord>
          </div>
        ) : (
          !shown && <div className="quiet">not drawn</div>
        )}
      </td>
      <td className="number">{offer.moq?.toLocaleString() ?? '–'}</td>
      <td className="number">{offer.multiple?.toLocaleString() ?? '–'}</td>
      <td className="number">{offer.stock?.toLocaleString() ?? '–'}</td>
      <td className="number">{offer.lead_time_days != null ? showDays(offer.lead_time_days) : '–'}</td>
      <td>
        <DateText iso={offer.retrieved_on} />
        {offer.valid_until && (
          <div className="quiet">
            until <DateText iso={offer.valid_until} />
          </div>
        )}
      </td>
    </tr>
  );
}

interface Props {
  rfq: string;
  part: MatrixPart;
  strategy: string;
}

export function PartOffersView({ rfq, part, strategy }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { data, error } = useQuery({
    queryKey: ['sourcing', rfq, 'part', part.demand, strategy],
    queryFn: () => getPartOffers(rfq, part.demand, strategy),
  });
  const isThere = data !== undefined;
  // What was opened may lie below the window: over the list on a narrow one.
  useEffect(() => {
    place.current?.closest('.master')?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!data) return <p className="quiet">Fetching its offers …</p>;
  const shown = curvesShown(data);
  return (
    <div ref={place} className="stack part-offers">
      <div>
        <h2>{data.maker || data.part}</h2>
        <span className="quiet">
          {data.part}, {part.lines.length === 1 ? 'line' : 'lines'} {part.lines.join(', ')}:{' '}
          {part.designators.slice(0, 60)}
        </span>
      </div>
      {shown.length > 0 && <Plot data={curvePlot(data)} height={220} />}
      <Chosen rfq={rfq} strategy={strategy} offers={data} />
      <div className="sourcing-scroll" tabIndex={0} role="region" aria-label="All offers">
        <table className="sourcing-small">
          <caption>
            {data.offers.length === 0
              ? 'No supplier offers it.'
              : `${data.offers.length} ${data.offers.length === 1 ? 'offer' : 'offers'}, ${data.currency}`}
          </caption>
          {data.offers.length > 0 && (
            <thead>
              <tr>
                <th scope="col">Supplier</th>
                <th scope="col">Price each from so many pieces</th>
                <th scope="col" className="number">
                  Least
                </th>
                <th scope="col" className="number">
                  Multiple
                </th>
                <th scope="col" className="number">
                  Stock
                </th>
                <th scope="col" className="number">
                  Lead time
                </th>
                <th scope="col">Told on</th>
              </tr>
            </thead>
          )}
          <tbody>
            {data.offers.map((offer, at) => (
              <Offer key={at} offer={offer} shown={shown.includes(offer)} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
