import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";

/** Node runs the examples as they stand; the package's own name leads to what `npm install` has built. */
const node = (file: string, ...args: string[]) => [`examples/${file}`, ...args];

describe("the examples", () => {
  let running: ChildProcess | undefined;
  afterEach(() => void running?.kill());

  it("ask a question, with where its figures come from", () => {
    const { stdout, status } = spawnSync(process.execPath, node("ask.mjs", "ally tpm new-york"), { encoding: "utf8" });
    expect(stdout).toContain("$144K–$189K");
    expect(stdout).toContain("The target's basis: region");
    expect(status).toBe(0);
  }, 60_000);

  it("report the guides past their review date", () => {
    const late = spawnSync(process.execPath, node("review-report.mjs", "2100-01-01"), { encoding: "utf8" });
    expect(late.stdout).toMatch(/^(\d+) of \1 guides are past/);
    expect(late.stdout).toContain("Ally Financial: ");
    expect(late.status).toBe(1);
    const early = spawnSync(process.execPath, node("review-report.mjs", "2000-01-01"), { encoding: "utf8" });
    expect(early).toMatchObject({ status: 0, stdout: expect.stringMatching(/^0 of/) });
  }, 60_000);

  it("show an answer on a page, as text", async () => {
    running = spawn(process.execPath, node("front-end.mjs", "0"), { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(running.stdout ?? process.stdin, "data");
    const [address = ""] = /http:\S+/.exec(String(said)) ?? [];
    const page = await (await fetch(`${address}/?q=${encodeURIComponent("ally tpm nyc <b>")}`)).text();
    expect(page).toContain("$144K–$189K");
    expect(page).not.toContain("<b>");
  }, 60_000);
});
