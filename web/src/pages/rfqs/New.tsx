// What did the customer send, and what do they want to know?
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { get, post } from '../../api/client';
import type { Job } from '../../api/hooks';
import { asProblem, Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useHeading } from '../../app/heading';
import { Checkbox } from '../../parts/Checkbox';
import { Dialog } from '../../parts/Dialog';
import { FileDrop, showSize } from '../../parts/FileDrop';
import { FormFoot } from '../../parts/FormFoot';
import { JobView } from '../../parts/JobBar';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { missing, missingOf } from '../../parts/requestForm';
import { useForm } from '../../parts/useForm';
import {
  attach,
  BOM_BYTES_AT_ONCE,
  FILE_BYTES_MAX,
  KINDS,
  receiveRfq,
  receiveRfqWatched,
  recognise,
  TAGS,
  type NewRfq,
} from './api';
import { localDay } from './days';
import { blockOf, fileOf, usePastedBlock } from './pasted';
import './rfqs.css';

interface Dropped {
  id: number;
  file: File;
  kind?: string;
  tags: string[];
  problem?: Problem;
  kept?: true;
}

interface AccountList {
  items: { customer: { id: number; code: string; name: string } }[];
}

function DroppedFile(props: {
  one: Dropped;
  isBom: boolean;
  onBom: () => void;
  onChange: (change: Partial<Dropped>) => void;
  onRemove: () => void;
}) {
  const { one, isBom, onBom, onChange, onRemove } = props;
  return (
    <tr>
      <td className="new-file-name">
        {one.file.name} <span className="quiet">{showSize(one.file.size)}</span>
        {one.problem && <ProblemNote problem={one.problem} />}
      </td>
      <td>
        {one.kind === undefined && !one.problem ? (
          <StatusWord tone="busy">Looking …</StatusWord>
        ) : (
          <NativeSelect
            size="xs"
            aria-label={`What ${one.file.name} is`}
            value={one.kind ?? 'other'}
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            onChange={(event) => onChange({ kind: event.currentTarget.value })}
          />
        )}
      </td>
      <td>
        <label className="row">
          <input
            type="radio"
            name="bom-file"
            checked={isBom}
            onChange={onBom}
            aria-label={`${one.file.name} is the BOM to quote from`}
          />
        </label>
      </td>
      {Object.entries(TAGS).map(([tag, name]) => (
        <td key={tag}>
          <Checkbox
            aria-label={`${one.file.name}: ${name}`}
            checked={one.tags.includes(tag)}
            onChange={() =>
              onChange({
                tags: one.tags.includes(tag)
                  ? one.tags.filter((each) => each !== tag)
                  : [...one.tags, tag],
              })
            }
          />
        </td>
      ))}
      <td>
        {one.kept ? (
          <StatusWord tone="good">kept</StatusWord>
        ) : (
          <button
            type="button"
            className="plain new-file-remove"
            aria-label={`Leave out ${one.file.name}`}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </td>
    </tr>
  );
}

function PasteDialog({ onFile, onClose }: { onFile: (file: File) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const block = blockOf(text);
  return (
    <Dialog title="Paste a BOM" onClose={onClose} width="wide">
      <div className="stack">
        <Textarea
          data-first
          label="Cells copied from a spreadsheet, with their header row"
          rows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="row">
          <span className="quiet" role="status">
            {block
              ? `${block.rows.length} rows of ${block.columns} columns`
              : 'At least two rows of two cells.'}
          </span>
          <span className="spread" />
          <Button
            disabled={!block}
            onClick={() => {
              if (block) onFile(fileOf(block, localDay()));
              onClose();
            }}
          >
            Take it as a file
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const EMPTY: NewRfq & Record<string, string> = {
  account: '',
  assembly: '',
  revision: '',
  quantities: '',
  need_by: '',
  sender: '',
};

function faultOf(values: NewRfq): Problem | undefined {
  if (!values.account) return missing('account', 'Say whose request it is.');
  return missingOf(values);
}

export default function NewRfqPage() {
  useHeading('Receive an RFQ', [{ name: 'RFQs', path: '/rfqs' }]);
  const navigate = useNavigate();
  const [files, setFiles] = useState<Dropped[]>([]);
  const [chosenBom, setChosenBom] = useState<number>();
  const [isPasting, setPasting] = useState(false);
  const [made, setMade] = useState<string>();
  const [job, setJob] = useState<Job>();
  const last = useRef(0);
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: ({ signal }) => get<AccountList>('/accounts', undefined, signal),
  });
  const names = useMemo(
    () =>
      (accounts.data?.items ?? [])
        .map(({ customer }) => customer)
        .sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id),
    [accounts.data],
  );
  const bom =
    files.find((one) => one.id === chosenBom) ?? files.find((one) => one.kind === 'bom');

  const change = (id: number, what: Partial<Dropped>) =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const take = async (file: File) => {
    last.current += 1;
    const id = last.current;
    setFiles((before) => [...before, { id, file, tags: [] }]);
    try {
      change(id, { kind: (await recognise(file)).kind });
    } catch (error) {
      change(id, { problem: asProblem(error) });
    }
  };
  usePastedBlock((block) => void take(fileOf(block, localDay())));
  useActions([{ name: 'Paste a BOM', run: () => setPasting(true) }]);

  const keepOthers = async (rfq: string, others: Dropped[]) => {
    let failed = 0;
    for (const one of others) {
      try {
        await attach(rfq, one.file, { kind: one.kind ?? 'other', tags: one.tags, sender: form.values.sender });
        change(one.id, { kept: true });
      } catch (error) {
        failed += 1;
        change(one.id, { problem: asProblem(error) });
      }
    }
    if (failed === 0) void navigate(`/rfqs/${rfq}`);
  };
  const form = useForm<NewRfq & Record<string, string>>(EMPTY, async (values, key) => {
    const wrong = faultOf(values);
    if (wrong) throw wrong;
    if (!bom) throw missing('bom', 'Drop the customer’s BOM on this page, or paste it.');
    const { number } =
      bom.file.size > BOM_BYTES_AT_ONCE
        ? await receiveRfqWatched(values, bom.file, bom.tags, key, setJob)
        : await receiveRfq(values, bom.file, bom.tags, key);
    setJob(undefined);
    setMade(number);
    change(bom.id, { kept: true });
    await keepOthers(number, files.filter((one) => one.id !== bom.id));
  });

  return (
    <div className="page-wide new-rfq">
      <section className="stack">
        <FileDrop
          label="Drop the customer's files anywhere on this page"
          maxBytes={FILE_BYTES_MAX}
          list="none"
          onFile={async (file) => {
            await take(file);
            return { name: file.name, hash: '', version: 0 };
          }}
        />
        <div className="row quiet">
          <span>Cells copied from a spreadsheet work as well: press Ctrl V, or</span>
          <Button size="compact-sm" variant="default" onClick={() => setPasting(true)}>
            Paste a BOM
          </Button>
        </div>
        {files.length > 0 && (
          <div className="panel new-files">
            <table>
              <thead>
                <tr>
                  <th>File</th>
                  <th>Recognised as</th>
                  <th>BOM to quote</th>
                  <th>NDA</th>
                  <th>Export control</th>
                  <th>
                    <span className="visually-hidden">Leave out</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {files.map((one) => (
                  <DroppedFile
                    key={one.id}
                    one={one}
                    isBom={one === bom}
                    onBom={() => setChosenBom(one.id)}
                    onChange={(what) => change(one.id, what)}
                    onRemove={() => setFiles((before) => before.filter(({ id }) => id !== one.id))}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <form className="panel stack new-form" onSubmit={form.submit}>
        <NativeSelect
          label="Customer"
          {...form.field('account')}
          data={[
            { value: '', label: accounts.isLoading ? 'Fetching …' : 'Choose the customer' },
            ...names.map((one) => ({ value: one.code, label: `${one.name} (${one.code})` })),
          ]}
        />
        <div className="new-pair">
          <TextInput label="Assembly" {...form.field('assembly')} />
          <TextInput label="Revision" {...form.field('revision')} />
        </div>
        <TextInput
          label="Quantities"
          description="Boards of each price asked for: 100, 500, 1000"
          {...form.field('quantities')}
        />
        <TextInput label="Boards needed by" type="date" {...form.field('need_by')} />
        <TextInput label="Sent by" description="Who at the customer's" {...form.field('sender')} />
        {made && (
          <div className="problem" role="alert">
            {`${made} was received. Some files were not kept; they are marked.`}{' '}
            <Link to={`/rfqs/${made}`}>Open it as it is</Link>
            <div>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  void keepOthers(made, files.filter((one) => !one.kept && one.id !== bom?.id))
                }
              >
                Send them again
              </Button>
            </div>
          </div>
        )}
        {job && job.state !== 'failed' && (
          <JobView job={job} onCancel={() => void post(`/jobs/${job.id}/cancel`)} />
        )}
        {!made && <FormFoot form={form} action="Receive the RFQ" />}
      </form>
      {isPasting && (
        <PasteDialog onFile={(file) => void take(file)} onClose={() => setPasting(false)} />
      )}
    </div>
  );
}
