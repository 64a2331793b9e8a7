#!/usr/bin/env node
// Looks after the packages that we use. What the lock file tells needs no network; known weaknesses need a registry that
// answers `npm audit`, which a mirror may not do: then this says so and passes.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How a registry says that it knows no audits; any other failure is one of ours. */
const NO_AUDIT = new Set([404, 405, 501]);

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const locked = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, about]) => ({ name: path.slice(path.lastIndexOf("node_modules/") + 13), ...about }));
const shipped = locked.filter(({ dev, devOptional }) => !dev && !devOptional);

const found = [
  ...named("has no hash in the lock file", locked, ({ integrity }) => !integrity?.startsWith("sha512-")),
  ...named(
    "comes from elsewhere than a registry",
    locked,
    ({ link, resolved }) => link || /^(git|file|http:)/.test(resolved),
  ),
  ...named("is shipped and runs a script when it is installed", shipped, ({ hasInstallScript }) => hasInstallScript),
  ...named("is shipped and given up by its authors", shipped, ({ deprecated }) => deprecated),
  ...weaknesses(),
];
for (const line of found) console.error(`audit: ${line}`);
process.stdout.write(
  `audit: ${locked.length} packages locked, ${shipped.length} of them shipped, ${found.length} findings\n`,
);
process.exit(found.length > 0 ? 1 : 0);

function named(what, among, is) {
  return among.filter(is).map(({ name, version }) => `${name} ${version} ${what}`);
}

/** Known weaknesses of what is shipped, high and critical ones. */
function weaknesses() {
  const { stdout, stderr } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
  const report = parsed(stdout);
  if (report?.vulnerabilities) {
    return Object.values(report.vulnerabilities)
      .filter(({ severity }) => severity === "high" || severity === "critical")
      .map(({ name, severity, range }) => `${name} ${range} has a known weakness (${severity}): npm audit tells more`);
  }
  if (!NO_AUDIT.has(report?.statusCode)) return [`npm audit failed: ${report?.message ?? stderr.trim()}`];
  process.stdout.write(`audit not available: registry answered ${report.statusCode}\n`);
  return [];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
