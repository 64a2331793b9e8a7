import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { respond } from "../../src/answer/respond.js";
import { loadGuides } from "../../src/guides/load/load-guides.js";
import { noteText } from "../../src/present/notes.js";
import { gazetteer, madeResolver } from "../query/made-collection.js";

const root = join(import.meta.dirname, "../..");
const { guides } = await loadGuides(join(root, "test/fixtures/guides"), gazetteer);
const resolver = madeResolver(guides);

function ask(question: string): GuideAnswer {
  const answer = respond(question, resolver, "2026-03-01");
  if (answer.kind !== "answer") throw new Error(`${question}: ${answer.kind}`);
  return answer;
}

const said = (notes: GuideAnswer["notes"]): string => notes.map(noteText).join(" ");

describe("the level asked", () => {
  it.each([
    ["twice named sde2 seattle", "software-engineer", "L5 SDE II", [130_000, 160_000]],
    ["twice named l4 swe seattle", "software-engineer", "L4 SDE I", [100_000, 130_000]],
    ["twice named new grad sde I (L4) seattle", "software-engineer", "L4 SDE I", [100_000, 130_000]],
    ["twice named swe II new york", "software-engineer", "L5 SDE II", [140_000, 170_000]],
    ["twice named l6 swe seattle", "senior-software-engineer", "Twice Named L6 Senior SDE", [170_000, 210_000]],
    ["twice named senior swe nyc", "senior-software-engineer", "Senior Software Engineer", [180_000, 220_000]],
    ["rungs principal pm", "product-manager", "Principal PM", [175_000, 215_000]],
    ["rungs senior pm london", "product-manager", "Senior PM", [140_000, 175_000]],
    ["crosstab labs senior pm denver", "product-manager", "Senior PM", [165_000, 190_000]],
  ])("%s", (question, role, name, base) => {
    const { guide, level, band } = ask(question);
    expect({ role: guide.role, name: level?.name, base: band?.base ?? null }).toEqual({ role, name, base });
  });

  it("that the guide lacks has neither band nor target, and the answer says which there are", () => {
    const { band, target, level, notes } = ask("twice named sde1 nyc");
    expect({ band, target, level }).toEqual({ band: null, target: null, level: { asked: "sde1", name: null } });
    expect(said(notes)).toMatch(/figures for sde1 in Seattle, and none in New York.*L5 SDE II/);
    expect(said(ask("rungs staff pm").notes)).toMatch(/no figures for staff.*Senior PM and Principal PM/);
  });

  it("is told no more as a word that fits nothing", () => {
    expect(said(ask("twice named l5 swe seattle").notes)).not.toMatch(/names a level|fits “l5”/);
  });
});

describe("no level asked", () => {
  it("spans the rows of a place, and lists them", () => {
    const { band, target, regions, notes } = ask("twice named swe seattle");
    expect(band?.base).toEqual([100_000, 160_000]);
    expect(band?.levels?.map(({ level, base }) => [level, base])).toEqual([
      ["L4 SDE I", [100_000, 130_000]],
      ["L5 SDE II", [130_000, 160_000]],
    ]);
    expect(target).toBeNull();
    expect(regions).toEqual(["Seattle", "New York"]);
    expect(said(notes)).toMatch(/span L4 SDE I and L5 SDE II/);
  });

  it("leaves levels out of the places", () => {
    const { region, regions, band } = ask("rungs pm");
    expect({ region, regions }).toEqual({ region: null, regions: [] });
    expect(band?.levels?.map(({ level }) => level)).toEqual(["Product Manager", "Senior PM", "Principal PM"]);
  });
});

describe("a band that spans levels", () => {
  it("is said where no level was asked for", () => {
    const spanning = guides.flatMap((guide) =>
      guide.digest().regions.some(({ band, placeless }) => !placeless && (band.levels?.length ?? 0) > 1) ? [guide] : [],
    );
    expect(spanning.length).toBeGreaterThan(0);
    for (const { companyName, roleName } of spanning.slice(0, 2)) {
      const { notes, band } = ask(`${companyName} ${roleName}`);
      const names = (band?.levels ?? []).map(({ level }) => level);
      if (names.length > 1) expect(notes).toContainEqual({ kind: "levels-spanned", levels: names });
    }
  });
});
