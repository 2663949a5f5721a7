// Made-up figures that show the components at their size: 10,000 rows, long names, missing values.
import type { Finding } from '../../api/problem';
import type { Explanation } from '../../parts/Explain';
import type { PlotData } from '../../parts/Plot';
import type { Happening } from '../../parts/Timeline';

export const TODAY = '2026-12-12';

export interface Offer {
  id: string;
  mpn: string;
  maker: string;
  description: string;
  quantity: number;
  price: string | null;
  leadDays: number | null;
  due: string;
  state: 'firm' | 'asked' | 'late' | 'none';
}

const MAKERS = ['Yageo', 'Murata Manufacturing', 'TDK', 'Vishay Intertechnology', 'Würth Elektronik'];
const THINGS = ['10k 1% 0603', '100n X7R 0402 16 V', 'Ferrite bead 600R 0603', '4u7 X5R 0805'];
const STATES = ['firm', 'firm', 'asked', 'late', 'none'] as const;

export function offers(count: number): Offer[] {
  return Array.from({ length: count }, (_, index) => {
    const state = STATES[(index * 7) % STATES.length] ?? 'none';
    const priced = state === 'firm' || state === 'late';
    return {
      id: `L${String(index + 1).padStart(5, '0')}`,
      mpn: `RC${String(600 + ((index * 37) % 400))}FR-07${(index * 13) % 97}KL`,
      maker: MAKERS[(index * 3) % MAKERS.length] ?? '',
      description: THINGS[(index * 5) % THINGS.length] ?? '',
      quantity: ((index * 131) % 97) * 50 + 50,
      price: priced ? (0.0043 + ((index * 17) % 83) / 100).toFixed(5) : null,
      leadDays: priced ? ((index * 11) % 26) * 7 : null,
      due: `2026-12-${String(((index * 3) % 28) + 1).padStart(2, '0')}`,
      state,
    };
  });
}

export const SHEET_COLUMNS = [
  { id: 'A', name: 'Ref', width: 180 },
  { id: 'B', name: 'Qty', width: 70, align: 'right' as const },
  { id: 'C', name: 'Description', width: 260 },
  { id: 'D', name: 'Manufacturer', width: 160 },
  { id: 'E', name: 'MPN', width: 180 },
];

export function sheetRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `R${index + 1}, R${index + 2}`,
    String((index % 7) + 1),
    THINGS[index % THINGS.length] ?? '',
    index % 9 === 4 ? '' : (MAKERS[index % MAKERS.length] ?? ''),
    index % 9 === 4 ? '' : `RC${600 + (index % 400)}FR-07${index % 97}KL`,
  ]);
}

const at = (row: number, column: number, text = '') => ({
  file: 'bom-rev-c.xlsx',
  sheet: 'BOM',
  row,
  column,
  text,
});

export const FINDINGS: Finding[] = [
  {
    code: 'quantity_missing',
    severity: 'error',
    place: at(17, 2),
    message: 'the line has designators R14, R15 and no quantity',
  },
  {
    code: 'maker_misspelt',
    severity: 'warning',
    place: at(23, 4, 'Yagoe'),
    message: 'no manufacturer is called Yagoe; Yageo is one letter away',
  },
  {
    code: 'designator_repeated',
    severity: 'warning',
    place: at(31, 1, 'C7'),
    message: 'C7 stands on this line and on row 12',
  },
  {
    code: 'rows_skipped',
    severity: 'note',
    place: at(4, 0),
    message: 'six rows above the header were read as the title block',
  },
];

export const EXPLANATION: Explanation = {
  path: 'total.1000',
  label: 'Unit price at 1,000',
  value: 'EUR 12.48',
  rule: 'material + labour + overhead, divided by 1 − margin, rounded half up to the cent',
  source: '',
  inputs: [
    {
      path: 'material',
      label: 'Material',
      value: 'EUR 7.1042',
      rule: 'sum over 212 lines of unit price × pieces per assembly',
      source: '',
      inputs: [
        {
          path: 'line.14',
          label: 'Line 14, R14 R15',
          value: 'EUR 0.0086',
          rule: '2 × EUR 0.0043',
          source: '',
          inputs: [
            {
              path: '',
              label: 'Price at 2,000',
              value: 'EUR 0.0043',
              rule: '',
              source: 'offer of Distributor A, row 88, 3 Dec 2026',
              inputs: [],
            },
          ],
        },
      ],
    },
    {
      path: 'labour',
      label: 'Labour',
      value: 'EUR 2.6400',
      rule: '3.96 minutes × EUR 40.00 an hour',
      source: 'rate table of 1 Oct 2026',
      inputs: [],
    },
    {
      path: 'margin',
      label: 'Margin',
      value: '18 %',
      rule: '',
      source: 'agreement with the customer, 2 Mar 2026',
      inputs: [],
    },
  ],
};

export const HAPPENINGS: Happening[] = [
  { id: '1', at: '2026-12-11T09:20:00Z', kind: 'Quote', title: 'Q-2026-0188 revision B issued', who: 'Maria Keller', path: '/style?tab=words' },
  { id: '2', at: '2026-12-11T08:05:00Z', kind: 'Question', title: 'Is the 0402 footprint on page 3 right?', who: 'Jon Berg', detail: 'Answered by the customer within 4 hours: yes.' },
  { id: '3', at: '2026-12-09', kind: 'RFQ', title: 'RFQ-1042 received, 7 files', who: 'Maria Keller' },
  { id: '4', at: '2026-11-30T15:00:00Z', kind: 'Talk', title: 'Business review, attended by both engineering leads' },
];

export const BARS: PlotData = {
  kind: 'bar',
  title: 'Quotes issued',
  unit: 'a month',
  n: 163,
  categories: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  series: [{ name: 'Issued', values: [11, 9, 14, 16, 12, 17, 13, 8, 19, 18, 15, 11] }],
};

export const LINES: PlotData = {
  kind: 'line',
  title: 'Days from RFQ to quote',
  unit: 'working days, median with quartiles',
  n: 163,
  categories: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  series: [
    {
      name: 'Firm quotes',
      values: [6.1, 6.4, 5.8, 5.1, 5.3, 4.9, 4.4, null, 4.1, 3.8, 3.9, 3.5],
      low: [4.2, 4.6, 4.1, 3.6, 3.9, 3.4, 3.1, null, 2.9, 2.6, 2.8, 2.4],
      high: [8.3, 8.8, 7.9, 7.2, 7.4, 6.9, 6.2, null, 5.8, 5.5, 5.6, 5.2],
    },
    { name: 'Budgetary', values: [2.2, 2.4, 2.1, 1.9, 2, 1.8, 1.7, 1.9, 1.5, 1.4, 1.4, 1.2] },
  ],
};
