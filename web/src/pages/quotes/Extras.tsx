// What a quote says beside its prices: material left over, one-off charges, assumptions, notices,
// work that waits, its lines, and how complete it is.
import { Amount } from '../../parts/Amount';
import { DataTable, type Column } from '../../parts/DataTable';
import { Explain } from '../../parts/Explain';
import { explainOf } from './quoteData';
import type { Exposure, Quote, QuotedLine } from './types';
import { CARRIERS, COMPLETENESS, days, NOTICES } from './words';

export function LeftOver({ quote, may }: { quote: Quote; may: boolean }) {
  const { exposures, prices, currency } = quote.sheet;
  if (exposures.length === 0)
    return <p className="quiet">No minimum or price break leaves material over.</p>;
  const of = (boards: number): Exposure[] => exposures.filter((one) => one.boards === boards);
  return (
    <div className="price-scroll" tabIndex={0} role="region" aria-label="Material left over">
      <table className="quote-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" className="number">
              Pieces over
            </th>
            <th scope="col" className="number">
              Value, {currency}
            </th>
            <th scope="col">Because of</th>
            <th scope="col">Carried by</th>
          </tr>
        </thead>
        {prices
          .filter((price) => of(price.boards).length > 0)
          .map((price) => (
            <tbody key={price.boards}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  At {price.boards.toLocaleString()} boards
                </th>
                <td className="number">
                  {may ? (
                    <Explain of={explainOf(quote.id, `excess.${price.boards}`)}>
                      <Amount of={price.excess} />
                    </Explain>
                  ) : (
                    <Amount of={price.excess} />
                  )}
                </td>
                <td colSpan={2} />
              </tr>
              {of(price.boards).map((one) => (
                <tr key={one.part}>
                  <td>
                    {one.part} <span className="quiet">{one.maker}</span>
                  </td>
                  <td className="number">{one.excess_pieces.toLocaleString()}</td>
                  <td className="number">
                    <Amount of={one.value} />
                  </td>
                  <td>{one.why}</td>
                  <td>
                    {CARRIERS[one.carrier] ?? one.carrier}
                    {one.needs_letter && <div>▲ signed letter needed</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

export function Charges({ quote, may }: { quote: Quote; may: boolean }) {
  const { one_off, assumptions, notices, terms } = quote.sheet;
  const share = quote.sheet.prices[0]?.one_off_share;
  return (
    <div className="stack">
      <h3>
        Once, beside the unit price{' '}
        {may && one_off.length > 0 && <Explain of={explainOf(quote.id, 'nre')}>why</Explain>}
      </h3>
      {one_off.length === 0 && <p className="quiet">Nothing is charged once.</p>}
      <ul className="quote-list">
        {one_off.map((one) => (
          <li key={one.description}>
            {one.description} {one.note && <span className="quiet">({one.note})</span>}
            <span className="spread" />
            <Amount of={one.price} withCurrency />
          </li>
        ))}
      </ul>
      {share && (
        <p>
          Spread over the boards: <Amount of={share} withCurrency /> each.
        </p>
      )}
      <h3>Assumptions</h3>
      <ol className="quote-list">
        {assumptions.map((one) => (
          <li key={one.number}>
            <span>
              A{one.number}. {one.text} {one.query && <span className="quiet">({one.query})</span>}
            </span>
            <span className="spread" />
            {may && one.rests_on && (
              <Explain of={explainOf(quote.id, one.rests_on)}>its figure</Explain>
            )}
          </li>
        ))}
      </ol>
      {notices.length > 0 && (
        <>
          <h3>To tell before the order</h3>
          <ul className="quote-list">
            {notices.map((one) => (
              <li key={`${one.kind} ${one.part}`}>
                <span>
                  <b>{NOTICES[one.kind] ?? one.kind}:</b> {one.part}
                  {one.text && `, ${one.text}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Terms</h3>
      <ul className="quote-list">
        {terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </div>
  );
}

export function LaterWork({ quote, may }: { quote: Quote; may: boolean }) {
  const { deferred, completeness } = quote.sheet;
  return (
    <div className="stack">
      <h3>Work that waits until after the order</h3>
      {deferred.length === 0 && <p className="quiet">None: all of the lead time is for building.</p>}
      <ul className="quote-list">
        {deferred.map((one) => (
          <li key={one.kind}>
            {one.text}
            <span className="spread" />
            <span className="quiet">{days(one.working_days).replace('day', 'working day')}</span>
          </li>
        ))}
      </ul>
      {completeness.items.length > 0 && (
        <>
          <h3>
            Done before the quote{' '}
            {may ? (
              <Explain of={explainOf(quote.id, 'completeness')}>{completeness.score} %</Explain>
            ) : (
              `${completeness.score} %`
            )}
          </h3>
          <ul className="quote-list">
            {completeness.items.map((one) => (
              <li key={one.item}>
                <span>
                  {COMPLETENESS[one.item] ?? one.item}
                  {one.open_lines.length > 0 && (
                    <span className="quiet"> · open: {one.open_lines.slice(0, 12).join(', ')}
                      {one.open_lines.length > 12 && ' …'}</span>
                  )}
                </span>
                <span className="spread" />
                <span>
                  {one.done} of {one.of}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const FITTINGS = { fitted: '', not_fitted: 'not fitted', customer_supplied: 'you supply' };

function lineColumns(quote: Quote, may: boolean): Column<QuotedLine>[] {
  const columns: Column<QuotedLine>[] = [
    { id: 'line', name: 'Line', value: (row) => row.number, width: 60, align: 'right' },
    { id: 'designators', name: 'Designators', value: (row) => row.designators },
    { id: 'pieces', name: 'A board', value: (row) => row.pieces, width: 76, align: 'right' },
    { id: 'maker', name: 'Part', value: (row) => row.maker },
    { id: 'part', name: 'Our number', value: (row) => row.part, width: 104 },
    {
      id: 'note',
      name: 'Note',
      value: (row) => [FITTINGS[row.fitting], row.note].filter(Boolean).join('; '),
    },
  ];
  if (!may) return columns;
  return [
    ...columns,
    {
      id: 'material',
      name: `Material, ${quote.sheet.currency}`,
      value: (row) => (row.material ? Number(row.material.amount) : null),
      show: (row) => (
        <Explain of={explainOf(quote.id, `line.${row.number}.price`)}>
          <Amount of={row.material} />
        </Explain>
      ),
      width: 120,
      align: 'right',
    },
  ];
}

const idOfLine = (row: QuotedLine) => String(row.number);

export function Lines({ quote, may }: { quote: Quote; may: boolean }) {
  return (
    <DataTable
      name="quoted-lines"
      rows={quote.sheet.lines}
      idOf={idOfLine}
      columns={lineColumns(quote, may)}
      height={420}
      empty={{ reason: 'The quote has no line.' }}
    />
  );
}
