/** The door through which the job queue (pg-boss) reaches the database: its statements, our pool, both engines. */
import type { Db } from './row.js';

export interface QueueSql {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The queue numbers its values ($1, $2 …) and sends whole scripts, so knex's own `?` is passed by. */
export function queueSql(db: Db): QueueSql {
  return {
    async executeSql(text, values = []) {
      const connection = await db.client.acquireConnection();
      try {
        const { response } = await db.client.query(connection, { sql: text, bindings: values });
        // A script gives one answer a statement.
        return { rows: [response].flat().flatMap((answer) => answer.rows ?? []) };
      } finally {
        await db.client.releaseConnection(connection);
      }
    },
  };
}
