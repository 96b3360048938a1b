/** What is written off the serving thread: plain data in, one file out. */

import { coordinateSystem } from '../intake/index.js';
import type { Layer, LayerFormat, OutputFile } from './layer.js';
import type { Report, ReportFormat } from './report.js';
import { writeLayer } from './write-layer.js';
import { writeReport } from './write-report.js';

export type WriteJob =
  | { readonly kind: 'layer'; readonly layer: Layer; readonly format: LayerFormat; readonly crs: string }
  | { readonly kind: 'report'; readonly report: Report; readonly format: ReportFormat };

export function runWriteJob(job: WriteJob): Promise<OutputFile> {
  if (job.kind === 'report') return writeReport(job.report, job.format);
  return writeLayer(job.layer, job.format, coordinateSystem('crs', job.crs));
}
