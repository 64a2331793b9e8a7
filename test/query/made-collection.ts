import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAliases } from "../../src/domain/aliases.js";
import type { Guide } from "../../src/domain/guide.js";
import { makeGazetteer } from "../../src/geo/gazetteer.js";
import { resolverSteps } from "../../src/query/resolver.js";
import { allAtOnce } from "../../src/steps.js";

/** The standard roles, as slug and name. */
export const STANDARD_ROLES: readonly (readonly [role: string, roleName: string])[] = [
  ["software-engineer", "Software Engineer"],
  ["senior-software-engineer", "Senior Software Engineer"],
  ["staff-software-engineer", "Staff Software Engineer"],
  ["ml-ai-engineer", "ML/AI Engineer"],
  ["data-scientist", "Data Scientist"],
  ["data-engineer", "Data Engineer"],
  ["product-manager", "Product Manager"],
  ["technical-program-manager", "Technical Program Manager"],
  ["engineering-manager", "Engineering Manager"],
  ["product-designer", "Product Designer"],
  ["solutions-architect", "Solutions Architect"],
  ["security-engineer", "Security Engineer"],
  ["devops-engineer", "DevOps Engineer"],
];

/** One specialty role of some companies. */
const SPECIALTIES: Readonly<Record<string, string>> = {
  "ally-financial": "Empathetic Automation Platform Engineer",
  adyen: "Autonomous Transaction Platform Engineer",
  affirm: "Revenue Velocity Platform Engineer",
  "c3-ai": "Enterprise AI Platform Engineer",
  "character-ai": "Conversational AI Engineer",
  cloudflare: "Edge Inference Platform Engineer",
  "cockroach-labs": "Distributed Systems Engineer",
  "databricks-unity": "Unity Catalog Platform Engineer",
  doordash: "Local Commerce Platform Engineer",
  ebanx: "Know Your Agent Platform Engineer",
  "electronic-arts": "EA Sports FC Platform Engineer",
  "epic-games": "Unreal Engine Engineer",
  fidelity: "Stability Platform Engineer",
  groq: "LPU Inference Platform Engineer",
  "lucid-motors": "EV Powertrain Software Engineer",
  marvell: "Optical Interconnect Platform Engineer",
  microsoft: "Copilot AI Platform Engineer",
  optum: "Health Analytics Engineer",
  render: "Cloud Platform Engineer",
  stripe: "Agentic Commerce Platform Engineer",
  "unitedhealth-group": "Healthcare AI Platform Engineer",
  "western-union": "Next-Gen Infrastructure Platform Engineer",
};

/** Region labels of some companies; all others have the usual ones. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  "ally-financial": ["Detroit, MI (HQ)", "Charlotte, NC", "New York"],
  coreweave: ["NYC / Roseland NJ", "Bay Area (Sunnyvale)", ":gb: London (GBP)"],
  zoom: ["US (San Jose / Bay Area)", "US (Other Markets)", "EMEA (London/Amsterdam)"],
  workiva: ["US (Ames, IA / Denver / Remote)", "EMEA (London/Amsterdam)", "APAC (Singapore/Sydney)"],
  glean: ["Palo Alto / Bay Area", "New York City", "India (Bangalore)"],
  etrade: ["New York (HQ)", "NYC / New Jersey", "Atlanta GA", "Menlo Park"],
  samsung: ["Suwon (R&D Campus)", "Cambridge (UK AI Center)", "Bay Area / San Jose (US R&D)", "Austin / Dallas (US)"],
  microsoft: ["Senior PM", "Principal PM", "Redmond", "Remote US"],
  doordash: ["San Francisco", "New York City", "Seattle", "Sydney", "São Paulo"],
  shopify: ["Remote US/Canada", "Toronto", "Ottawa"],
  google: ["Bay Area (HQ)", "New York City", "Seattle / Kirkland", "London (DeepMind)", "Bangalore", "Zurich"],
};
const USUAL = ["San Francisco", "New York City", "London", "Remote US"] as const;

const fixtures = join(import.meta.dirname, "../fixtures/queries");

/** The 319 companies of a full collection, as slug and name. */
export const COMPANIES: readonly (readonly [company: string, companyName: string])[] = readFileSync(
  join(fixtures, "companies.tsv"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line): readonly [string, string] => {
    const [company = "", companyName = ""] = line.split("\t");
    return [company, companyName];
  });

/** A guide as the resolver sees it; its body says nothing. */
export function madeGuide(company: string, companyName: string, role: string, roleName: string): Guide {
  return {
    id: `${company}/${role}`,
    company,
    companyName,
    role,
    roleName,
    regions: [...((Object.hasOwn(LABELS, company) && LABELS[company]) || USUAL)],
    sources: [],
    file: `${company}/${role}.md`,
    digest: () => ({
      regions: [],
      levers: [],
      premiums: [],
      levels: [],
      sources: [],
      strategy: "",
      figures: [],
      problems: [],
    }),
    prose: () => [],
    speaksOf: () => false,
  };
}

/** All companies with all standard roles, and the specialties. */
export function madeGuides(): Guide[] {
  return COMPANIES.flatMap(([company, companyName]) => {
    const special = SPECIALTIES[company];
    const roles = special ? [...STANDARD_ROLES, [slug(special), special] as const] : STANDARD_ROLES;
    return roles.map(([role, roleName]) => madeGuide(company, companyName, role, roleName));
  });
}

/** The aliases and places that ship. */
export const { aliases } = readAliases(readFileSync(join(import.meta.dirname, "../../data/aliases.yml"), "utf8"));
export const gazetteer = makeGazetteer(aliases.places);

/** A resolver over some guides (all of the made collection by default) with the aliases that ship. */
export function madeResolver(guides: readonly Guide[] = madeGuides()) {
  return allAtOnce(resolverSteps(guides, aliases, gazetteer));
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
