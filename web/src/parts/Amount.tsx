// An amount, right-aligned by its cell; the currency stands in the column's head, or here.
import { isNegative, showDecimal, type MoneyText } from './amounts';

interface Props {
  of: MoneyText | null | undefined;
  /** Where no head of a column says it. */
  withCurrency?: true;
}

export function Amount({ of: money, withCurrency }: Props) {
  if (!money) return <span className="quiet">–</span>;
  return (
    <span className={isNegative(money.amount) ? 'amount amount-negative' : 'amount'}>
      {withCurrency && <span className="quiet">{money.currency} </span>}
      {showDecimal(money.amount)}
    </span>
  );
}
