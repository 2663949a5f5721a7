// What is counted of the board, which steps rest on it, and what only a person can tell.
import type { FactKind, LabourPage } from './api';
import { DRIVERS, FACTS, factText } from './model';

interface Props {
  page: LabourPage;
  saved: LabourPage;
  typed: Partial<Record<FactKind, string>>;
  wrong: Record<string, string>;
  onType?: (kind: FactKind, text: string) => void;
}

export function Drivers({ page, saved, typed, wrong, onType }: Props) {
  return (
    <section className="panel labour-drivers" aria-label="What is counted">
      <h2>Counted from the BOM, or told</h2>
      <table>
        <tbody>
          {page.drivers
            .filter(({ count, steps }) => count > 0 || steps.length > 0)
            .map(({ driver, count, told, steps }) => (
              <tr key={driver}>
                <th scope="row" title={steps.length > 0 ? `Rests on it: ${steps.join(', ')}` : 'No step rests on it'}>
                  {DRIVERS[driver]}
                </th>
                <td className="number">{count.toLocaleString()}</td>
                <td className="quiet">{told}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <h2>Told</h2>
      <div className="labour-facts">
        {saved.forms.map(({ kind }) => (
          <label key={kind}>
            <span>{FACTS[kind]}</span>
            {onType ? (
              <input
                value={typed[kind] ?? factText(saved, kind)}
                aria-invalid={wrong[kind] ? true : undefined}
                placeholder="not told"
                inputMode={kind === 'site' ? 'text' : 'decimal'}
                onChange={(event) => onType(kind, event.target.value)}
              />
            ) : (
              <b>{factText(saved, kind) || '–'}</b>
            )}
            {wrong[kind] && <span className="step-wrong">{wrong[kind]}</span>}
          </label>
        ))}
      </div>
      {page.labour.assumptions.length > 0 && (
        <>
          <h2>Assumed, because nobody told it</h2>
          <ul className="labour-assumptions">
            {page.labour.assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
