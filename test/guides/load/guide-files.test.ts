import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { loadGuides } from "../../../src/guides/load/load-guides.js";
import { gazetteer } from "../body/reading.js";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "guides-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return loadGuides(folder, gazetteer());
}

const guide = (name: string) => `---\ncompany: acme\nrole: engineer\nrole_display: ${name}\n---\n\nText.\n`;

it.each([
  "acme/engineer copy.md",
  "acme/engineer (1).md",
  "acme/engineer-old.md",
  "acme/a.sync-conflict-20260101.md",
  "aaa/engineer.md",
  "zzz/engineer.md",
])("the guide's own file is served, and the warning lands on its copy %s", async (copy) => {
  const { guides, problems } = await load({ "acme/engineer.md": guide("Real"), [copy]: guide("Copy") });
  expect(guides.map(({ roleName, file }) => [roleName, file])).toEqual([["Real", "acme/engineer.md"]]);
  expect(problems.filter(({ kind }) => kind === "guide-copy")).toMatchObject([{ file: copy, severity: "warning" }]);
});

it("two copies without the guide's own file are an error at the second", async () => {
  const { guides, problems } = await load({ "acme/a.md": guide("A"), "acme/b.md": guide("B") });
  expect(guides).toHaveLength(1);
  expect(problems.filter(({ kind }) => kind === "guide-twice")).toMatchObject([
    { file: "acme/b.md", severity: "error" },
  ]);
});

it("names the Markdown files that are not read", async () => {
  const { guides, problems } = await load({
    "acme/engineer.md": guide("Real"),
    "acme/designer.MD": guide("x"),
    "acme/writer.markdown": guide("x"),
    "analyst.md": guide("x"),
    "README.md": "How this folder is kept.",
    "acme/emea/engineer.md": guide("x"),
  });
  expect(guides).toHaveLength(1);
  expect(problems.map(({ kind, file }) => [kind, file]).sort()).toEqual([
    ["file-passed-over", "acme/designer.MD"],
    ["file-passed-over", "acme/emea/engineer.md"],
    ["file-passed-over", "acme/writer.markdown"],
    ["file-passed-over", "analyst.md"],
  ]);
});
