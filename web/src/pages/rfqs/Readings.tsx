// Every reading of the BOM: what was told, by whom, and which quotes rest on it.
import { Button } from '@mantine/core';

import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { StatusWord } from '../../parts/StatusWord';
import type { BomHead } from './api';

interface Props {
  head: BomHead;
  onReturn?: ((reading: number) => void) | undefined;
  onClose: () => void;
}

export function Readings({ head, onReturn, onClose }: Props) {
  return (
    <Dialog title={`Readings of the BOM of ${head.rfq}`} onClose={onClose} width="wide">
      <ol className="readings">
        {[...head.readings].reverse().map((reading) => (
          <li key={reading.number}>
            <div className="row">
              <b>{reading.number}</b>
              <span>{reading.why}</span>
              <span className="quiet">
                {reading.file}, {reading.by}
                {reading.on && (
                  <>
                    , <DateText iso={reading.on} />
                  </>
                )}
              </span>
              <span className="spread" />
              {reading.number === head.reading ? (
                <StatusWord tone="good">counts</StatusWord>
              ) : (
                onReturn && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onReturn(reading.number)}
                  >
                    Let it count again
                  </Button>
                )
              )}
            </div>
            {reading.quotes.length > 0 && (
              <div className="quiet">{`${reading.quotes.join(', ')} ${
                reading.quotes.length === 1 ? 'rests' : 'rest'
              } on it`}</div>
            )}
            {reading.not_carried && <StatusWord tone="warn">{reading.not_carried}</StatusWord>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
