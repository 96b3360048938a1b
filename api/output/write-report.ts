/** A report as a file. */

import type { OutputFile } from './layer.js';
import type { Report, ReportFormat } from './report.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export async function writeReport(report: Report, format: ReportFormat): Promise<OutputFile> {
  const bytes = format === 'pdf' ? await writePdf(report) : writeDocx(report);
  return { name: `${report.stem}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}
