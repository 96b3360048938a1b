/**
 * Says in the last line of the run which suites were skipped and why. A reason stands in the name of
 * the skipped suite, put there by describeUnless: `… [skipped: why]`.
 */
export default class SkipReporter {
  onRunComplete(_contexts, { testResults }) {
    const reasons = new Map();
    for (const { testFilePath, testResults: tests } of testResults) {
      for (const { fullName } of tests.filter(({ status }) => status === 'pending' || status === 'todo')) {
        const reason = /\[skipped: ([^\]]*)\]/.exec(fullName)?.[1] ?? 'no reason is given';
        const files = reasons.get(reason) ?? new Map();
        const file = testFilePath.slice(testFilePath.indexOf('/tests/') + 1);
        reasons.set(reason, files.set(file, (files.get(file) ?? 0) + 1));
      }
    }
    const parts = [...reasons].map(([reason, files]) => `${listOf(files)}: ${reason}`);
    const line = `Skipped: ${parts.length > 0 ? parts.join('; ') : 'nothing'}\n`;
    // Jest's own summary comes after all reporters.
    process.once('exit', () => process.stderr.write(line));
  }
}

const listOf = (files) => [...files].map(([file, count]) => `${file} (${count})`).join(', ');
