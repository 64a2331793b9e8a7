import { readFileSync } from "node:fs";

/** compbot's version, from package.json. */
export function version(): string {
  const stated: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return stated.version;
}
