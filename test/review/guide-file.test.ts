import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { FileRefused, readGuideFile, writeGuideFile } from "../../src/review/guide-file.js";

const FILE = "acme/engineer.md";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compbot-review-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "acme"));
  writeFileSync(join(folder, FILE), "before\n");
});

const refused = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: unknown) => error as FileRefused,
  );

describe("a guide's file", () => {
  it("is written whole, and keeps its rights", async () => {
    chmodSync(join(folder, FILE), 0o666);
    const { print } = await readGuideFile(folder, FILE);
    const written = await writeGuideFile(folder, FILE, "after\n", print);
    expect(readFileSync(join(folder, FILE), "utf8")).toBe("after\n");
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o666);
    expect(await readGuideFile(folder, FILE)).toEqual(written);
    expect(readdirSync(join(folder, "acme"))).toEqual(["engineer.md"]);
  });

  it("is not written over another's change, which is shown", async () => {
    const { print } = await readGuideFile(folder, FILE);
    writeFileSync(join(folder, FILE), "theirs\n");
    const error = await refused(writeGuideFile(folder, FILE, "mine\n", print));
    expect(error).toBeInstanceOf(FileRefused);
    expect(error?.now?.text).toBe("theirs\n");
    expect(readFileSync(join(folder, FILE), "utf8")).toBe("theirs\n");
  });

  it("is new only where there is none", async () => {
    expect(await refused(writeGuideFile(folder, FILE, "new\n", null))).toBeInstanceOf(FileRefused);
    await writeGuideFile(folder, "other/engineer.md", "new\n", null);
    expect(readFileSync(join(folder, "other/engineer.md"), "utf8")).toBe("new\n");
  });

  it.each([
    "../secret.md",
    "acme/../../secret.md",
    "/etc/passwd",
    "acme/engineer.txt",
    "a/b/c.md",
    ".git/config.md",
    "acme/.x.md",
    "acme\\..\\x.md",
  ])("is none of the folder: %s", async (file) => {
    expect(await refused(readGuideFile(folder, file))).toBeInstanceOf(FileRefused);
    expect(await refused(writeGuideFile(folder, file, "x", null))).toBeInstanceOf(FileRefused);
  });

  it("is not followed where it is a link, nor a folder that leads out", async () => {
    const outside = mkdtempSync(join(tmpdir(), "compbot-outside-"));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(outside, "engineer.md"), "secret\n");
    symlinkSync(join(outside, "engineer.md"), join(folder, "acme/link.md"));
    symlinkSync(outside, join(folder, "elsewhere"));
    for (const file of ["acme/link.md", "elsewhere/engineer.md"]) {
      expect(await refused(readGuideFile(folder, file)), file).toBeInstanceOf(FileRefused);
      expect(await refused(writeGuideFile(folder, file, "x", null)), file).toBeInstanceOf(FileRefused);
    }
    expect(readFileSync(join(outside, "engineer.md"), "utf8")).toBe("secret\n");
  });

  it("of somebody else is not replaced by one of ours", async () => {
    const { print } = await readGuideFile(folder, FILE);
    const { uid } = statSync(join(folder, FILE));
    const error = await refused(writeGuideFile(folder, FILE, "mine\n", print, uid + 1));
    expect(error?.message).toBe(`${FILE} belongs to another user. Nothing was written.`);
    expect(readFileSync(join(folder, FILE), "utf8")).toBe("before\n");
    expect(readdirSync(join(folder, "acme"))).toEqual(["engineer.md"]);
  });

  it.each(["writeFile", "sync"] as const)("stays as it was where the disk is full (at %s)", async (step) => {
    const { print } = await readGuideFile(folder, FILE);
    const some = await open(join(folder, FILE));
    const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    const spy = vi.spyOn(Object.getPrototypeOf(some) as FileHandle, step).mockRejectedValueOnce(full);
    await some.close();
    const error = await refused(writeGuideFile(folder, FILE, "after\n", print));
    spy.mockRestore();
    expect(error?.message).toBe(`${FILE} cannot be written: the disk is full. It is as it was before.`);
    expect(readFileSync(join(folder, FILE), "utf8")).toBe("before\n");
    expect(readdirSync(join(folder, "acme"))).toEqual(["engineer.md"]);
  });

  it("that is no text is not read, and so never written with other bytes", async () => {
    writeFileSync(join(folder, FILE), Buffer.from([0x61, 0xe9, 0x0a]));
    expect((await refused(readGuideFile(folder, FILE)))?.message).toContain("not UTF-8");
  });

  it("stays as it was where it cannot be written", async () => {
    const { print } = await readGuideFile(folder, FILE);
    // A name that no file beside it can have: the new file cannot be made.
    const long = `acme/${"n".repeat(250)}.md`;
    expect(await refused(writeGuideFile(folder, long, "x", null))).toBeInstanceOf(FileRefused);
    expect((await readGuideFile(folder, FILE)).print).toBe(print);
    expect(readdirSync(join(folder, "acme"))).toEqual(["engineer.md"]);
  });
});
