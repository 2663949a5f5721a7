// Long work: what it is doing, how far it is, and a way to stop it.
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { isOver, useJob, type Job } from '../api/hooks';
import { Problem } from '../api/problem';
import { ProblemNote } from './ProblemNote';
import './JobBar.css';

export function JobView({ job, onCancel }: { job: Job; onCancel?: () => void }) {
  if (job.state === 'failed') {
    const problem = new Problem({
      status: 0,
      code: job.error_code ?? 'job_failed',
      title: 'It failed',
      detail: job.error_message ?? 'it failed without saying why',
    });
    return <ProblemNote problem={problem} />;
  }
  const share = job.step_total > 0 ? Math.min(1, job.step_done / job.step_total) : undefined;
  const words = {
    waiting: 'Waiting for its turn',
    running: job.step || 'Working',
    done: 'Done',
    cancelled: 'Stopped; nothing was changed',
    failed: '',
  }[job.state];
  return (
    <div className="job" role="status">
      <div className="row">
        <span>{words}</span>
        {job.state === 'running' && job.step_total > 0 && (
          <span className="quiet">
            {job.step_done.toLocaleString()} of {job.step_total.toLocaleString()}
          </span>
        )}
        <span className="spread" />
        {!isOver(job) && onCancel && (
          <Button size="compact-xs" variant="default" onClick={onCancel}>
            Stop
          </Button>
        )}
      </div>
      {!isOver(job) && <progress aria-label={words} max={1} value={share} />}
    </div>
  );
}

/** The job with this id, live; `onDone` is called once when its result is there. */
export function JobBar({ id, onDone }: { id: number; onDone?: () => void }) {
  const { job, error, cancel } = useJob(id);
  const told = useRef<number>(undefined);
  useEffect(() => {
    if (job?.state !== 'done' || told.current === id) return;
    told.current = id;
    onDone?.();
  }, [job, id, onDone]);
  if (error) return <ProblemNote problem={error} />;
  if (!job) return <p className="quiet">Asking …</p>;
  return <JobView job={job} onCancel={() => void cancel()} />;
}
