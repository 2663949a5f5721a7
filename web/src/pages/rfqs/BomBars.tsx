// The lines above and below the grid: which reading is shown, which finding is walked to, and what the
// list comes to.
import { Button } from '@mantine/core';

import { sentence } from '../../api/problem';
import { counted } from '../../parts/counted';
import { StatusWord } from '../../parts/StatusWord';
import type { BomHead, BomLines, RfqSummary } from './api';
import { rowsOf } from './bomRows';
import type { Walk } from './useWalk';

interface ReadingProps {
  rfq: RfqSummary;
  head: BomHead;
  onAll: () => void;
  /** Absent where somebody may only look. */
  onUndo?: () => void;
  onRemember?: () => void;
}

export function ReadingBar({ rfq, head, onAll, onUndo, onRemember }: ReadingProps) {
  const last = head.readings[head.readings.length - 1];
  const { told } = head;
  const isTold = told.columns !== '' || told.header_row != null || told.sheet !== '';
  if (!last) return null;
  return (
    <div className="bom-bar row">
      <span>
        <b>{`Reading ${head.reading}`}</b> {`· ${last.why} · ${last.by}`}
      </span>
      {onUndo && (
        <Button size="compact-xs" variant="default" onClick={onUndo}>
          Undo
        </Button>
      )}
      {onRemember && isTold && (
        <Button size="compact-xs" variant="default" onClick={onRemember}>
          {`Remember for ${rfq.customer_name}`}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onAll}>
        All readings
      </Button>
      {last.not_carried && <StatusWord tone="warn">{last.not_carried}</StatusWord>}
    </div>
  );
}

export function FindingBar({ walk }: { walk: Walk }) {
  const { current, at, findings } = walk;
  if (!current) return null;
  return (
    <div className="bom-bar row" role="status">
      <span className={`finding-sign finding-${current.severity}`} aria-hidden="true">
        {{ error: '✕', warning: '▲', note: 'ℹ' }[current.severity]}
      </span>
      <span className="bom-finding">{sentence(current.message)}</span>
      <span className="quiet">{`${at + 1} of ${findings.length}`}</span>
      <span className="spread" />
      <Button size="compact-xs" variant="default" onClick={() => walk.walk(-1)}>
        Before <kbd>p</kbd>
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => walk.walk(1)}>
        Next <kbd>n</kbd>
      </Button>
    </div>
  );
}

interface FootProps {
  head: BomHead;
  sheet: number;
  stands: BomLines | undefined;
  /** How many rows of the sheet are here already. */
  fetched: number;
}

export function BomFoot({ head, sheet, stands, fetched }: FootProps) {
  const { counts } = head;
  const about = head.file.sheets[sheet];
  const total = rowsOf(head, sheet);
  return (
    <div className="bom-foot row" role="status">
      <span>{counted(counts.lines, 'line')}</span>
      <span>{counted(counts.placements, 'placement')}</span>
      <span>{`${counts.fitted.toLocaleString()} fitted`}</span>
      <span>{`${counts.not_fitted.toLocaleString()} not fitted`}</span>
      {stands && (
        <span>{`${stands.matched.toLocaleString()} matched, ${stands.open.toLocaleString()} open`}</span>
      )}
      <span>{`${counted(counts.errors + counts.warnings, 'finding')} open`}</span>
      {about && about.columns > about.columns_shown && (
        <span>{`the first ${about.columns_shown} of ${about.columns} columns are shown`}</span>
      )}
      {fetched < total && (
        <span>{`fetching rows: ${fetched.toLocaleString()} of ${total.toLocaleString()}`}</span>
      )}
    </div>
  );
}
