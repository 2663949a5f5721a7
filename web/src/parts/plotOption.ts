// A plot in the words of ECharts.
import type { PlotData, PlotMark, Series } from './Plot';

export interface Palette {
  ink: string;
  quiet: string;
  line: string;
  surface: string;
  series: string[];
}

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

interface Shapes {
  value: (index: number) => number;
  coord: (point: [number, number]) => [number, number];
}

/** The interval of each value: a line from low to high with short ends. */
function intervals(series: Series, color: string, shift: number) {
  return {
    type: 'custom',
    name: `${series.name}, interval`,
    silent: true,
    tooltip: { show: false },
    encode: { x: 0, y: [1, 2] },
    z: 3,
    data: series.values.map((_, index) => [index, series.low?.[index], series.high?.[index]]),
    renderItem: (_: unknown, api: Shapes) => {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
      const at = x + shift;
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: color, lineWidth: 1.2 },
      });
      return {
        type: 'group',
        children: [
          line(at, low, at, high),
          line(at - 4, low, at + 4, low),
          line(at - 4, high, at + 4, high),
        ],
      };
    },
  };
}

/** A value on a step: a point at a break, a diamond with words where something is marked. */
function pointOf(
  value: number | null,
  isPoint: boolean,
  marks: PlotMark[],
  look: { text: Record<string, unknown>; surface: string; color: string },
) {
  const mark = marks.find(({ kind }) => kind === 'chosen') ?? marks[0];
  if (!mark) return { value, symbol: 'circle', symbolSize: isPoint ? 5 : 0 };
  const isChosen = mark.kind === 'chosen';
  return {
    value,
    symbol: isChosen ? 'diamond' : 'rect',
    symbolSize: isChosen ? 13 : [3, 11],
    itemStyle: { color: look.color, borderColor: look.surface, borderWidth: isChosen ? 1 : 0 },
    label: {
      show: true,
      position: isChosen ? 'top' : 'bottom',
      formatter: marks.map(({ label }) => label).join(', '),
      ...look.text,
    },
  };
}

export function plotOption(data: PlotData, palette: Palette): Record<string, unknown> {
  const text = { color: palette.quiet, fontFamily: FONT, fontSize: 12 };
  const color = (index: number) => palette.series[index % palette.series.length] ?? palette.ink;
  const isBar = data.kind === 'bar';
  const isLabelled = isBar && data.series.length === 1 && data.categories.length <= 14;
  const marksOf = (series: number, at: number) =>
    (data.marks ?? []).filter((mark) => mark.series === series && mark.at === at);
  const isStep = data.kind === 'step';
  const drawn = data.series.map((series, index) => ({
    type: isBar ? 'bar' : 'line',
    ...(isStep ? { step: 'end', showAllSymbol: true, labelLayout: { hideOverlap: true } } : {}),
    name: series.name,
    data: isStep
      ? series.values.map((value, at) =>
          pointOf(value, series.points?.[at] ?? true, marksOf(index, at), {
            text,
            surface: palette.surface,
            color: color(index),
          }),
        )
      : series.values,
    itemStyle: { color: color(index) },
    lineStyle: { color: color(index), width: 2, type: index === 0 ? 'solid' : 'dashed' },
    symbol: 'circle',
    symbolSize: 5,
    barMaxWidth: 36,
    // The name stands at the end of its line; a single row of bars has its figures on top.
    endLabel: {
      show: !isBar && data.series.length > 1,
      formatter: series.name,
      ...text,
      color: color(index),
    },
    label: { show: isLabelled && !series.high, position: 'top', ...text },
  }));
  const drawnIntervals = data.series.flatMap((series, index) =>
    series.low && series.high ? [intervals(series, isBar ? palette.ink : color(index), 0)] : [],
  );
  const longest = Math.max(0, ...data.series.map((series) => series.name.length));
  return {
    animation: false,
    grid: {
      left: 8,
      right: !isBar && data.series.length > 1 ? 20 + longest * 7 : 12,
      top: 18,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      // Drawn, not written as HTML: styles in HTML do not pass the Content-Security-Policy.
      renderMode: 'richText',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { ...text, color: palette.ink },
      valueFormatter: (value: unknown) => (value === null || value === undefined ? '–' : String(value)),
    },
    xAxis: {
      type: 'category',
      data: data.categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: text,
      boundaryGap: isBar,
    },
    yAxis: {
      type: 'value',
      // Bars begin at zero, or their lengths would lie; a line may begin where its values do.
      min: isBar ? (range: { min: number }) => Math.min(0, range.min) : undefined,
      scale: !isBar,
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: text,
    },
    series: [...drawn, ...drawnIntervals],
  };
}
