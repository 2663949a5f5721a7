// Quantities by turn times: unit price and days in each cell; beside them the total, and what a
// board costs and earns for those who may see it.
import { Explain } from '../../parts/Explain';
import { Amount } from '../../parts/Amount';
import { showDecimal } from '../../parts/amounts';
import { explainOf } from './quoteData';
import type { Margin, Price, Quote, Turn } from './types';
import { leadShort } from './words';

interface Props {
  quote: Quote;
  margins: Margin[] | undefined;
  chosen: number;
  onChoose: (boards: number) => void;
}

function Figure(props: { number: string; path: string; may: boolean; children: React.ReactNode }) {
  if (!props.may) return props.children;
  return <Explain of={explainOf(props.number, props.path)}>{props.children}</Explain>;
}

function percent(value: string | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const [whole = '0', fraction = ''] = value.split('.');
  return `${showDecimal(fraction === '' ? whole : `${whole}.${fraction.slice(0, 1)}`)} %`;
}

function Cell(props: { quote: Quote; price: Price; turn?: Turn; margin: Margin | undefined; may: boolean }) {
  const { quote, price, turn, margin, may } = props;
  const shown = turn ?? { ...price, ...price.lead_time };
  const limited = turn?.limited_by_material === true;
  return (
    <td className="number">
      <Figure
        number={quote.id}
        may={may}
        path={turn ? `turn.${price.boards}` : `unit.${price.boards}`}
      >
        <Amount of={shown.unit_price} />
      </Figure>
      <div className="price-days" title={limited ? 'The material comes later than the line could build' : undefined}>
        {leadShort(shown)}
        {limited && <span aria-label="limited by material"> ◂</span>}
      </div>
      {may && turn && margin && <div className="price-days">{percent(margin.margin)}</div>}
    </td>
  );
}

function Row(props: Props & { price: Price; turns: Turn[] }) {
  const { quote, margins, price, turns, chosen, onChoose } = props;
  const may = margins !== undefined;
  const of = (turn: string) =>
    margins?.find((one) => one.boards === price.boards && one.turn === turn);
  const own = of('');
  return (
    <tr data-chosen={price.boards === chosen || undefined}>
      <th scope="row" className="number">
        <button
          type="button"
          className="plain price-boards"
          aria-pressed={price.boards === chosen}
          title="Show the lead time of this quantity"
          onClick={() => onChoose(price.boards)}
        >
          {price.boards.toLocaleString()}
        </button>
        {price.lines_not_priced > 0 && (
          <div className="price-short">
            ▲ {price.lines_not_priced} {price.lines_not_priced === 1 ? 'line' : 'lines'} short
          </div>
        )}
      </th>
      <Cell quote={quote} price={price} margin={own} may={may} />
      {turns.map((turn) => {
        const same = price.turns.find((one) => one.code === turn.code);
        return same ? (
          <Cell key={turn.code} quote={quote} price={price} turn={same} margin={of(turn.code)} may={may} />
        ) : (
          <td key={turn.code} className="number quiet">
            –
          </td>
        );
      })}
      <td className="number">
        <Figure number={quote.id} may={may} path={`total.${price.boards}`}>
          <Amount of={price.total} />
        </Figure>
      </td>
      {may && (
        <>
          <td className="number price-ours">
            <Amount of={own?.cost} />
          </td>
          <td className="number price-ours">
            <Amount of={own?.gain} />
            <div className="price-days">{percent(own?.mark_up)}</div>
          </td>
          <td className="number price-ours">{percent(own?.margin)}</td>
        </>
      )}
    </tr>
  );
}

export function PriceTable(props: Props) {
  const { quote, margins } = props;
  const all = quote.sheet.prices[0]?.turns ?? [];
  // A turn time at the price that stands there already says nothing new but its name.
  const isOwn = (code: string) =>
    quote.sheet.prices.every((price) =>
      price.turns.some((one) => one.code === code && one.unit_price.amount === price.unit_price.amount),
    );
  const own = all.find((turn) => isOwn(turn.code));
  const turns = all.filter((turn) => turn !== own);
  return (
    <div className="price-scroll" tabIndex={0} role="region" aria-label="Prices by quantity and turn time">
      <table className="quote-table price-table">
        <caption>
          {quote.sheet.currency}, without value added tax
          {margins && <span className="price-note">Shaded: ours alone</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Boards
            </th>
            <th scope="col" className="number">
              Each
              {own && <div className="price-days">{own.description || own.code}</div>}
            </th>
            {turns.map((turn) => (
              <th scope="col" className="number" key={turn.code}>
                {turn.description || turn.code}
                <div className="price-days">{turn.working_days} work days</div>
              </th>
            ))}
            <th scope="col" className="number">
              Total
            </th>
            {margins && (
              <>
                <th scope="col" className="number price-ours">
                  Cost each
                </th>
                <th scope="col" className="number price-ours">
                  Mark-up
                </th>
                <th scope="col" className="number price-ours">
                  Margin
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {quote.sheet.prices.map((price) => (
            <Row key={price.boards} {...props} price={price} turns={turns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
