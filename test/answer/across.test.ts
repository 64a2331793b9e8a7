import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { loadGuides } from "../../src/guides/load/load-guides.js";
import { noteText } from "../../src/present/notes.js";
import { gazetteer, madeResolver } from "../query/made-collection.js";

const root = join(import.meta.dirname, "../..");
const { guides } = await loadGuides(join(root, "test/fixtures/guides"), gazetteer);
const resolver = madeResolver(guides);

describe("a level of one company at another", () => {
  it.each([
    ["what is google l5 at twice named", "senior", /sets L5 at Google beside Twice Named L6 Senior SDE/],
    ["what would a twice named l6 be at google", "senior", /sets Twice Named L6 Senior SDE beside L5 at Google/],
    ["twice named sde2 equivalent at meta", "software", /sets Twice Named L5 SDE II beside E4 at Meta/],
    ["is twice named L6 the same as google L5", "senior", /beside L5 at Google. So these are one level/],
    ["is twice named L5 the same as google L5", "software", /beside L4 at Google. So these are two levels/],
    ["what is twice named l6 at google level", "senior", /L5 at Google/],
    ["what is twice named l6 at netflix", "", /No guide of Twice Named or Netflix sets their levels side by side/],
  ])("%s", (question, role, said) => {
    const answer = respond(question, resolver, "2026-03-01");
    expect(answer.kind === "answer" && answer.focus).toBe("levels");
    if (answer.kind !== "answer") return;
    expect(answer.guide.role).toContain(role);
    expect(answer.notes.map(noteText).join(" ")).toMatch(said);
  });

  it.each(["twice named l6 offer vs google l5 offer", "twice named l5 swe pay", "google l5 swe vs twice named l5 swe"])(
    "is not asked in %s",
    (question) => {
      const answer = respond(question, resolver, "2026-03-01");
      expect(answer.kind === "answer" ? answer.focus : "").not.toBe("levels");
    },
  );
});
