import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";

const SCRIPT = resolve(".ci/audit.mjs");
const HASH = "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";
const GOOD = { version: "1.0.0", integrity: HASH };

/** A registry that knows one package, and answers audits with a status or with a weakness of some severity. */
async function registry(audit: number | string): Promise<string> {
  const weakness = {
    id: 1,
    url: "https://example.org/1",
    title: "Bad",
    severity: audit,
    vulnerable_versions: "<2.0.0",
  };
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.method === "GET")
      return answer(200, { name: "used", versions: { "1.0.0": { name: "used", version: "1.0.0" } } });
    return typeof audit === "number" ? answer(audit, {}) : answer(200, { used: [weakness] });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
}

/** Runs the audit on a project that uses one package, locked as is told. */
async function audit(from: string, locked: object = GOOD) {
  const cwd = await mkdtemp(join(tmpdir(), "compbot-audit-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  const root = { name: "made", version: "1.0.0", dependencies: { used: "1.0.0" } };
  await writeFile(join(cwd, "package.json"), JSON.stringify(root));
  const lock = { ...root, lockfileVersion: 3, packages: { "": root, "node_modules/used": locked } };
  await writeFile(join(cwd, "package-lock.json"), JSON.stringify(lock));
  const env = { PATH: process.env.PATH, HOME: cwd, npm_config_registry: from, npm_config_fetch_retries: "0" };
  const child = spawn(process.execPath, [SCRIPT], { cwd, env });
  const [said, [code]] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]),
    once(child, "exit") as Promise<[number]>,
  ]);
  return { code, said: said.join("") };
}

describe("the audit of packages", () => {
  it.each(["high", "critical"])("fails where the registry knows a %s weakness of what is shipped", async (severity) => {
    const { code, said } = await audit(await registry(severity));
    expect(said).toContain(`used * has a known weakness (${severity})`);
    expect(code).toBe(1);
  });

  it("passes with a moderate one", async () => {
    expect((await audit(await registry("moderate"))).code).toBe(0);
  });

  it.each([404, 405])("says plainly that the registry has no audit where it answers %d", async (status) => {
    const { code, said } = await audit(await registry(status));
    expect(said).toContain(`audit not available: registry answered ${status}`);
    expect(code).toBe(0);
  });

  it("fails where the registry breaks over it", async () => {
    const { code, said } = await audit(await registry(500));
    expect(said).toContain("npm audit failed");
    expect(code).toBe(1);
  });

  it.each([
    ["has no hash", { version: "1.0.0" }],
    ["comes from elsewhere", { ...GOOD, resolved: "git+ssh://git@example.org/used.git#1" }],
    ["runs a script", { ...GOOD, hasInstallScript: true }],
    ["given up", { ...GOOD, deprecated: "use another" }],
  ])("needs no registry to find what %s", async (finding, locked) => {
    const { code, said } = await audit(await registry(405), locked);
    expect(said).toContain(finding);
    expect(code).toBe(1);
  });

  it("lets packages that only build and test run their scripts", async () => {
    expect((await audit(await registry(405), { ...GOOD, dev: true, hasInstallScript: true })).code).toBe(0);
  });
});
