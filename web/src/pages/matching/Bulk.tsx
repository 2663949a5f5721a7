// What can be done with many lines at once.
import { Button } from '@mantine/core';

import { counted } from '../../parts/counted';
import type { MatchingLine } from './api';
import { acceptEach, isOpen, standingDecisions } from './model';

export function Bulk(props: {
  lines: MatchingLine[];
  of: string;
  busy: boolean;
  onAccept: () => void;
  onReject: () => void;
  onSupply: () => void;
  onTakeBack: () => void;
  onClear?: () => void;
}) {
  const { lines, of, busy, onAccept, onReject, onSupply, onTakeBack, onClear } = props;
  const accepted = acceptEach(lines.filter(isOpen)).length;
  const decided = standingDecisions(lines).length;
  return (
    <div className="row matching-bulk" role="group" aria-label={of}>
      <b>{of}</b>
      {accepted > 0 && (
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onAccept}>
          Accept the first suggestion of each
        </Button>
      )}
      <Button size="compact-sm" variant="default" disabled={busy} onClick={onReject}>
        None of ours
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={onSupply}>
        Customer sends them
      </Button>
      {decided > 0 && (
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onTakeBack}>
          {`Take ${counted(decided, 'decision')} back`}
        </Button>
      )}
      {onClear && (
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear
        </Button>
      )}
    </div>
  );
}
