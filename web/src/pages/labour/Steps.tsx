// The steps of the model: what each is counted by, the time of one, and what it costs. A time is
// given by hand where the model's does not hold.
import { Amount } from '../../parts/Amount';
import type { LabourPage, LabourStep } from './api';
import { cents, driverWords, GROUP_ORDER, GROUPS, minutes, modelOfOne, secondsOf, showTimeSpan, timeOfOne } from './model';

interface Props {
  page: LabourPage;
  typed: Record<string, string>;
  wrong: Record<string, string>;
  onType?: (step: string, text: string) => void;
}

function StepRow(props: {
  step: LabourStep;
  typed: string | undefined;
  hand: LabourPage['timed'][number] | undefined;
  wrong: string | undefined;
  onType?: ((step: string, text: string) => void) | undefined;
}) {
  const { step, typed, hand, wrong, onType } = props;
  const one = GROUPS[step.group][1];
  const value = typed ?? (hand ? secondsOf(hand.milliseconds) : '');
  const isHand = value.trim() !== '';
  return (
    <tr data-hand={isHand || undefined}>
      <th scope="row">
        <span className="step-name">{step.description || step.code}</span>
        <span className="quiet step-driver">{`${step.count} × ${step.driver === 'once' ? one : driverWords(step.driver)}`}</span>
      </th>
      <td className="number quiet step-standard">{showTimeSpan(modelOfOne(step))}</td>
      <td className="step-hand">
        {onType ? (
          <input
            aria-label={`Seconds for one ${one}: ${step.description || step.code}`}
            aria-invalid={wrong ? true : undefined}
            placeholder={secondsOf(modelOfOne(step))}
            value={value}
            inputMode="decimal"
            onChange={(event) => onType(step.code, event.target.value)}
          />
        ) : (
          isHand && `${value} s`
        )}
        {wrong && <span className="step-wrong">{wrong}</span>}
      </td>
      <td className="number" title={step.how}>
        {minutes(step.milliseconds)}
      </td>
      <td className="number">
        <Amount of={{ ...step.cost, amount: cents(step.cost.amount) }} />
      </td>
      <td className="step-how">
        {hand && typed === undefined ? `${hand.who}: ${hand.why}` : <span className="quiet">{step.rate}</span>}
        {isHand && timeOfOne(step) !== modelOfOne(step) && (
          <span className="quiet">{` · the model: ${showTimeSpan(modelOfOne(step))}`}</span>
        )}
      </td>
    </tr>
  );
}

export function Steps({ page, typed, wrong, onType }: Props) {
  const { steps } = page.labour;
  const currency = page.labour.recurring.currency;
  return (
    <div className="labour-steps" tabIndex={0} role="region" aria-label="Steps">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col" className="number step-standard">Standard, for one</th>
            <th scope="col">By hand, seconds</th>
            <th scope="col" className="number">Minutes, all</th>
            <th scope="col" className="number">{currency}, all</th>
            <th scope="col" className="step-how">Rate, or why</th>
          </tr>
        </thead>
        {GROUP_ORDER.map((group) => {
          const of = steps.filter((step) => step.group === group);
          if (of.length === 0) return null;
          return (
            <tbody key={group}>
              <tr className="step-group">
                <th colSpan={6} scope="rowgroup">
                  {GROUPS[group][0]}
                  <span className="quiet">{` × ${(of[0]?.occurrences ?? 0).toLocaleString()}`}</span>
                </th>
              </tr>
              {of.map((step) => (
                <StepRow
                  key={step.code}
                  step={step}
                  typed={typed[step.code]}
                  hand={page.timed.find((one) => one.step === step.code)}
                  wrong={wrong[step.code]}
                  onType={onType}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
