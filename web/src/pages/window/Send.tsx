// Send us what you want quoted: the parts list, everything else you have, how many and by when.
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';

import { asProblem, Problem } from '../../api/problem';
import { useHeading } from '../../app/heading';
import { FileDrop, showSize } from '../../parts/FileDrop';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { missing, missingOf } from '../../parts/requestForm';
import { useForm } from '../../parts/useForm';
import { FILE_BYTES_MAX, sendFile, sendRequest, type NewRequest, type WindowFile } from './api';
import { ReceivedFile } from './Files';
import { probableList } from './files';
import './window.css';

interface Dropped {
  id: number;
  file: File;
  kept?: WindowFile;
  problem?: Problem;
}

const EMPTY: NewRequest & Record<string, string> = {
  assembly: '',
  revision: '',
  quantities: '',
  need_by: '',
};

function Chosen(props: { one: Dropped; isList: boolean; onList: () => void; onRemove: () => void }) {
  const { one, isList, onList, onRemove } = props;
  return (
    <li>
      <span>
        {one.file.name} <span className="quiet">{showSize(one.file.size)}</span>
      </span>
      <button type="button" className="plain" aria-label={`Leave out ${one.file.name}`} onClick={onRemove}>
        ×
      </button>
      <label className="window-wide row quiet">
        <input type="radio" name="parts-list" checked={isList} onChange={onList} />
        This is the parts list (BOM) to quote from
      </label>
    </li>
  );
}

function Receipt({ number, files }: { number: string; files: Dropped[] }) {
  const failed = files.filter((one) => one.problem);
  return (
    <>
      <div className="window-note window-note-good" role="status">
        <StatusWord tone="good">{`Received as ${number}`}</StatusWord>
        <p>
          This is your receipt: each file with the hash of what arrived here. It stays with the request.
        </p>
        <Link to={`/window/rfqs/${number}`}>Open {number}</Link>
      </div>
      <ul className="panel window-files" aria-label="Received">
        {files.map((one) =>
          one.kept ? (
            <ReceivedFile key={one.id} rfq={number} file={one.kept} />
          ) : (
            <li key={one.id}>
              <span>{one.file.name}</span>
              {one.problem ? null : <StatusWord tone="busy">Sending …</StatusWord>}
              {one.problem && (
                <div className="window-wide">
                  <ProblemNote problem={one.problem} />
                </div>
              )}
            </li>
          ),
        )}
      </ul>
      {failed.length > 0 && (
        <p>Files that did not arrive can be sent again on the page of {number}.</p>
      )}
    </>
  );
}

export default function Send() {
  useHeading('What shall we quote?', [{ name: 'Overview', path: '/window' }]);
  const queries = useQueryClient();
  const [files, setFiles] = useState<Dropped[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [received, setReceived] = useState<string>();
  const last = useRef(0);
  const list = files.find((one) => one.id === chosen) ?? probableList(files);

  const change = (id: number, what: Partial<Dropped>) =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const sendOthers = async (rfq: string, others: Dropped[]) => {
    for (const one of others) {
      try {
        change(one.id, { kept: await sendFile(rfq, one.file) });
      } catch (error) {
        change(one.id, { problem: asProblem(error) });
      }
    }
    void queries.invalidateQueries();
  };
  const form = useForm<NewRequest & Record<string, string>>(EMPTY, async (values, key) => {
    const fault = missingOf(values);
    if (fault) throw fault;
    if (!list) throw missing('bom', 'Add the parts list (BOM): a spreadsheet, a CSV or an export of your tools.');
    const rfq = await sendRequest(values, list.file, key);
    setReceived(rfq.number);
    change(list.id, { kept: rfq.files[0] as WindowFile });
    await sendOthers(rfq.number, files.filter((one) => one.id !== list.id));
  });
  if (received) return <Receipt number={received} files={files} />;
  return (
    <>
      <section className="window-section" aria-label="Files">
        <h2>Files</h2>
        <p className="quiet">
          The parts list, and what you have of bare-board data, placement data, drawings and test
          specifications. What you send is kept as it is.
        </p>
        <FileDrop
          label="Drop your files anywhere on this page"
          maxBytes={FILE_BYTES_MAX}
          list="none"
          onFile={(file) => {
            last.current += 1;
            const id = last.current;
            setFiles((before) => [...before, { id, file }]);
            return Promise.resolve({ name: file.name, hash: '', version: 0 });
          }}
        />
        {files.length > 0 && (
          <ul className="panel window-files" aria-label="Chosen files">
            {files.map((one) => (
              <Chosen
                key={one.id}
                one={one}
                isList={one === list}
                onList={() => setChosen(one.id)}
                onRemove={() => setFiles((before) => before.filter(({ id }) => id !== one.id))}
              />
            ))}
          </ul>
        )}
      </section>
      <form className="panel window-box" onSubmit={form.submit}>
        <div className="window-pair">
          <TextInput label="What is to be built" {...form.field('assembly')} />
          <TextInput label="Revision" {...form.field('revision')} />
        </div>
        <div className="window-pair">
          <TextInput
            label="How many boards"
            description="One or more quantities: 100, 500, 1000"
            {...form.field('quantities')}
          />
          <TextInput
            label="Needed by"
            description="Leave it empty if there is no date yet"
            type="date"
            {...form.field('need_by')}
          />
        </div>
        <FormFoot form={form} action="Send the request" />
      </form>
    </>
  );
}
