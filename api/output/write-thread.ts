/** The thread that writes one file: a report takes seconds, in which a server must go on answering. */

import { parentPort, workerData } from 'node:worker_threads';
import { runWriteJob, type WriteJob } from './write-job.js';

parentPort?.postMessage(await runWriteJob(workerData as WriteJob));
