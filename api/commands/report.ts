/** `linli report`: everything about a place on paper, as PDF or for Word. */

import { readReport } from '../output/read-report.js';
import { REPORT_FORMATS } from '../output/report.js';
import { LANGUAGES } from '../output/words.js';
import type { Store } from '../store/open.js';
import { choice, deliver } from './command.js';
import { onlyWorkspace } from './workspace-option.js';

export interface ReportOptions {
  readonly format: string;
  readonly lang: string;
  readonly workspace?: string;
  readonly run?: string;
  readonly out?: string;
}

export async function report(openStore: () => Promise<Store>, options: ReportOptions): Promise<void> {
  const format = choice('--format', options.format, REPORT_FORMATS);
  const language = choice('--lang', options.lang, LANGUAGES);
  const store = await openStore();
  try {
    const workspaceId = options.workspace ?? (await onlyWorkspace(store));
    const content = await readReport(store.knex, { workspaceId, language, runId: options.run });
    const { writeReport } = await import('../output/write-report.js');
    const { bytes } = await writeReport(content, format);
    await deliver(bytes, options.out);
  } finally {
    await store.close();
  }
}
