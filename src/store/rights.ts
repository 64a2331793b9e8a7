import type { Database } from "./database.js";

const TABLES = ["compbot_installations", "compbot_once", "compbot_memory"];
const RIGHTS = ["SELECT", "INSERT", "UPDATE", "DELETE"];

/**
 * What the database's user may not do with the tables, as it would show only when it is needed.
 *
 * @returns as "SELECT, DELETE on compbot_once"; null where nothing is missing
 */
export async function missingRights(database: Database): Promise<string | null> {
  const missing = await database.query<{ table: string; rights: string }>(
    `select "table", string_agg("right", ', ') as rights
     from unnest($1::text[]) "table", unnest($2::text[]) "right"
     where not has_table_privilege("table", "right") group by "table" order by "table"`,
    [TABLES, RIGHTS],
  );
  if (missing.length === 0) return null;
  return missing.map(({ table, rights }) => `${rights} on ${table}`).join(" and ");
}
