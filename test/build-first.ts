import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Builds the program where its source is newer: what runs in processes and threads of its own runs as it is shipped. */
export function setup(): void {
  const source = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const newest = Math.max(...["tsconfig.json", ...source.map((file) => join("src", file))].map(changed));
  const built = source.map((file) => join("dist", file.replace(/\.ts$/, ".js")));
  if (built.every((file) => existsSync(file) && changed(file) > newest)) return;
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    stdio: "inherit",
  });
}

const changed = (file: string): number => statSync(file).mtimeMs;
