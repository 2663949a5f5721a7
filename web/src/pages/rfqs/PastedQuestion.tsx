// A block copied from a spreadsheet is read when somebody says so.
import { Button } from '@mantine/core';

import { Dialog } from '../../parts/Dialog';
import type { PastedBlock } from './pasted';

export function PastedQuestion(props: {
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
