import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { LiveCollection } from "../../src/collection/live-collection.js";
import { SHIPPED } from "../../src/config.js";

/** A guides folder of its own that a test may change. */
export interface GuidesFolder {
  guidesDir: string;
  aliasesFile: string;
  write(file: string, text: string | Buffer): Promise<void>;
  path(file: string): string;
  remove(): Promise<void>;
}

export async function makeGuidesFolder(files: Record<string, string>): Promise<GuidesFolder> {
  const root = await mkdtemp(join(tmpdir(), "compbot-guides-"));
  const guidesDir = join(root, "guides");
  const aliasesFile = join(root, "aliases.yml");
  await mkdir(guidesDir);
  await cp(SHIPPED.aliases, aliasesFile);
  const path = (file: string) => join(guidesDir, file);
  const write = async (file: string, text: string | Buffer) => {
    await mkdir(dirname(path(file)), { recursive: true });
    await writeFile(path(file), text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return { guidesDir, aliasesFile, path, write, remove: () => rm(root, { recursive: true, force: true }) };
}

/** The guides that are served. */
export const idsIn = (live: LiveCollection): string[] => live.current().guides.map(({ id }) => id);

/** The base of a guide's first region as it is served. */
export const baseIn = (live: LiveCollection, id: string) =>
  live
    .current()
    .guides.find((guide) => guide.id === id)
    ?.digest().regions[0]?.band.base;

/** A small whole guide; `base` is the one region's base in thousands. */
export const guideText = (company: string, role: string, base = 100): string => `---
company: ${company}
role: ${role}
last_updated: 2026-02-01
next_review_due: 2026-05-01
compensation:
  - region: Lisbon
    base_low: ${base}000
    base_high: ${base + 20}000
    total_comp_low: ${base + 10}000
    total_comp_high: ${base + 40}000
    currency: EUR
data_sources:
  - Payroll survey
---

| Region | Base | Total |
|---|---|---|
| Lisbon | €${base}K–€${base + 20}K | €${base + 10}K–€${base + 40}K |

## Levers

1. **Rare skill:** "I bring what the team lacks, so €${base + 15}K base is fair."

## Negotiate Up Strategy

Open at €${base + 18}K base. Accept at €${base + 5}K.
`;
