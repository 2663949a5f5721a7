// A line's own words beside what a part is: what agrees, what is better, what differs.
import type { Comparison } from './api';
import { AGREEMENTS, cutsOf } from './model';

function Cut({ text, beside }: { text: string; beside: string }) {
  const [before, middle, after] = cutsOf(text, beside);
  return (
    <>
      {before}
      {middle && <mark>{middle}</mark>}
      {after}
    </>
  );
}

export function ComparisonTable({ rows, name }: { rows: Comparison[]; name: string }) {
  return (
    <table className="compare" aria-label={`The line beside ${name}`}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">What</span>
          </th>
          <th scope="col">The line says</th>
          <th scope="col">
            <span className="visually-hidden">Agreement</span>
          </th>
          <th scope="col">The part is</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, line, part, agreement }) => {
          const [sign, word] = AGREEMENTS[agreement];
          const cut = what === 'part number' && agreement === 'differs' && line !== '';
          return (
            <tr key={what} data-agreement={agreement}>
              <th scope="row">{what}</th>
              <td>{line ? cut ? <Cut text={line} beside={part} /> : line : <span className="quiet">–</span>}</td>
              <td className="compare-sign" title={word}>
                <span aria-hidden="true">{sign}</span>
                <span className="visually-hidden">{word}</span>
              </td>
              <td>{part ? cut ? <Cut text={part} beside={line} /> : part : <span className="quiet">–</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
