// A file as it arrived: its name, what it was taken for, its day and its hash.
import { DateText } from '../../parts/DateText';
import { showSize } from '../../parts/FileDrop';
import { fileAddress, type WindowFile } from './api';

export function ReceivedFile({ rfq, file }: { rfq: string; file: WindowFile }) {
  return (
    <li>
      <span>
        <a href={fileAddress(rfq, file)} download>
          {file.name}
        </a>{' '}
        <span className="quiet">
          {file.version > 1 && `version ${file.version}, `}
          {showSize(file.bytes)}
        </span>
      </span>
      <span className="quiet">
        <DateText iso={file.received_on} />
      </span>
      <span className="window-wide quiet">
        {file.kind}
        {file.sender && `, sent by ${file.sender}`}
      </span>
      <code className="window-wide window-hash quiet">SHA-256 {file.sha256}</code>
    </li>
  );
}
