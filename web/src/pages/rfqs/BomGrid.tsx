// Did we understand the file? Left the file's own cells, right what was understood of each row, in
// step. A corrected column, header row or sheet reads the file again, and can be undone.
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { asProblem, sentence, type Finding, type Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useAddress } from '../../app/address';
import { useSession } from '../../app/session';
import { toast } from '../../app/toasts';
import { Dialog } from '../../parts/Dialog';
import { Findings } from '../../parts/Findings';
import { columnLetters } from '../../parts/placeText';
import { ProblemNote } from '../../parts/ProblemNote';
import { newSheet, type Cell } from '../../parts/sheet';
import { SheetGrid, type SheetColumn, type SheetHandle } from '../../parts/SheetGrid';
import { StatusWord } from '../../parts/StatusWord';
import {
  attach,
  getBom,
  getLines,
  readAgain,
  rememberMapping,
  returnTo,
  type BomHead,
  type LineStand,
  type ReadAgain,
  type RfqSummary,
} from './api';
import { BomTools } from './BomTools';
import {
  cellMarks,
  cellsOf,
  goesOn,
  rowsOf,
  sheetIndex,
  shownRows,
  understoodCells,
  walked,
  type Shown,
} from './bomRows';
import { ColumnHead } from './ColumnHead';
import { localDay } from './days';
import { fileOf, usePastedBlock, type PastedBlock } from './pasted';
import { Readings } from './Readings';
import { useSheetRows } from './useSheetRows';
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

const countOf = (count: number, what: string) =>
  `${count.toLocaleString()} ${what}${count === 1 ? '' : 's'}`;

function widthOf(texts: string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(260, Math.max(104, longest * 7.5 + 22));
}

/** Told by a page of before: which finding is walked to, among all with a place. */
function useWalk(head: BomHead, go: (finding: Finding) => void) {
  const findings = useMemo(() => walked(head), [head]);
  const [current, setCurrent] = useState<Finding>();
  const at = current ? findings.indexOf(current) : -1;
  const walk = (step: 1 | -1) => {
    const from = at < 0 && step < 0 ? 0 : at;
    const next = findings[(from + step + findings.length) % findings.length];
    if (!next) return;
    setCurrent(next);
    go(next);
  };
  const unavailable = findings.length > 0 ? undefined : 'there is no finding';
  useActions([
    { name: 'Next finding', key: 'n', run: () => walk(1), unavailable },
    { name: 'Finding before', key: 'p', run: () => walk(-1), unavailable },
  ]);
  return {
    findings,
    current: at < 0 ? undefined : current,
    at,
    to: (finding: Finding) => {
      setCurrent(finding);
      go(finding);
    },
    walk,
  };
}

function PastedQuestion(props: {
  block: PastedBlock;
  onRead: () => void;
  onClose: () => void;
}) {
  const { block, onRead, onClose } = props;
  return (
    <Dialog title="Read the pasted cells as the BOM?" onClose={onClose} width="wide">
      <div className="stack">
        <div className="bom-pasted" tabIndex={0} role="region" aria-label="The first rows">
          <table>
            <tbody>
              {block.rows.slice(0, 6).map((row, index) => (
                <tr key={index}>
                  {row.slice(0, 8).map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet">
          {`${block.rows.length} rows of ${block.columns} columns. They become a file of the data pack; the list that counts now stays among the readings.`}
        </p>
        <div className="row">
          <span className="spread" />
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button data-first onClick={onRead}>
            Read them
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Grid({ rfq, head }: { rfq: RfqSummary; head: BomHead }) {
  const queries = useQueryClient();
  const session = useSession();
  const mayEdit = session.permissions.includes('bom_edit');
  const mayPaste = mayEdit && session.permissions.includes('file_add');
  const [shownText, setShown] = useAddress('show', 'all');
  const shown = shownText as Shown;
  const [half, setHalf] = useAddress('half', 'file');
  const [sheet, setSheet] = useState(() => sheetIndex(head, head.sheet));
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem>();
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

  const done = (next: BomHead) => {
    queries.setQueryData(['rfq', rfq.number, 'bom'], next);
    void queries.invalidateQueries({ queryKey: ['rfq', rfq.number] });
  };
  const run = async (words: string, ask: () => Promise<BomHead>) => {
    setBusy(words);
    setProblem(undefined);
    try {
      done(await ask());
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy('');
    }
  };
  const read = (told: ReadAgain) => run('Reading', () => readAgain(rfq.number, told));
  const undo = () => run('Going back', () => returnTo(rfq.number, head.reading - 1));
  const remember = async () => {
    try {
      const kept = await rememberMapping(rfq.number);
      toast(`${rfq.customer_name}'s files laid out like this are read so from now on (${kept.number}).`);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const readPasted = async (block: PastedBlock) => {
    setPasted(undefined);
    await run('Reading', async () => {
      const file = await attach(rfq.number, fileOf(block, localDay()), { kind: 'bom' });
      return readAgain(rfq.number, { file: file.name, version: file.version });
    });
  };
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
  const { counts } = head;
  const isTold =
    head.told.columns !== '' || head.told.header_row != null || head.told.sheet !== '';
  const numberOf = (row: number) => String((rows[row] ?? 0) + 1);
  const lineNumber = (row: number) => String(kept.get(rows[row] ?? -1)?.lines[0]?.number ?? '');
  const isQuiet = (row: number) => {
    const one = kept.get(rows[row] ?? -1);
    return one !== undefined && one.lines.length === 0 && !lineOfRow.has(one.row);
  };
  const last = head.readings[head.readings.length - 1];
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
        notFitted={counts.not_fitted}
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
      {!busy && head.reading > 1 && last && (
        <div className="bom-bar row">
          <span>
            <b>{`Reading ${head.reading}`}</b> {`· ${last.why} · ${last.by}`}
          </span>
          {mayEdit && (
            <Button size="compact-xs" variant="default" onClick={() => void undo()}>
              Undo
            </Button>
          )}
          {mayEdit && isTold && (
            <Button size="compact-xs" variant="default" onClick={() => void remember()}>
              {`Remember for ${rfq.customer_name}`}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => setAsksReadings(true)}>
            All readings
          </Button>
          {last.not_carried && <StatusWord tone="warn">{last.not_carried}</StatusWord>}
        </div>
      )}
      {problem && (
        <ProblemNote problem={problem}>
          <Button size="compact-xs" variant="default" onClick={() => setProblem(undefined)}>
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
      {walk.current && (
        <div className="bom-bar row" role="status">
          <span className={`finding-sign finding-${walk.current.severity}`} aria-hidden="true">
            {{ error: '✕', warning: '▲', note: 'ℹ' }[walk.current.severity]}
          </span>
          <span className="bom-finding">{sentence(walk.current.message)}</span>
          <span className="quiet">{`${walk.at + 1} of ${walk.findings.length}`}</span>
          <span className="spread" />
          <Button size="compact-xs" variant="default" onClick={() => walk.walk(-1)}>
            Before <kbd>p</kbd>
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => walk.walk(1)}>
            Next <kbd>n</kbd>
          </Button>
        </div>
      )}
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
      <div className="bom-foot row" role="status">
        <span>{countOf(counts.lines, 'line')}</span>
        <span>{countOf(counts.placements, 'placement')}</span>
        <span>{`${counts.fitted.toLocaleString()} fitted`}</span>
        <span>{`${counts.not_fitted.toLocaleString()} not fitted`}</span>
        {lines.data && (
          <span>{`${lines.data.matched.toLocaleString()} matched, ${lines.data.open.toLocaleString()} open`}</span>
        )}
        <span>{`${countOf(counts.errors + counts.warnings, 'finding')} open`}</span>
        {about && about.columns > about.columns_shown && (
          <span>{`the first ${about.columns_shown} of ${about.columns} columns are shown`}</span>
        )}
        {kept.size < total && <span>{`fetching rows: ${kept.size.toLocaleString()} of ${total.toLocaleString()}`}</span>}
      </div>
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
          onRead={() => void readPasted(pasted)}
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
