// The buy plan: strategies beside each other, totals over each quantity, parts down, and what would
// be if something were otherwise.
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';

import { asProblem, sentence } from '../../api/problem';
import { useAddress } from '../../app/address';
import { DataTable, type Column } from '../../parts/DataTable';
import { Explain } from '../../parts/Explain';
import { Findings } from '../../parts/Findings';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { ProblemNote } from '../../parts/ProblemNote';
import {
  explainPlan,
  getPlan,
  getStrategies,
  type MatrixPart,
  type PlanDifference,
  type PlanMatrix,
  type PlanRow,
  type WhatIfAnswer,
} from './api';
import {
  cellText,
  columnName,
  differencesByCell,
  dispatchWords,
  showCents,
  showDays,
  showDaysMore,
  showMore,
  showPrice,
  STRATEGIES,
  strategyDifference,
} from './model';
import { PartOffersView } from './PartOffers';
import { useWhatIf, WhatIfPanel } from './WhatIf';

function Strategies(props: {
  plan: PlanMatrix;
  totals: PlanRow[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { plan, totals, chosen, onChoose } = props;
  const largest = Math.max(...plan.quantities);
  return (
    <div className="sourcing-strategies">
      <div role="group" aria-label="Strategy" className="row">
        {STRATEGIES.map((one) => (
          <button
            key={one.id}
            type="button"
            className="plain strategy"
            aria-pressed={chosen === one.id}
            onClick={() => onChoose(one.id)}
          >
            <span className="strategy-name">{one.name}</span>
            <span className="strategy-more">
              {totals.length === 0 ? '…' : strategyDifference(totals, one.id, plan.kept.strategy)}
            </span>
          </button>
        ))}
      </div>
      <span className="quiet">
        {plan.currency}, at {largest.toLocaleString()} boards against the strategy that is kept
      </span>
    </div>
  );
}

interface TotalsProps {
  plan: PlanMatrix;
  rfq: string;
  answer: WhatIfAnswer | undefined;
}

type Total = (row: PlanRow) => React.ReactNode;

/** What each quantity comes to; with a what-if the difference below it. */
function Totals({ plan, rfq, answer }: TotalsProps) {
  const why = (path: string, shown: React.ReactNode) =>
    answer ? shown : <Explain of={explainPlan(rfq, plan.strategy, path)}>{shown}</Explain>;
  const rows: PlanRow[] = answer ? answer.quantities.map((one) => one.asked) : plan.totals;
  const more = (at: number, what: (one: WhatIfAnswer['quantities'][number]) => string) => {
    const one = answer?.quantities[at];
    return one?.kept ? <div className="more">{what(one)}</div> : null;
  };
  const line = (name: string, total: Total, what?: (one: WhatIfAnswer['quantities'][number]) => string) => (
    <tr>
      <th scope="row">{name}</th>
      {rows.map((row, at) => (
        <td key={row.boards} className="number">
          {total(row)}
          {what && more(at, what)}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="sourcing-scroll" tabIndex={0} role="region" aria-label="What the plan comes to">
      <table className="sourcing-totals">
        <thead>
          <tr>
            <th scope="col">{answer ? 'If so' : 'Boards'}</th>
            {rows.map((row) => (
              <th key={row.boards} scope="col" className="number">
                {row.boards.toLocaleString()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line(
            `Plan, ${plan.currency}`,
            (row) => why(`plan.${row.boards}`, showCents(row.money)),
            (one) => showMore(one.money_more),
          )}
          {line(
            'of it left over',
            (row) => why(`excess.${row.boards}`, showCents(row.excess)),
          )}
          {line(
            'Last dispatch in',
            (row) => why(`dispatch.${row.boards}`, dispatchWords(row)),
            (one) => showDaysMore(one.days_more),
          )}
          {line('Suppliers', (row) => row.suppliers.toLocaleString())}
          {line('Pieces nobody has', (row) =>
            row.missing_pieces > 0 ? (
              <span className="short">▲ {row.missing_pieces.toLocaleString()}</span>
            ) : (
              '0'
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ part, at, change }: { part: MatrixPart; at: number; change: PlanDifference | undefined }) {
  const cell = change?.after ?? part.cells[at];
  if (!cell || (!cell.supplier && cell.missing_pieces === 0))
    return <span className="quiet">from stock</span>;
  const title = [
    cell.why && sentence(cell.why),
    cell.order_pieces > 0 && `${cell.order_pieces.toLocaleString()} pieces for ${showCents(cell.money)}`,
    `dispatched in ${showDays(cell.days)}`,
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <span className={change ? 'plan-cell plan-cell-changed' : 'plan-cell'} title={title}>
      {change && <span aria-label="changed">△ </span>}
      {cell.supplier ? (
        <>
          <span className="plan-cell-who">{cell.supplier}</span>
          {cell.purchases > 1 && <span className="quiet"> +{cell.purchases - 1}</span>}{' '}
          <span className="plan-cell-price">{showPrice(cell.unit_price)}</span>
        </>
      ) : (
        <span className="short">▲ nobody</span>
      )}
      {cell.supplier && cell.missing_pieces > 0 && (
        <span className="short"> ▲ {cell.missing_pieces.toLocaleString()} short</span>
      )}
    </span>
  );
}

function columnsOf(
  plan: PlanMatrix,
  answer: WhatIfAnswer | undefined,
  changes: Map<string, PlanDifference>,
): Column<MatrixPart>[] {
  return [
    { id: 'line', name: 'Line', value: (part) => part.lines.join(', '), width: 64 },
    { id: 'part', name: 'Part', value: (part) => part.maker || part.part },
    { id: 'ours', name: 'Ours', value: (part) => part.part, width: 96, hidden: true },
    {
      id: 'offers',
      name: 'Offers',
      value: (part) => part.offers,
      align: 'right',
      width: 74,
    },
    ...plan.quantities.map(
      (boards, at): Column<MatrixPart> => ({
        id: `q${boards}`,
        name: columnName(plan, answer, at),
        value: (part) => cellText(changes.get(`${part.demand}.${at}`)?.after ?? part.cells[at]),
        show: (part) => (
          <Cell part={part} at={at} change={changes.get(`${part.demand}.${at}`)} />
        ),
        width: 190,
      }),
    ),
  ];
}

const idOf = (part: MatrixPart) => `part ${part.demand}`;

function Matrix({ plan, rfq, answer }: TotalsProps) {
  const [openId, open] = useOpenItem('part');
  const changes = useMemo(() => differencesByCell(plan, answer), [plan, answer]);
  const columns = useMemo(() => columnsOf(plan, answer, changes), [plan, answer, changes]);
  const part = plan.parts.find((one) => String(one.demand) === openId);
  return (
    <div className="sourcing-matrix">
      <MasterDetail
        parameter="part"
        itemName="the part's offers"
        list={
          <DataTable
            name={`plan of ${rfq}`}
            rows={plan.parts}
            idOf={idOf}
            columns={columns}
            openId={part && idOf(part)}
            onOpen={(one) => open(String(one.demand))}
            empty={{
              reason:
                'Nothing of this list can be bought yet: no line has a part of ours. Match its lines first.',
            }}
          />
        }
        item={
          part && <PartOffersView key={part.demand} rfq={rfq} part={part} strategy={plan.strategy} />
        }
      />
    </div>
  );
}

export function Plan({ rfq }: { rfq: string }) {
  const [said, setStrategy] = useAddress('strategy');
  const plan = useQuery({
    queryKey: ['sourcing', rfq, 'plan', said],
    queryFn: () => getPlan(rfq, said),
    placeholderData: keepPreviousData,
  });
  const strategies = useQuery({
    queryKey: ['sourcing', rfq, 'strategies'],
    queryFn: () => getStrategies(rfq),
    enabled: plan.data !== undefined,
  });
  const whatIf = useWhatIf(rfq, plan.data);
  if (plan.error) return <ProblemNote problem={asProblem(plan.error)} />;
  if (!plan.data) {
    return (
      <p className="quiet" role="status">
        Planning what to buy …
      </p>
    );
  }
  const shown = plan.data;
  return (
    <div className="stack sourcing-plan">
      <Strategies
        plan={shown}
        totals={strategies.data?.items ?? []}
        chosen={shown.strategy}
        onChoose={(id) => setStrategy(id === shown.kept.strategy ? '' : id)}
      />
      <div className="sourcing-top">
        <section className="panel sourcing-part" aria-label="What the plan comes to">
          <Totals plan={shown} rfq={rfq} answer={whatIf.answer} />
          {shown.lines_without_part > 0 && (
            <p className="quiet">
              {shown.lines_without_part} fitted {shown.lines_without_part === 1 ? 'line has' : 'lines have'}{' '}
              no part yet: nothing is bought for {shown.lines_without_part === 1 ? 'it' : 'them'}.
            </p>
          )}
          {(whatIf.answer ?? shown).findings.length > 0 && (
            <details>
              <summary>
                {(whatIf.answer ?? shown).findings.length} to know about {whatIf.answer ? 'the what-if' : 'the plan'}
              </summary>
              <Findings findings={(whatIf.answer ?? shown).findings} none="" />
            </details>
          )}
        </section>
        <WhatIfPanel plan={shown} whatIf={whatIf} />
      </div>
      <Matrix plan={shown} rfq={rfq} answer={whatIf.answer} />
    </div>
  );
}
