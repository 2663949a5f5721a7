// A company with one RFQ whose material is not all found: what the tests of sourcing begin with. Pia
// buys; Eva may look.
import { startCompany } from './company.mjs';

const day = (from) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** Alder and Birch sell most of it, Birch dearer and sooner; one price is old, one expired, and a
 * connector nobody offers. */
function prices() {
  const rows = [
    ['Alder', 'AL-1', 'Yageo', 'RC0402FR-0710KL', '0.0137', '0.0053', 5000, 5000, 200000, '', day(-5), ''],
    ['Birch', 'BI-1', 'Yageo', 'RC0402FR-0710KL', '0.0210', '0.0090', 100, 100, 90000, '', day(-5), ''],
    ['Alder', 'AL-2', 'Murata', 'GRM155R71H104KE14D', '0.0200', '0.0061', 1000, 1000, 0, 12, day(-5), ''],
    ['Birch', 'BI-2', 'Murata', 'GRM155R71H104KE14D', '0.0310', '0.0200', 10, 10, 60000, '', day(-5), ''],
    ['Alder', 'AL-3', 'STMicroelectronics', 'STM32G031K8T6', '1.9500', '1.4200', 1, 1, 2500, 16, day(-5), ''],
    ['Birch', 'BI-3', 'STMicroelectronics', 'STM32G031K8T6', '2.3100', '1.9900', 1, 1, 400, 8, day(-5), ''],
    ['Cedar', 'CE-3', 'STMicroelectronics', 'STM32G031K8T6', '2.1000', '1.5500', 250, 250, 12000, 10, day(-5), ''],
    ['Cedar', 'CE-4', 'Molex', '22-23-2041', '0.5071', '0.3300', 1, 1, 40000, '', day(-90), ''],
    ['Cedar', 'CE-5', 'Molex', '22-23-2051', '0.6100', '0.4100', 1, 1, 40000, '', day(-60), day(-30)],
  ];
  const head =
    'supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,multiple,stock,lead time weeks,retrieved,valid until';
  const line = ([supplier, sku, maker, mpn, one, thousand, ...rest]) =>
    [supplier, sku, maker, mpn, 'EUR', one, thousand, ...rest].join(',');
  return [head, ...rows.map(line)].join('\n');
}

const PARTS = `part number,description,manufacturer,mpn,package,state
10-00001,10k 1% 0402,Yageo,RC0402FR-0710KL,0402,released
20-00001,100n X7R 0402,Murata,GRM155R71H104KE14D,0402,released
40-00001,Controller,STMicroelectronics,STM32G031K8T6,LQFP32,released
70-00001,Header 4,Molex,22-23-2041,THT,released
70-00002,Header 5,Molex,22-23-2051,THT,released
70-00003,Header 6,Molex,22-23-2061,THT,released`;

const BOM = `Ref,Qty,Description,Manufacturer,MPN
R1 R2 R3 R4,4,10k,Yageo,RC0402FR-0710KL
C1 C2 C3 C4 C5 C6,6,100n,Murata,GRM155R71H104KE14D
U1,1,Controller,STMicroelectronics,STM32G031K8T6
J1,1,Header 4,Molex,22-23-2041
J2,1,Header 5,Molex,22-23-2051
J3,2,Header 6,Molex,22-23-2061
L1,1,Choke to be agreed,,`;

function prepare({ run, file, demo }) {
  run('parts', 'import', file('parts.csv', PARTS));
  run('offers', 'import', file('prices.csv', prices()));
  run('rates', 'import', demo('rates.csv'));
  run('rates', 'release', '--note', 'measured on the pilot line');
  run('supplier', 'set', 'Dogwood Connectors', '--categories', 'connectors', '--contact', 'Ms Bell');
  run('supplier', 'set', 'Elm Broadline', '--categories', 'all', '--contact', 'Mr Weaver', '--currency', 'EUR');
  run('supplier', 'order-cost', 'Birch', '--amount', '12', '--currency', 'EUR');
  run('rfq', 'new', '--customer', 'Kranich Antriebe AG', '--bom', file('board.csv', BOM), '--assembly',
    'MC-200', '--revision', 'C', '--quantity', '50,250,1000', '--need-by', day(60));
}

export const startSourcing = () => startCompany('sourcing', prepare);

/** Our number approves a second maker, who is cheaper; the customer's list does not name it. */
export function approveAnotherMaker({ run, file }) {
  const row = '10-00001,10k 1% 0402,Vishay,CRCW040210K0FKED,0402,released';
  run('parts', 'import', file('another.csv', `${PARTS.split('\n')[0]}\n${row}`));
  const head = 'supplier,sku,manufacturer,mpn,currency,price 1,moq,multiple,stock,retrieved';
  const offer = `Birch,BI-9,Vishay,CRCW040210K0FKED,EUR,0.0009,100,100,90000,${day(-5)}`;
  run('offers', 'import', file('another-price.csv', `${head}\n${offer}`));
}
