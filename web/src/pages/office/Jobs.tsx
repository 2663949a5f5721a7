// What runs, what waits, what failed; and is there a backup?
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { API, get, newKey, post } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { Facts } from '../../parts/Facts';
import { showSize } from '../../parts/FileDrop';
import { JobBar } from '../../parts/JobBar';
import { ListProblem } from '../../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import { Tabs } from '../../parts/Tabs';
import './office.css';

type Job = components['schemas']['JobsJob'];
type Backups = components['schemas']['DeskBackupList'];

const KINDS: Record<string, string> = {
  backup: 'Backup',
  verify_backup: 'Verify a backup',
  receive_rfq: 'Receive an RFQ',
};
const kindOf = (job: Job) => KINDS[job.kind] ?? job.kind.replaceAll('_', ' ');

const STATES: Record<Job['state'], { tone: Tone; words: string }> = {
  waiting: { tone: 'none', words: 'Waits' },
  running: { tone: 'busy', words: 'Runs' },
  done: { tone: 'good', words: 'Done' },
  failed: { tone: 'bad', words: 'Failed' },
  cancelled: { tone: 'none', words: 'Stopped' },
};
const isOpen = (job: Job) => job.state === 'waiting' || job.state === 'running';

const COLUMNS: Column<Job>[] = [
  { id: 'id', name: 'Job', value: (row) => row.id, width: 70, align: 'right' },
  { id: 'kind', name: 'What', value: kindOf, width: 160 },
  {
    id: 'state',
    name: 'State',
    value: (row) => STATES[row.state].words,
    show: (row) => <StatusWord tone={STATES[row.state].tone}>{STATES[row.state].words}</StatusWord>,
    width: 110,
  },
  { id: 'step', name: 'What it does', value: (row) => row.error_message ?? row.step },
  { id: 'by', name: 'Asked by', value: (row) => row.asked_by, width: 110 },
  { id: 'at', name: 'Asked', value: (row) => row.asked_at, show: (row) => <DateText iso={row.asked_at} withTime />, width: 170 },
];

function JobDetail({ job, onDone }: { job: Job; onDone: () => void }) {
  return (
    <div className="stack">
      <h2>
        {kindOf(job)}, job {job.id}
      </h2>
      <JobBar id={job.id} onDone={onDone} />
      <Facts
        facts={[
          ['Asked by', job.asked_by],
          ['Asked', <DateText key="a" iso={job.asked_at} withTime />],
          ['Began', <DateText key="b" iso={job.started_at} withTime />],
          ['Ended', <DateText key="e" iso={job.ended_at} withTime />],
          ['Attempt', String(job.attempt)],
        ]}
      />
    </div>
  );
}

function JobList() {
  const queries = useQueryClient();
  const [openId, open] = useOpenItem('job');
  const { data, error, refetch } = useQuery<{ items: Job[] }, Problem>({
    queryKey: ['jobs'],
    queryFn: () => get<{ items: Job[] }>('/jobs'),
    refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? 1_000 : 10_000),
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  const job = data?.items.find((one) => String(one.id) === openId);
  const ask = () => void queries.invalidateQueries({ queryKey: ['jobs'] });
  return (
    <MasterDetail
      itemName="the job"
      parameter="job"
      list={
        <DataTable
          name="jobs"
          rows={data?.items ?? []}
          idOf={(row) => String(row.id)}
          columns={COLUMNS}
          openId={openId}
          onOpen={(row) => open(String(row.id))}
          height={420}
          empty={{ reason: data ? 'Nothing runs, and nothing ran in the last 30 days.' : 'Asking …' }}
        />
      }
      item={job ? <JobDetail key={job.id} job={job} onDone={ask} /> : <p className="quiet">It is gone.</p>}
    />
  );
}

function BackupTable({ backups, onAsk }: { backups: Backups; onAsk: (path: string) => void }) {
  if (backups.items.length === 0) {
    return <p>There is no backup yet. Make the first one now, and keep a copy of it on another machine.</p>;
  }
  return (
    <div className="panel office-scroll" tabIndex={0} role="region" aria-label="Backups">
      <table className="office-table">
        <thead>
          <tr>
            <th>Made</th>
            <th className="number">Size</th>
            <th>
              <span className="visually-hidden">What to do with it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.items.map((one) => (
            <tr key={one.name}>
              <td>
                {one.made_at}
                <div className="quiet">{one.name}</div>
              </td>
              <td className="number">{showSize(one.bytes)}</td>
              <td>
                <div className="row">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Verify the backup of ${one.made_at}`}
                    onClick={() => onAsk(`/backups/${encodeURIComponent(one.name)}/verify`)}
                  >
                    Verify
                  </Button>
                  <a
                    href={`${API}/backups/${encodeURIComponent(one.name)}`}
                    download
                    aria-label={`Download the backup of ${one.made_at}`}
                  >
                    Download
                  </a>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BackupsTab() {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Job>();
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { data, error, refetch } = useQuery<Backups, Problem>({
    queryKey: ['backups'],
    queryFn: () => get<Backups>('/backups'),
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!data) return <p className="quiet">Asking …</p>;
  const ask = async (path: string) => {
    setProblem(undefined);
    setDone(false);
    try {
      setAsked(await post<Job>(path, {}, { key: newKey() }));
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };
  const doneWords =
    asked?.kind === 'backup'
      ? 'The backup is there: written, read back and compared.'
      : 'The backup is whole: every table matches its checksum.';
  return (
    <div className="stack">
      <div className="row">
        <Button onClick={() => void ask('/backups')}>Make a backup now</Button>
        <span className="quiet office-path">Kept in {data.folder}</span>
      </div>
      {problem && <ProblemNote problem={problem} />}
      {asked && (
        <JobBar
          key={asked.id}
          id={asked.id}
          onDone={() => {
            setDone(true);
            void queries.invalidateQueries({ queryKey: ['backups'] });
            void queries.invalidateQueries({ queryKey: ['jobs'] });
          }}
        />
      )}
      {isDone && <p role="status">{doneWords}</p>}
      <BackupTable backups={data} onAsk={(path) => void ask(path)} />
    </div>
  );
}

export default function Jobs() {
  useHeading('What runs, and is there a backup?');
  return (
    <div className="page-wide">
      <Tabs
        label="Jobs and backups"
        tabs={[
          { id: 'backups', name: 'Backups', content: <BackupsTab /> },
          { id: 'jobs', name: 'Jobs', content: <JobList /> },
        ]}
      />
    </div>
  );
}
