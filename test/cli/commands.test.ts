import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { UsageError } from "../../src/cli/arguments.js";
import { check } from "../../src/cli/check.js";

interface Ended {
  code: number;
  out: string;
  told: string;
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, ["dist/cli/main.js", ...args], (error, out, told) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, told }),
    );
  });

/** How many guides `check` counts. In this process: loading the program takes most of the time of a new one. */
async function guidesChecked(...args: string[]): Promise<number> {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await check(args);
    return Number(/(\d+) guides?, /.exec(written.mock.calls.join(""))?.[1]);
  } finally {
    written.mockRestore();
  }
}

describe("the command line", () => {
  it("tells what a command does, and its version", async () => {
    const [help, asked, version] = await Promise.all([run("--help"), run("ask", "--help"), run("--version")]);
    for (const command of ["ask", "check", "export", "start"]) expect(help.out).toContain(`compbot ${command}`);
    expect(asked).toMatchObject({ code: 0, out: expect.stringContaining("compbot ask [QUERY]") });
    expect(asked.out).not.toContain("compbot check");
    expect(version).toEqual({ code: 0, out: `${packageJson.version}\n`, told: "" });
  });

  it("refuses what a command does not take, in one line", async () => {
    const [word, option] = await Promise.all([run("check", "data/guides"), run("ask", "--bogus")]);
    expect(word).toMatchObject({ code: 2, out: "", told: expect.stringContaining("--guides data/guides") });
    expect(option).toEqual({ code: 2, out: "", told: "Unknown option '--bogus'. compbot help lists the options.\n" });
  });

  it("checks one company's guides, or one", async () => {
    const all = await guidesChecked();
    const company = await guidesChecked("ally-financial");
    expect(await guidesChecked("ally-financial/software-engineer")).toBe(1);
    expect(company).toBeGreaterThan(1);
    expect(all).toBeGreaterThan(company);
  });

  it("says where a folder holds no guide", async () => {
    const empty = mkdtempSync(join(tmpdir(), "no-guides-"));
    await expect(check(["--guides", empty])).rejects.toThrow(
      new UsageError(`There is no guide in ${empty}. A guide is a file <company>/<role>.md in it.`),
    );
  });

  it("answers what stands behind --, even a word that looks like an option", async () => {
    const { code, told } = await run("ask", "--", "--help");
    expect({ code, told }).not.toMatchObject({ code: 2 });
  });
});
