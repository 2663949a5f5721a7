// Files dropped anywhere on the page, or chosen by a button; each shows at once what the server made
// of it: its hash, its version, what it was recognised as, or why it was refused.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { asProblem, type Problem } from '../api/problem';
import { ProblemNote } from './ProblemNote';
import { StatusWord } from './StatusWord';
import './FileDrop.css';

export interface KeptFile {
  name: string;
  hash: string;
  version: number;
  /** What it was recognised as: "BOM", "Gerber". */
  kind?: string;
  /** The same content was there before: nothing new was kept. */
  known?: boolean;
}

interface Props {
  /** What the files are for: "Drop files for RFQ-1042". */
  label: string;
  /** Larger ones are refused before they are sent. */
  maxBytes: number;
  onFile: (file: File) => Promise<KeptFile>;
  /** The page lists the files itself. */
  list?: 'none';
}

interface Sent {
  id: number;
  file: File;
  kept?: KeptFile;
  problem?: Problem;
  tooLarge?: true;
}

export function showSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function SentFile({ sent, maxBytes, onAgain }: { sent: Sent; maxBytes: number; onAgain: () => void }) {
  const { file, kept, problem, tooLarge } = sent;
  return (
    <li className="dropped">
      <span className="dropped-name">{file.name}</span>
      <span className="quiet">{showSize(file.size)}</span>
      {!kept && !problem && !tooLarge && <StatusWord tone="busy">Sending …</StatusWord>}
      {tooLarge && (
        <StatusWord tone="bad">{`Not sent: larger than ${showSize(maxBytes)}`}</StatusWord>
      )}
      {kept && (
        <>
          <StatusWord tone="good">
            {kept.known ? `Known, version ${kept.version}` : `Kept as version ${kept.version}`}
          </StatusWord>
          {kept.kind && <span>{kept.kind}</span>}
          <code className="quiet" title={kept.hash}>
            {kept.hash.slice(0, 12)}
          </code>
        </>
      )}
      {problem && (
        <div className="dropped-problem">
          <ProblemNote problem={problem}>
            <Button size="compact-xs" variant="default" onClick={onAgain}>
              Send again
            </Button>
          </ProblemNote>
        </div>
      )}
    </li>
  );
}

export function FileDrop({ label, maxBytes, onFile, list }: Props) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [isOver, setOver] = useState(false);
  const last = useRef(0);
  const depth = useRef(0);
  const field = useRef<HTMLInputElement>(null);

  const update = (id: number, change: Partial<Sent>) =>
    setSent((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const send = async (id: number, file: File) => {
    try {
      update(id, { kept: await onFile(file) });
    } catch (error) {
      update(id, { problem: asProblem(error) });
    }
  };
  const take = (files: Iterable<File>) => {
    for (const file of files) {
      last.current += 1;
      const id = last.current;
      const tooLarge = file.size > maxBytes;
      setSent((before) => [...before, { id, file, ...(tooLarge ? { tooLarge } : {}) }]);
      if (!tooLarge) void send(id, file);
    }
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const onOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onLeave = () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      latest.current(event.dataTransfer?.files ?? []);
    };
    const heard = [
      ['dragenter', onEnter],
      ['dragover', onOver],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const;
    heard.forEach(([name, handler]) => window.addEventListener(name, handler as EventListener));
    return () =>
      heard.forEach(([name, handler]) => window.removeEventListener(name, handler as EventListener));
  }, []);

  return (
    <div className="drop">
      <div className="drop-place">
        <span>{label}</span>
        <Button size="compact-sm" variant="default" onClick={() => field.current?.click()}>
          Choose files
        </Button>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          aria-label={label}
          onChange={(event) => {
            take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      </div>
      {list !== 'none' && sent.length > 0 && (
        <ul className="drop-list" aria-live="polite">
          {sent.map((one) => (
            <SentFile
              key={one.id}
              sent={one}
              maxBytes={maxBytes}
              onAgain={() => {
                setSent((before) =>
                  before.map((each) => (each.id === one.id ? { id: one.id, file: one.file } : each)),
                );
                void send(one.id, one.file);
              }}
            />
          ))}
        </ul>
      )}
      {isOver && (
        <div className="drop-over" aria-hidden="true">
          {label}
        </div>
      )}
    </div>
  );
}
