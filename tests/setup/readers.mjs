/**
 * Jest's global set-up for the files we hand out: GDAL, poppler and LibreOffice, the programs of others
 * that shall read them; the first two are installed where that may be done.
 */
import { spawnSync } from 'node:child_process';
import { install } from './debian.mjs';

const isThere = (program) => spawnSync(program, ['--version']).error === undefined;

/** Leaves LINLI_TEST_GDAL_MISSING and LINLI_TEST_POPPLER_MISSING with the reason where a program cannot be had. */
export default function setUp() {
  need('LINLI_TEST_GDAL_MISSING', 'ogrinfo', 'gdal-bin');
  need('LINLI_TEST_POPPLER_MISSING', 'pdftotext', 'poppler-utils');
  // Half a gigabyte: used where it is, never fetched.
  if (!isThere('soffice'))
    process.env.LINLI_TEST_LIBREOFFICE_MISSING =
      'LibreOffice is missing; apt-get install -y libreoffice-writer-nogui libreoffice-calc-nogui';
}

function need(variable, program, packageName) {
  const problem = isThere(program) ? null : install(new RegExp(`^${packageName}$`), packageName);
  if (!isThere(program)) process.env[variable] = `${program} is missing; ${problem}`;
}
