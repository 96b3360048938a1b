/** For those who watch the server: is the process up, and can it answer from its database? */
import { Router } from 'express';
import { checkHealth } from '../store/open.js';
import type { Db } from '../store/row.js';

export function healthRoutes(db: Db): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'up' });
  });
  // Express hands a rejection on: a database that does not answer is 503 by format-error.
  router.get('/readyz', async (_request, response) => {
    await checkHealth(db);
    response.json({ status: 'ready' });
  });
  return router;
}
