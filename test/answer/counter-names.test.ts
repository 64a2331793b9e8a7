import { describe, expect, it } from "vitest";
import type { Band } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer } from "./made-answer.js";
import { ASK, lever } from "./made-counter.js";

const BAND: Band = {
  currency: "USD",
  total: [180_000, 330_000],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "yearly",
};

describe("names in a counter", () => {
  it("takes the name of the company as the guide's words write it", () => {
    const answer = madeAnswer(BAND, ASK, [lever("AcMe's pagers ring in every bank, and AcMe answers all of them.")]);
    expect(writeCounter(answer, null).short).toContain("the offer from AcMe.");
    expect(writeCounter(madeAnswer(BAND, ASK, [lever("Nobody reaches the acme of this.")]), null).short).toContain(
      "the offer from Acme.",
    );
    const called = (script: string, companyName = "Umbra Holdings"): string => {
      const answer = madeAnswer(BAND, ASK, [lever(script)]);
      return writeCounter({ ...answer, guide: { ...answer.guide, companyName } }, null).short;
    };
    expect(called("Umbra's ledger is old.")).toContain("the offer from Umbra.");
    expect(called("Umbra's ledger is that of Umbra Holdings.")).toContain("the offer from Umbra Holdings.");
    // A word that is part of the name is left out by those who know it, and missed by those who own it.
    expect(called("Umbra's games are old.", "Umbra Games")).toContain("the offer from Umbra Games.");
  });

  it("names who employs, where a guide is called after a product, and spells names as their owners do", () => {
    const named = (company: string, companyName: string): string => {
      const answer = madeAnswer(BAND, ASK, [lever(`${companyName}'s teams are small.`)]);
      return writeCounter({ ...answer, guide: { ...answer.guide, company, companyName } }, null).short;
    };
    expect(named("hashicorp-terraform", "HashiCorp Terraform")).toContain("the offer from HashiCorp.");
    expect(named("character-ai", "Character AI")).toContain("the offer from Character.AI.");
    expect(named("fidelity-digital-assets", "Fidelity Digital Assets")).toContain("from Fidelity Digital Assets.");
  });

  it("calls the role as the person did, with its rank", () => {
    const called = (query: string, role: string, roleName: string): string | undefined => {
      const answer = madeAnswer(BAND, ASK);
      const { email } = writeCounter({ ...answer, query, guide: { ...answer.guide, role, roleName } }, null);
      return /Offer for the (.+) role/.exec(email)?.[1];
    };
    const ml = (query: string): string | undefined => called(query, "ml-ai-engineer", "ML/AI Engineer");
    expect(ml("acme ml engineer oslo")).toBe("ML Engineer");
    expect(ml("acme machine-learning engineer")).toBe("Machine Learning Engineer");
    expect(ml("my acme senior mle offer")).toBe("Senior ML Engineer");
    expect(ml("acme ml/ai engineer")).toBe("ML/AI Engineer");
    expect(ml("acme ml oslo")).toBe("ML/AI Engineer");
    expect(called("acme sre oslo", "devops-engineer", "DevOps Engineer")).toBe("Site Reliability Engineer");
    expect(called("acme staff pm oslo", "product-manager", "Product Manager")).toBe("Staff Product Manager");
    expect(called("acme senior swe", "senior-software-engineer", "Senior Software Engineer")).toBe(
      "Senior Software Engineer",
    );
    expect(called("acme sr swe", "software-engineer", "Software Engineer")).toBe("Senior Software Engineer");
    expect(called("acme search ai engineer", "search-ai-engineer", "Search AI Engineer")).toBe("Search AI Engineer");
  });

  it("calls the role by the title of the level that was asked for", () => {
    const called = (name: string | null): string => {
      const level = { asked: "principal", name };
      return writeCounter({ ...madeAnswer(BAND, ASK), level }, null).email;
    };
    expect(called("Principal Product Manager (P4)")).toContain("as a Principal Product Manager.");
    expect(called("Principal Product Manager (P4)")).toContain("Offer for the Principal Product Manager role");
    expect(called("Principal PM")).toContain("as a Principal PM.");
    for (const other of ["P4", "P4 PM II", null]) expect(called(other)).toContain("as a Product Manager.");
  });
});
