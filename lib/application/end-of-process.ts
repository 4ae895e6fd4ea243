// Lets go of what a process holds open, before it ends.
import { closeDatabase } from '@/lib/data/client';

/** Closes the database connections. */
export async function letGo(): Promise<void> {
  await closeDatabase();
}
