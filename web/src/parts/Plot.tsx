// A quiet plot: labels at the lines instead of a legend, bars from zero, intervals drawn, n written,
// and the figures as a table one key (t) away. The drawing part loads when the first plot shows.
import { lazy, Suspense, useId, useState } from 'react';

import { showDecimal } from './amounts';
import './Plot.css';

export interface Series {
  name: string;
  values: (number | null)[];
  /** Interval around each value. */
  low?: (number | null)[];
  high?: (number | null)[];
  /** Of a step: where a point stands on the line; at every value otherwise. */
  points?: boolean[];
}

/** Something to point at: a value of a series, with words beside it. */
export interface PlotMark {
  series: number;
  at: number;
  label: string;
  kind: 'chosen' | 'limit';
}

export interface PlotData {
  /** A step holds its value until the next one, as a price does until the next break. */
  kind: 'bar' | 'line' | 'step';
  title: string;
  /** What the values are in: "%", "EUR", "days". */
  unit: string;
  categories: string[];
  series: Series[];
  /** How many cases it rests on. */
  n?: number;
  marks?: PlotMark[];
}

const Drawing = lazy(() => import('./PlotDrawing'));

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : showDecimal(String(value));

const marksAt = (data: PlotData, series: number, at: number): PlotMark[] =>
  (data.marks ?? []).filter((mark) => mark.series === series && mark.at === at);

function FigureTable({ data }: { data: PlotData }) {
  return (
    <div className="plot-table" tabIndex={0} role="region" aria-label={`Figures of ${data.title}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            {data.series.map((series) => (
              <th scope="col" key={series.name} className="number">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {data.series.map((series, column) => (
                <td key={series.name} className="number">
                  {figure(series.values[index])}
                  {marksAt(data, column, index).map((mark) => (
                    <span key={mark.label} className="quiet">
                      {' '}
                      {mark.label}
                    </span>
                  ))}
                  {series.low && series.high && (
                    <span className="quiet">
                      {' '}
                      ({figure(series.low[index])} to {figure(series.high[index])})
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Plot({ data, height = 240 }: { data: PlotData; height?: number }) {
  const [showsTable, setShowsTable] = useState(false);
  const caption = useId();
  const isEmpty = data.series.every((series) => series.values.every((value) => value === null));
  const toggle = () => setShowsTable(!showsTable);
  return (
    <figure
      className="plot"
      tabIndex={0}
      aria-labelledby={caption}
      onKeyDown={(event) => {
        if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        toggle();
      }}
    >
      <figcaption id={caption} className="row">
        <strong>{data.title}</strong>
        <span className="quiet">
          {data.unit}
          {data.n !== undefined && `, n = ${data.n.toLocaleString()}`}
        </span>
        <span className="spread" />
        <button type="button" className="plain plot-switch" onClick={toggle} aria-pressed={showsTable}>
          Table <kbd>t</kbd>
        </button>
      </figcaption>
      {showsTable || isEmpty ? (
        isEmpty ? (
          <p className="quiet">No figures in this span yet.</p>
        ) : (
          <FigureTable data={data} />
        )
      ) : (
        <Suspense fallback={<div className="plot-wait" style={{ height }} />}>
          <Drawing data={data} height={height} />
        </Suspense>
      )}
    </figure>
  );
}
