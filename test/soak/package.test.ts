import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
const run = (command: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  return { stdout, stderr, status };
};

/** The package as others get it: packed, and installed into an empty folder. */
describe("the package", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "compbot-package-"));
    // As it is built already: a build here would take away what other tests run meanwhile.
    const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { encoding: "utf8" });
    expect(packed.status, packed.stderr).toBe(0);
    const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "elsewhere", private: true, type: "module" }));
    const typescript = join(process.cwd(), "node_modules/typescript");
    const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
    const installed = run("npm", "install", ...options, `./${tarball}`, typescript);
    expect(installed.status, installed.stderr).toBe(0);
  }, 900_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("answers from the guides that ship, by its command", () => {
    const { stdout, status } = run("npx", "compbot", "ask", "ally tpm new-york");
    expect(stdout).toContain("$144K–$189K");
    expect(status).toBe(0);
  }, 60_000);

  it("gives its core to a script of three lines", () => {
    writeFileSync(
      join(folder, "ask.js"),
      'import { openCollection } from "compbot";\nconst guides = await openCollection();\nconsole.log(guides.ask("ally tpm new-york").answer.kind);\n',
    );
    expect(run("node", "ask.js").stdout).toBe("answer\n");
  }, 60_000);

  it("gives its types to TypeScript at its strictest", () => {
    writeFileSync(
      join(folder, "ask.ts"),
      'import { type AnswerJson, openCollection } from "compbot";\nconst { answer }: { answer: AnswerJson } = (await openCollection()).ask("ally tpm new-york");\nexport const base: readonly [number, number] | undefined = answer.kind === "answer" ? answer.band?.base : undefined;\n',
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { strict: true, module: "nodenext", target: "es2023", noEmit: true } }),
    );
    const { stdout, status } = run("npx", "tsc", "-p", ".");
    expect(stdout).toBe("");
    expect(status).toBe(0);
  }, 120_000);
});
