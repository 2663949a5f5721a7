// What did the customer send, and what is missing?
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { asProblem } from '../../api/problem';
import { useAddress } from '../../app/address';
import { useSession } from '../../app/session';
import { toast } from '../../app/toasts';
import { Checkbox } from '../../parts/Checkbox';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { FileDrop } from '../../parts/FileDrop';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { Timeline, type Happening } from '../../parts/Timeline';
import { useForm } from '../../parts/useForm';
import {
  askForData,
  attach,
  FILE_BYTES_MAX,
  getBom,
  getLog,
  getPack,
  KINDS,
  readAgain,
  TAGS,
  type DataCheck,
  type PackFile,
} from './api';
import { PackFiles } from './PackFiles';

function CheckState({ check }: { check: DataCheck }) {
  if (check.state === 'present') {
    return <StatusWord tone="good">{check.files === 1 ? 'here' : `${check.files} files`}</StatusWord>;
  }
  if (check.state === 'asked') return <StatusWord tone="busy">asked for</StatusWord>;
  return check.need === 'every_build' ? (
    <StatusWord tone="warn">missing</StatusWord>
  ) : (
    <StatusWord tone="none">not sent</StatusWord>
  );
}

function AskDialog(props: { rfq: string; missing: DataCheck[]; onClose: () => void }) {
  const { rfq, missing, onClose } = props;
  const queries = useQueryClient();
  const [kinds, setKinds] = useState(
    missing.filter(({ need }) => need === 'every_build').map(({ kind }) => kind),
  );
  const form = useForm({ of: '' }, async ({ of }) => {
    queries.setQueryData(['rfq', rfq, 'files'], await askForData(rfq, kinds, of));
    onClose();
  });
  return (
    <Dialog title="Asked the customer for build data" onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p className="quiet">Kept with today’s date, so that everyone sees what is on its way.</p>
        {missing.map(({ kind, words }) => (
          <label key={kind} className="row">
            <Checkbox
              checked={kinds.includes(kind)}
              onChange={() =>
                setKinds(
                  kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind],
                )
              }
            />
            {words}
          </label>
        ))}
        <TextInput label="Whom" description="At the customer's" {...form.field('of')} />
        <FormFoot form={form} action="Keep it" />
      </form>
    </Dialog>
  );
}

function Checks({ rfq, checks, mayAsk }: { rfq: string; checks: DataCheck[]; mayAsk: boolean }) {
  const [asks, setAsks] = useState(false);
  const missing = checks.filter(({ state }) => state !== 'present');
  const needed = missing.filter(({ need }) => need === 'every_build');
  return (
    <section className="panel pack-side stack" aria-label="Build data">
      <h2>Build data</h2>
      <ul className="checks">
        {checks.map((check) => (
          <li key={check.kind}>
            <span>{KINDS[check.kind] ?? check.words}</span>
            <CheckState check={check} />
            {check.state === 'asked' && check.asked && (
              <span className="quiet">
                {check.asked.of || 'the customer'}, <DateText iso={check.asked.on} />, by{' '}
                {check.asked.by}
              </span>
            )}
          </li>
        ))}
      </ul>
      {needed.length === 0 ? (
        <p className="quiet">All that every build needs is here.</p>
      ) : (
        mayAsk && (
          <div>
            <Button size="compact-sm" variant="default" onClick={() => setAsks(true)}>
              We asked for what is missing
            </Button>
          </div>
        )
      )}
      {asks && <AskDialog rfq={rfq} missing={missing} onClose={() => setAsks(false)} />}
    </section>
  );
}

const happeningsOf = (items: Awaited<ReturnType<typeof getLog>>['items']): Happening[] =>
  items.map((entry, index) => ({
    id: String(index).padStart(6, '0'),
    at: entry.at,
    kind: entry.what,
    title: `${entry.file}, version ${entry.version}`,
    detail: entry.detail,
    who: entry.who,
  }));

export function DataPackTab({ rfq }: { rfq: string }) {
  const queries = useQueryClient();
  const session = useSession();
  const may = (permission: string) => session.permissions.includes(permission);
  const [, setTab] = useAddress('tab', 'bom');
  const [tags, setTags] = useState<string[]>([]);
  const [sender, setSender] = useState('');
  const pack = useQuery({ queryKey: ['rfq', rfq, 'files'], queryFn: () => getPack(rfq) });
  const log = useQuery({ queryKey: ['rfq', rfq, 'file-log'], queryFn: () => getLog(rfq) });
  const bom = useQuery({
    queryKey: ['rfq', rfq, 'bom'],
    queryFn: () => getBom(rfq),
    enabled: may('bom_read'),
  });
  const again = () => void queries.invalidateQueries({ queryKey: ['rfq', rfq] });

  const read = async (file: PackFile) => {
    try {
      const head = await readAgain(rfq, { file: file.name, version: file.version });
      queries.setQueryData(['rfq', rfq, 'bom'], head);
      again();
      toast(`${file.name} was read as the BOM: ${head.counts.lines.toLocaleString()} lines.`, {
        name: 'Show it',
        run: () => setTab('bom'),
      });
    } catch (error) {
      toast(asProblem(error).said);
    }
  };
  const keep = async (dropped: File) => {
    const before = pack.data?.files ?? [];
    const file = await attach(rfq, dropped, { tags, sender });
    const known = before.some((one) => one.name === file.name && one.version === file.version);
    again();
    // The BOM starts reading at once, in its own time: the file is kept whatever comes of it.
    if (file.kind === 'bom' && !known && may('bom_edit')) void read(file);
    return {
      name: file.name,
      hash: file.sha256,
      version: file.version,
      kind: KINDS[file.kind] ?? file.kind,
      known,
    };
  };
  const error = pack.error ?? log.error;
  if (error) {
    return (
      <ProblemNote problem={asProblem(error)}>
        <Button size="compact-sm" variant="default" onClick={again}>
          Try again
        </Button>
      </ProblemNote>
    );
  }
  if (!pack.data) {
    return (
      <p className="quiet" role="status">
        Opening the data pack …
      </p>
    );
  }
  return (
    <div className="pack">
      <div className="stack">
        {may('file_add') && (
          <>
            <FileDrop
              label={`Drop files for ${rfq} anywhere on this page`}
              maxBytes={FILE_BYTES_MAX}
              onFile={keep}
            />
            <div className="row">
              <span className="quiet">What is dropped next:</span>
              {Object.entries(TAGS).map(([tag, name]) => (
                <label key={tag} className="row">
                  <Checkbox
                    checked={tags.includes(tag)}
                    onChange={() =>
                      setTags(
                        tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag],
                      )
                    }
                  />
                  {name}
                </label>
              ))}
              <TextInput
                size="xs"
                aria-label="Who at the customer's sent it"
                placeholder="Sent by"
                value={sender}
                onChange={(event) => setSender(event.currentTarget.value)}
              />
            </div>
          </>
        )}
        {pack.data.files.length === 0 ? (
          <p className="quiet">Nothing has arrived yet. Drop what the customer sent on this page.</p>
        ) : (
          <PackFiles
            rfq={rfq}
            files={pack.data.files}
            bomHash={bom.data?.sha256}
            onOpened={again}
            {...(may('bom_edit') ? { onRead: (file: PackFile) => void read(file) } : {})}
          />
        )}
        <section aria-label="Receipt log">
          <h2>Receipt log</h2>
          <Timeline
            happenings={happeningsOf(log.data?.items ?? [])}
            none="Nothing was received or opened yet."
            parameter="log"
          />
        </section>
      </div>
      <Checks rfq={rfq} checks={pack.data.checks} mayAsk={may('rfq_edit')} />
    </div>
  );
}
