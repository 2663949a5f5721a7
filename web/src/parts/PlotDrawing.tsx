// Draws what Plot.tsx describes, with ECharts as SVG. A chunk of its own: most pages have no plot.
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { plotOption, type Palette } from './plotOption';
import type { PlotData } from './Plot';

echarts.use([BarChart, LineChart, CustomChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--tl-ink'),
    quiet: of('--tl-ink-3'),
    line: of('--tl-line'),
    surface: of('--tl-raised'),
    series: [of('--tl-accent'), of('--tl-ink-2'), of('--tl-warn'), of('--tl-good')],
  };
}

export default function PlotDrawing({ data, height }: { data: PlotData; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const colorScheme = useComputedColorScheme();
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = echarts.init(place.current, null, { renderer: 'svg' });
    chart.setOption(plotOption(data, paletteNow()));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [data, height, colorScheme]);
  return <div ref={place} className="plot-drawing" style={{ height }} />;
}
