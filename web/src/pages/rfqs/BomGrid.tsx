// Did we understand the file? Left the file's own cells, right what was understood of each row, in
// step. A corrected column, header row or sheet reads the file again, and can be undone.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { asProblem, type Finding } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useSession } from '../../app/session';
import { Findings } from '../../parts/Findings';
import { columnLetters } from '../../parts/placeText';
import { ProblemNote } from '../../parts/ProblemNote';
import { newSheet, type Cell } from '../../parts/sheet';
import { SheetGrid, type SheetColumn, type SheetHandle } from '../../parts/SheetGrid';
import { StatusWord } from '../../parts/StatusWord';
import {
  getBom,
  getLines,
  returnTo,
  type BomHead,
  type LineStand,
  type ReadAgain,
  type RfqSummary,
} from './api';
import { BomFoot, FindingBar, ReadingBar } from './BomBars';
import { BomTools } from './BomTools';
import {
  cellMarks,
  cellsOf,
  goesOn,
  rowsOf,
  sheetIndex,
  shownRows,
  understoodCells,
  type Shown,
} from './bomRows';
import { ColumnHead } from './ColumnHead';
import { usePastedBlock, type PastedBlock } from './pasted';
import { PastedQuestion } from './PastedQuestion';
import { Readings } from './Readings';
import { useReading } from './useReading';
import { useSheetRows } from './useSheetRows';
import { useWalk } from './useWalk';
import './bom.css';

const HEAD_HEIGHT = 46;
const NO_STANDS: readonly LineStand[] = [];

const UNDERSTOOD_COLUMNS: SheetColumn[] = [
  { id: 'designators', name: 'Designators', width: 150 },
  { id: 'qty', name: 'Qty', width: 60, align: 'right' },
  { id: 'wanted', name: 'Part wanted', width: 240 },
  { id: 'ours', name: 'Our part', width: 220 },
  { id: 'grade', name: 'Match', width: 120 },
];

function widthOf(texts: string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(260, Math.max(104, longest * 7.5 + 22));
}

function Grid({ rfq, head }: { rfq: RfqSummary; head: BomHead }) {
  const session = useSession();
  const mayEdit = session.permissions.includes('bom_edit');
  const mayPaste = mayEdit && session.permissions.includes('file_add');
  const [shownText, setShown] = useAddress('show', 'all');
  const shown = shownText as Shown;
  const [half, setHalf] = useAddress('half', 'file');
  const [sheet, setSheet] = useState(() => sheetIndex(head, head.sheet));
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [asksReadings, setAsksReadings] = useState(false);
  const [asksFindings, setAsksFindings] = useState(false);
  const [pasted, setPasted] = useState<PastedBlock>();
  const left = useRef<SheetHandle>(null);
  const right = useRef<SheetHandle>(null);
  const pending = useRef<Finding>(undefined);
  // The half that a person moves leads; the other follows, and its own news of it is not heard.
  const leader = useRef<'left' | 'right'>('left');
  const leads = (half: 'left' | 'right') => {
    const lead = () => {
      leader.current = half;
    };
    return { onWheelCapture: lead, onPointerDownCapture: lead, onKeyDownCapture: lead };
  };

  const lines = useQuery({
    queryKey: ['rfq', rfq.number, 'lines', head.reading],
    queryFn: () => getLines(rfq.number),
    placeholderData: (before) => before,
  });
  const stands =
    lines.data && lines.data.reading === head.reading ? lines.data.items : NO_STANDS;
  const total = rowsOf(head, sheet);
  const { kept, problem: rowsProblem, want, retry } = useSheetRows({
    rfq: rfq.number,
    reading: head.reading,
    sheet,
    total,
  });
  const rows = useMemo(() => shownRows(shown, head, sheet, stands), [shown, head, sheet, stands]);
  const lineOfRow = useMemo(() => goesOn(stands, sheet), [stands, sheet]);
  const marks = useMemo(() => cellMarks(head, sheet, rows), [head, sheet, rows]);
  const about = head.file.sheets[sheet];
  const width = about?.columns_shown ?? 0;

  const fileSheet = useMemo(() => newSheet(cellsOf(rows, kept), width), [rows, kept, width]);
  const understood = useMemo(
    () =>
      newSheet(
        rows.map((row) => understoodCells(kept.get(row), stands, lineOfRow)),
        UNDERSTOOD_COLUMNS.length,
      ),
    [rows, kept, stands, lineOfRow],
  );

  const { busy, problem, forget, run, read, undo, remember, readPasted } = useReading(rfq, head);
  usePastedBlock((block) => {
    if (mayPaste) setPasted(block);
  });

  const show = (finding: Finding) => {
    const row = rows.indexOf(finding.place.row - 1);
    const cell = { row, column: Math.max(0, finding.place.column - 1) };
    left.current?.show(cell);
    right.current?.show({ row, column: 0 });
    setAt(cell);
  };
  const go = (finding: Finding) => {
    const there = sheetIndex(head, finding.place.sheet);
    const isShown = there === sheet && rows.includes(finding.place.row - 1);
    if (isShown) {
      show(finding);
      return;
    }
    // Not among what is shown: everything is, and then there.
    pending.current = finding;
    if (there !== sheet) setSheet(there);
    if (shown !== 'all') setShown('all');
  };
  useEffect(() => {
    const finding = pending.current;
    if (!finding || !rows.includes(finding.place.row - 1)) return;
    pending.current = undefined;
    show(finding);
  });
  const walk = useWalk(head, go);

  useActions([
    {
      name: 'Undo the last reading',
      key: 'u',
      run: () => void undo(),
      unavailable: !mayEdit ? 'you may only look' : head.reading > 1 ? undefined : 'there is only one',
    },
    { name: 'Show all readings of the BOM', run: () => setAsksReadings(true) },
    {
      name: 'Make this row the header row',
      key: 'h',
      run: () => void read({ header_row: (rows[at.row] ?? 0) + 1 }),
      unavailable: mayEdit && width > 0 ? undefined : 'you may only look',
    },
  ]);

  const onRange = useCallback(
    (first: number, last: number) => want(rows.slice(first, last + 1)),
    [rows, want],
  );
  const proposals = useMemo(
    () => new Map(head.mapping.map((one) => [one.column, one])),
    [head.mapping],
  );
  const columns = useMemo<SheetColumn[]>(() => {
    const sample = [...kept.values()].slice(0, 80);
    return Array.from({ length: width }, (_, index) => {
      const proposal = proposals.get(index + 1);
      const texts = sample.map(({ cells }) => cells[index] ?? '').filter((text) => text.length < 60);
      return {
        id: String(index),
        label: `${columnLetters(index + 1)} ${proposal?.header ?? ''}`,
        name: (
          <ColumnHead
            column={index + 1}
            proposal={proposal}
            onRole={
              mayEdit && busy === '' ? (role) => void read({ column: index + 1, role }) : undefined
            }
          />
        ),
        width: widthOf([...texts, proposal?.header ?? '']),
      };
    });
    // `read` is another function each time and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept, width, proposals, mayEdit, busy]);

  const headerIndex = head.header_row == null ? -1 : rows.indexOf(head.header_row - 1);
  const onThisSheet = sheetIndex(head, head.sheet) === sheet;
  const chosenRow = kept.get(rows[at.row] ?? -1);
  const chosenText = chosenRow?.cells[at.column] ?? '';
  const numberOf = (row: number) => String((rows[row] ?? 0) + 1);
  const lineNumber = (row: number) => String(kept.get(rows[row] ?? -1)?.lines[0]?.number ?? '');
  const isQuiet = (row: number) => {
    const one = kept.get(rows[row] ?? -1);
    return one !== undefined && one.lines.length === 0 && !lineOfRow.has(one.row);
  };
  const none: Record<Shown, string> = {
    all: 'The file has no rows.',
    unmatched: 'Every fitted line has its part.',
    findings: 'Nothing was found in the rows of this sheet.',
    not_fitted: 'Every line is fitted.',
  };

  return (
    <div className="bom">
      <BomTools
        head={head}
        sheet={sheet}
        onSheet={setSheet}
        shown={shown}
        onShown={setShown}
        open={lines.data?.open}
        notFitted={head.counts.not_fitted}
        chosenRow={(rows[at.row] ?? 0) + 1}
        {...(mayEdit && busy === '' ? { onRead: (told: ReadAgain) => void read(told) } : {})}
        findings={walk.findings.length}
        asksFindings={asksFindings}
        onFindings={() => setAsksFindings(!asksFindings)}
      />
      {busy && (
        <div className="bom-bar" role="status">
          <StatusWord tone="busy">{`${busy} ${head.file_name} …`}</StatusWord>
        </div>
      )}
      {!busy && head.reading > 1 && (
        <ReadingBar
          rfq={rfq}
          head={head}
          onAll={() => setAsksReadings(true)}
          {...(mayEdit ? { onUndo: () => void undo(), onRemember: () => void remember() } : {})}
        />
      )}
      {problem && (
        <ProblemNote problem={problem}>
          <Button size="compact-xs" variant="default" onClick={forget}>
            Leave it as it is
          </Button>
        </ProblemNote>
      )}
      {rowsProblem && (
        <ProblemNote problem={rowsProblem}>
          <Button size="compact-xs" variant="default" onClick={retry}>
            Try again
          </Button>
        </ProblemNote>
      )}
      <FindingBar walk={walk} />
      <div className="bom-cell" aria-hidden="true">
        <b>{width > 0 ? `${columnLetters(at.column + 1)}${(rows[at.row] ?? 0) + 1}` : ''}</b>
        <span>
          {chosenText}
          {chosenRow?.cut.includes(at.column + 1) && ' … (goes on in the file)'}
        </span>
      </div>
      <div className="row bom-half" role="group" aria-label="Half">
        {['file', 'understood'].map((one) => (
          <button
            key={one}
            type="button"
            className="plain chip"
            aria-pressed={half === one}
            onClick={() => setHalf(one)}
          >
            {one === 'file' ? 'As it came' : 'Understood'}
          </button>
        ))}
      </div>
      <div
        className={`bom-halves${asksFindings ? ' bom-with-findings' : ''}${width === 0 ? ' bom-treeless' : ''}`}
        data-half={width === 0 ? 'understood' : half}
      >
        {width > 0 && (
          <div className="bom-left" {...leads('left')}>
            <SheetGrid
              label={`${head.file_name} as it came`}
              columns={columns}
              sheet={fileSheet}
              marks={marks}
              handle={left}
              headHeight={HEAD_HEIGHT}
              headerRow={onThisSheet ? headerIndex : -1}
              numberOf={numberOf}
              isQuiet={isQuiet}
              activeRow={at.row}
              onFocusCell={setAt}
              onRange={onRange}
              onScrollTop={(top) => {
                if (leader.current === 'left') right.current?.scrollTo(top);
              }}
            />
          </div>
        )}
        <div className="bom-right" {...leads('right')}>
          <SheetGrid
            label="What was understood"
            columns={UNDERSTOOD_COLUMNS}
            sheet={understood}
            handle={right}
            headHeight={HEAD_HEIGHT}
            numberOf={lineNumber}
            isQuiet={isQuiet}
            activeRow={at.row}
            onFocusCell={({ row }) => setAt({ row, column: at.column })}
            onRange={onRange}
            onScrollTop={(top) => {
              if (leader.current === 'right') left.current?.scrollTo(top);
            }}
          />
        </div>
        {asksFindings && (
          <aside className="bom-findings panel" aria-label="Findings">
            <Findings
              findings={head.findings}
              current={walk.current}
              onPlace={(finding) => (finding.place.row > 0 ? walk.to(finding) : undefined)}
              none="Nothing was found that needs a look."
            />
          </aside>
        )}
      </div>
      {rows.length === 0 && <p className="quiet bom-none">{none[shown]}</p>}
      <BomFoot head={head} sheet={sheet} stands={lines.data} fetched={kept.size} />
      {asksReadings && (
        <Readings
          head={head}
          onClose={() => setAsksReadings(false)}
          {...(mayEdit
            ? {
                onReturn: (reading: number) => {
                  setAsksReadings(false);
                  void run('Going back', () => returnTo(rfq.number, reading));
                },
              }
            : {})}
        />
      )}
      {pasted && (
        <PastedQuestion
          block={pasted}
          onClose={() => setPasted(undefined)}
          onRead={() => {
            setPasted(undefined);
            void readPasted(pasted);
          }}
        />
      )}
    </div>
  );
}

export function BomGrid({ rfq }: { rfq: RfqSummary }) {
  const bom = useQuery({
    queryKey: ['rfq', rfq.number, 'bom'],
    queryFn: () => getBom(rfq.number),
  });
  if (bom.error) {
    return (
      <ProblemNote problem={asProblem(bom.error)}>
        <Button size="compact-sm" variant="default" onClick={() => void bom.refetch()}>
          Try again
        </Button>
      </ProblemNote>
    );
  }
  if (!bom.data) {
    return (
      <p className="quiet" role="status">
        Opening the BOM …
      </p>
    );
  }
  return <Grid key={bom.data.sha256} rfq={rfq} head={bom.data} />;
}
