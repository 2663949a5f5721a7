// The files of a data pack, every version, and what can be done with each: open it (a tagged one for
// a purpose), compare its versions, read it as the BOM.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { asProblem, type Problem } from '../../api/problem';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { showSize } from '../../parts/FileDrop';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { useForm } from '../../parts/useForm';
import {
  compareVersions,
  fileAddress,
  KINDS,
  TAGS,
  type FileDifference,
  type PackFile,
} from './api';

function download(rfq: string, file: PackFile, purpose: string): void {
  const link = document.createElement('a');
  link.href = fileAddress(rfq, file.name, file.version, purpose);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
}

function PurposeDialog(props: {
  file: PackFile;
  onOpen: (purpose: string) => void;
  onClose: () => void;
}) {
  const { file, onOpen, onClose } = props;
  const form = useForm({ purpose: '' }, async ({ purpose }) => {
    if (!purpose.trim()) throw asProblem(new Error('Say what you open it for; it goes on record.'));
    onOpen(purpose);
    onClose();
  });
  return (
    <Dialog title={`Open ${file.name}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p>
          {`It is marked ${file.tags.map((tag) => TAGS[tag] ?? tag).join(' and ')}. Who opens it, when and what for is kept in the receipt log.`}
        </p>
        <TextInput data-first label="What do you open it for?" {...form.field('purpose')} />
        <FormFoot form={form} action="Open the file" />
      </form>
    </Dialog>
  );
}

function differenceText(what: FileDifference): string {
  if (what.same_content) return 'The content is the same.';
  if (what.lines_added == null || what.lines_removed == null) {
    return 'The content differs; it is no text, so there are no lines to compare.';
  }
  const lines = (count: number) => `${count.toLocaleString()} ${count === 1 ? 'line' : 'lines'}`;
  return `${lines(what.lines_added)} added, ${lines(what.lines_removed)} removed.`;
}

function CompareDialog(props: { rfq: string; versions: PackFile[]; onClose: () => void }) {
  const { rfq, versions, onClose } = props;
  const [what, setWhat] = useState<FileDifference>();
  const [problem, setProblem] = useState<Problem>();
  const name = versions[0]?.name ?? '';
  const newest = versions[versions.length - 1];
  const compare = (before: PackFile) => {
    if (!newest) return;
    setProblem(undefined);
    compareVersions(rfq, name, before.version, newest.version).then(setWhat, (error: unknown) =>
      setProblem(asProblem(error)),
    );
  };
  return (
    <Dialog title={`Versions of ${name}`} onClose={onClose}>
      <div className="stack">
        <ul className="checks">
          {[...versions].reverse().map((one) => (
            <li key={one.version}>
              <span>
                {`Version ${one.version}, ${showSize(one.bytes)}, `}
                <DateText iso={one.received_on} />
              </span>
              {one === newest ? (
                <span className="quiet">newest</span>
              ) : (
                <Button size="compact-xs" variant="default" onClick={() => compare(one)}>
                  Compare with the newest
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div role="status">
          {what && (
            <p>
              <b>{`Version ${what.before} to ${what.after}: `}</b>
              {differenceText(what)}
              <span className="quiet">{` ${showSize(what.bytes_before)} before, ${showSize(what.bytes_after)} after.`}</span>
            </p>
          )}
        </div>
        {problem && <ProblemNote problem={problem} />}
      </div>
    </Dialog>
  );
}

interface Props {
  rfq: string;
  files: PackFile[];
  /** The hash of the file that the BOM was read from. */
  bomHash: string | undefined;
  onRead?: ((file: PackFile) => void) | undefined;
  onOpened: () => void;
}

export function PackFiles({ rfq, files, bomHash, onRead, onOpened }: Props) {
  const [asked, setAsked] = useState<PackFile>();
  const [compared, setCompared] = useState<string>();
  const names = [...new Set(files.map(({ name }) => name))];
  const versionsOf = (name: string) => files.filter((file) => file.name === name);
  const open = (file: PackFile, purpose = '') => {
    download(rfq, file, purpose);
    // The reading is in the log as soon as the server gave the file.
    setTimeout(onOpened, 700);
  };
  return (
    <div className="panel pack-files">
      <table aria-label="Files of the data pack">
        <thead>
          <tr>
            <th>File</th>
            <th>Kind</th>
            <th className="number">Version</th>
            <th>Received</th>
            <th>From</th>
            <th>Hash</th>
            <th>
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const versions = versionsOf(name);
            const file = versions[versions.length - 1] as PackFile;
            return (
              <tr key={name}>
                <td className="new-file-name">
                  {name} <span className="quiet">{showSize(file.bytes)}</span>
                  <div>
                    {file.tags.map((tag) => (
                      <span key={tag} className="pack-tag">
                        {TAGS[tag] ?? tag}
                      </span>
                    ))}
                    {file.sha256 === bomHash && <span className="quiet">read as the BOM</span>}
                    {file.note && <span className="quiet">{file.note}</span>}
                  </div>
                </td>
                <td>{KINDS[file.kind] ?? file.kind}</td>
                <td className="number">
                  {versions.length > 1 ? (
                    <button
                      type="button"
                      className="plain pack-link"
                      aria-label={`${file.version}: versions of ${name}`}
                      onClick={() => setCompared(name)}
                    >
                      {file.version}
                    </button>
                  ) : (
                    file.version
                  )}
                </td>
                <td>
                  <DateText iso={file.received_on} />
                  <div className="quiet">{file.received_by}</div>
                </td>
                <td>{file.sender || <span className="quiet">–</span>}</td>
                <td>
                  <code className="quiet" title={file.sha256}>
                    {file.sha256.slice(0, 12)}
                  </code>
                </td>
                <td>
                  <div className="row">
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Open ${name}`}
                      onClick={() => (file.tags.length > 0 ? setAsked(file) : open(file))}
                    >
                      Open
                    </Button>
                    {onRead && file.kind === 'bom' && file.sha256 !== bomHash && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`Read as the BOM: ${name}`}
                        onClick={() => onRead(file)}
                      >
                        Read as the BOM
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {asked && (
        <PurposeDialog
          file={asked}
          onOpen={(purpose) => open(asked, purpose)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {compared !== undefined && (
        <CompareDialog
          rfq={rfq}
          versions={versionsOf(compared)}
          onClose={() => setCompared(undefined)}
        />
      )}
    </div>
  );
}
