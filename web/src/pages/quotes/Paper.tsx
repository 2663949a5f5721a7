// The document as the customer sees it, page by page, and its files.
import { useState } from 'react';

import { API } from '../../api/client';
import { ProblemNote } from '../../parts/ProblemNote';
import { quotePath, usePages } from './quoteData';

const FILES = [
  { kind: 'pdf', name: 'PDF' },
  { kind: 'xlsx', name: 'Workbook' },
  { kind: 'json', name: 'Data' },
];

const SAID = {
  as_issued: 'As it went out.',
  drawn_anew: 'Drawn anew: the PDF is what went out, and its layout differs.',
  as_they_would_be: 'As it would go out now.',
};

export function Paper({ document, version }: { document: string; version: string }) {
  const { data: pages, error } = usePages(document);
  const [asked, setPage] = useState(1);
  if (error) return <ProblemNote problem={error} />;
  if (!pages) return <p className="quiet">Drawing the pages …</p>;
  const page = Math.min(asked, pages.pages);
  const picture = `${API}${quotePath(document, `/pages/${page}.svg`)}?seen=${encodeURIComponent(version)}`;
  return (
    <section className="paper" aria-label="The document">
      <div className="row paper-bar">
        <span className="quiet">{SAID[pages.are]}</span>
        <span className="spread" />
        <button
          type="button"
          className="plain paper-step"
          aria-label="Page before"
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        >
          ‹
        </button>
        <span role="status">
          Page {page} of {pages.pages}
        </span>
        <button
          type="button"
          className="plain paper-step"
          aria-label="Next page"
          disabled={page >= pages.pages}
          onClick={() => setPage(page + 1)}
        >
          ›
        </button>
      </div>
      <img
        className="paper-page"
        src={picture}
        width={pages.width}
        height={pages.height}
        alt={`Page ${page} of ${document}; the PDF holds its words`}
      />
      <div className="row">
        {FILES.map(({ kind, name }) => (
          <a key={kind} href={`${API}${quotePath(document, `/document.${kind}`)}`} download>
            {name}
          </a>
        ))}
      </div>
    </section>
  );
}
