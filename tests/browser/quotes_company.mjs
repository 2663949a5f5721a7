// A company with one RFQ to quote: what the tests of the quote pages begin with. Olga and Bob may do
// everything with quotes; Sam reads them, and may not see costs.
import { startCompany } from './company.mjs';

export function prepareQuotes({ run, demo }) {
  run('parts', 'import', demo('parts.csv'));
  run('offers', 'import', demo('prices-elbe.csv'));
  run('offers', 'import', demo('prices-pacific.csv'));
  run('rates', 'import', demo('rates.csv'));
  run('rates', 'release', '--note', 'measured on the pilot line');
  run('rfq', 'new', '--customer', 'C1', '--bom', demo('motor-controller-bom.csv'), '--assembly', 'MC-200',
    '--revision', 'C', '--quantity', '10,50,100,500,1000');
  run('rfq', 'build', 'R1', '--boards-per-panel', '4', '--sides', '1', '--test-minutes', '1.5',
    '--why', 'drawing MC-200, test specification A');
  run('account', 'owner', 'C1', 'sam');
}

export const startQuotes = (name) => startCompany(name, prepareQuotes);

/** Until the picture of the document's page is there. */
export async function pictured(page) {
  await page.locator('img.paper-page').waitFor();
  await page.waitForFunction(() => document.querySelector('img.paper-page')?.naturalWidth > 0);
}
