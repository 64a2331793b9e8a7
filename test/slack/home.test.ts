import { describe, expect, it } from "vitest";
import { homeView } from "../../src/slack/blocks/home.js";
import type { Overview } from "../../src/slack/core.js";

const overview = (changes: Partial<Overview>): Overview => ({
  guides: 1,
  companies: ["Acme"],
  roles: [{ name: "Engineer", guides: 1 }],
  pastReview: [],
  troubled: [],
  ...changes,
});
const shown = (changes: Partial<Overview>): string => JSON.stringify(homeView(overview(changes)).blocks);
const many = (count: number, word: string): string[] => Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);

describe("the App Home", () => {
  it("counts in words", () => {
    expect(shown({})).toContain("Covered: 1 company, 1 guide*");
    expect(shown({ guides: 4466, companies: many(319, "Company") })).toContain("Covered: 319 companies, 4,466 guides");
  });

  it("shows the beginning of a long list, and how much is left", () => {
    const roles = many(40, "Role").map((name) => ({ name, guides: 7 }));
    const text = shown({ companies: many(319, "Company"), roles });
    expect(text).toContain("Company 20 · and 299 more");
    expect(text).toContain("Role 10 (7) · and 30 more");
    expect(text).not.toContain("Company 21");
  });

  it("says each review date once, with the guides of a company counted", () => {
    const past = (company: string, role: string, due: string) => ({ company, role, due });
    const text = shown({
      pastReview: [
        past("Acme", "Engineer", "2026-01-10"),
        past("Acme", "Designer", "2026-01-10"),
        past("Beta", "Engineer", "2026-01-10"),
        past("Acme", "Manager", "2026-02-10"),
        past("Acme", "Analyst", "2026-03-10"),
        past("Acme", "Lawyer", "2026-04-10"),
        past("Acme", "Editor", "2026-05-10"),
      ],
    });
    expect(text).toContain("Past their review date: 7 guides");
    expect(text).toContain("Due 2026-01-10: Acme (2) · Beta Engineer");
    expect(text.match(/2026-01-10/g)).toHaveLength(1);
    expect(text).toContain("Due later, and past as well: 2 guides");
    expect(text).not.toContain("2026-04-10");
  });
});
