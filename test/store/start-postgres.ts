import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.js";

/** One PostgreSQL for all tests that share it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  project.provide("postgres", postgres?.address ?? null);
  return async () => postgres?.stop();
}
