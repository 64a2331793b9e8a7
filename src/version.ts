import { readFileSync } from "node:fs";

/** The version that package.json states. */
export function version(): string {
  const stated: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return stated.version;
}
