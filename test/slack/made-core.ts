import type { Answer, GuideAnswer } from "../../src/answer/answer.js";
import { splitTyped } from "../../src/answer/typed.js";
import type { Core } from "../../src/slack/core.js";

const GUIDE = {
  company: "ally-financial",
  companyName: "Ally Financial",
  role: "technical-program-manager",
  roleName: "Technical Program Manager",
};
export const GUIDE_ID = `${GUIDE.company}/${GUIDE.role}`;
export const REGIONS = ["Detroit, MI (HQ)", "Charlotte, NC", "New York"];

const TOTALS = new Map<string, readonly [number, number]>([
  ["Detroit, MI (HQ)", [165_000, 248_000]],
  ["Charlotte, NC", [165_000, 246_000]],
  ["New York", [203_000, 293_000]],
]);

/** A guide's answer as the program composes it, with what a test changes. */
export function madeAnswer(changes: Partial<GuideAnswer> = {}): GuideAnswer {
  const region = changes.region === undefined ? "New York" : changes.region;
  return {
    kind: "answer",
    query: "ally tpm new-york",
    focus: "overview",
    guide: GUIDE,
    region,
    regions: REGIONS,
    level: null,
    regionBasis: "requested",
    readAs: [],
    band: {
      currency: "USD",
      base: [144_000, 189_000],
      equity: [30_000, 57_000],
      equityBasis: { kind: "grant", years: 4 },
      bonus: [29_000, 47_000],
      total: TOTALS.get(region ?? "") ?? [203_000, 293_000],
      arithmetic: "whole-grant",
    },
    target: {
      basis: "region",
      currency: "USD",
      ask: { total: [268_000, 293_000] },
      floor: { base: [150_000, 150_000] },
      text: `In ${region}, open high.`,
    },
    levers: ["Program Criticality", "AI Compliance", "Business Unit Scale", "Return to Office"].map((title, at) => ({
      title: `${title} Lever`,
      script: `Words for lever ${at + 1}.`,
      asks: at === 0 ? { base: [158_000, 160_000] } : {},
    })),
    premiums: [],
    levels: [{ level: "Senior TPM", elsewhere: [{ company: "Google", level: "L5" }] }],
    passages: [],
    updated: "2026-02-23",
    reviewDue: "2026-05-23",
    reviewPast: false,
    quality: "high",
    sources: ["Levels.fyi", "Glassdoor"],
    notes: [],
    ...changes,
  };
}

/**
 * The program as far as the Slack side knows it, with one guide and a few words that it understands: `ally tpm` with a
 * region, `choose`, `company`, `role`, `compare`, `help`, `break`; anything else is unknown.
 */
export function madeCore(changes: Partial<GuideAnswer> = {}): Core {
  const guideAnswer: Core["guideAnswer"] = (id, region, focus) => {
    const label = region ?? REGIONS[0];
    if (id !== GUIDE_ID || label === undefined || !REGIONS.includes(label)) return null;
    return madeAnswer({ region: label, focus, ...changes });
  };
  return {
    guideAnswer,
    answerFor: (id, _places, focus) => guideAnswer(id, null, focus),
    ask: (typed, earlier) => ask(splitTyped(typed).text, earlier?.guide === undefined ? null : earlier.region, changes),
    compareOffers: () => ({ kind: "offers", query: "", offers: [], overYears: [], notes: [] }),
    companies: (typed) =>
      [{ slug: GUIDE.company, name: GUIDE.companyName }].filter(({ name }) =>
        name.toLowerCase().startsWith(typed.toLowerCase()),
      ),
    roles: (company) => (company === GUIDE.company ? [{ slug: GUIDE.role, name: GUIDE.roleName }] : []),
    overview: () => ({
      guides: 1,
      companies: [GUIDE.companyName],
      roles: [{ name: GUIDE.roleName, guides: 1 }],
      pastReview: [{ company: GUIDE.companyName, role: GUIDE.roleName, due: "2026-01-31" }],
      troubled: [],
    }),
  };
}

function ask(text: string, earlier: string | null, changes: Partial<GuideAnswer>): Answer {
  const words = text.toLowerCase();
  const base = { query: text, notes: [] };
  const named = REGIONS.find((region) => words.includes(region.slice(0, 3).toLowerCase()));
  if (words.startsWith("ally tpm") || (earlier !== null && !words.startsWith("acme"))) {
    const focus = words.includes("levers") ? "levers" : words.includes("walk away") ? "floor" : "overview";
    return madeAnswer({ query: text, region: named ?? earlier ?? REGIONS[0], focus, ...changes });
  }
  if (words.startsWith("break")) throw new Error("broken on purpose");
  if (words === "choose") {
    const choices = REGIONS.map((region) => ({ ...GUIDE, region }));
    return { ...base, kind: "choices", choices, why: "both" };
  }
  if (words === "company" || words === "ally financial") {
    const { company, companyName, role, roleName } = GUIDE;
    return { ...base, kind: "company", company, companyName, passages: [], roles: [{ role, roleName }] };
  }
  if (words === "role") {
    const { company, companyName, role, roleName } = GUIDE;
    const companies = REGIONS.map((region) => ({
      company,
      companyName,
      region,
      total: TOTALS.get(region) ?? null,
      yearly: TOTALS.get(region) ?? null,
      currency: "USD",
      arithmetic: "whole-grant" as const,
    }));
    return {
      ...base,
      kind: "role",
      role,
      roleName,
      region: null,
      companies,
      ranked: { by: "yearly", lowest: false, of: 2 },
    };
  }
  if (words === "compare") {
    return { ...base, kind: "comparison", answers: REGIONS.map((region) => madeAnswer({ region })) };
  }
  if (words === "" || words === "help") return { ...base, kind: "help" };
  return {
    ...base,
    kind: "unknown",
    heard: text,
    suggestions: [{ company: GUIDE.company, companyName: GUIDE.companyName }],
  };
}
