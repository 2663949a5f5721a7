// Hours and cost of every quantity, beside each other; what is typed shows as a difference.
import { Amount } from '../../parts/Amount';
import type { LabourPage } from './api';
import { cents, difference, hours, minutes } from './model';

export function Quantities(props: {
  page: LabourPage;
  saved: LabourPage;
  boards: number;
  onBoards: (boards: number) => void;
}) {
  const { page, saved, boards, onBoards } = props;
  const currency = page.labour.recurring.currency;
  return (
    <div className="panel labour-quantities" tabIndex={0} role="region" aria-label="Hours and cost of every quantity">
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">Boards</th>
            <th scope="col" className="number">Minutes a board</th>
            <th scope="col" className="number">Hours, order</th>
            <th scope="col" className="number">{`${currency} a board`}</th>
            <th scope="col" className="number">{`${currency}, order`}</th>
            <th scope="col" className="number">{`${currency}, one-off`}</th>
            <th scope="col" className="number">Runs</th>
          </tr>
        </thead>
        <tbody>
          {page.quantities.map((one) => {
            const before = saved.quantities.find((other) => other.boards === one.boards);
            const perBoard = cents(one.cost_per_board.amount);
            const changed = page.preview
              ? difference(perBoard, before && cents(before.cost_per_board.amount))
              : '';
            return (
              <tr key={one.boards} data-chosen={one.boards === boards || undefined}>
                <th scope="row" className="number">
                  <button
                    type="button"
                    className="plain labour-boards"
                    aria-pressed={one.boards === boards}
                    title="Show the steps of this quantity"
                    onClick={() => onBoards(one.boards)}
                  >
                    {one.boards.toLocaleString()}
                  </button>
                </th>
                <td className="number">{minutes(one.per_board)}</td>
                <td className="number">{hours(one.milliseconds)}</td>
                <td className="number">
                  {changed && <span className="labour-changed">{changed} </span>}
                  <Amount of={{ ...one.cost_per_board, amount: perBoard }} />
                </td>
                <td className="number">
                  <Amount of={{ ...one.recurring, amount: cents(one.recurring.amount) }} />
                </td>
                <td className="number">
                  <Amount of={{ ...one.one_off, amount: cents(one.one_off.amount) }} />
                </td>
                <td className="number">{one.runs.toLocaleString()}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
