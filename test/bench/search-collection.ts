import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Guide } from "../../src/domain/guide.js";
import { COMPANIES, madeGuide, STANDARD_ROLES } from "../query/made-collection.js";
import { makeRandom } from "./random.js";

const TOPICS = `agentic quantum frontier marketplace checkout creator fraud driver vision spatial ledger pricing catalog
  trading wallet reasoning safety graph storage kernel compiler voice robotics battery claims telemetry billing travel
  learning credit lending logistics`.split(/\s+/);
const SYLLABLES =
  `ba be bi bo ca ce co da de di do fa fe fi ga go ha hi ja jo ka ke ki la le li lo ma me mi mo na ne ni no
  pa pe pi qua ra re ri ro sa se si so ta te ti to va ve vi wa xa ya za ze zi star flow tron lytic ware soft net`.split(
    /\s+/,
  );
const TAILS = ["", "", "", " AI", " Labs", " Systems", " Networks", " Group", " Data", " Bank", " Health", " Games"];
const LABELS: readonly (readonly string[])[] = [
  ["San Francisco", "New York City", "London", "Remote US"],
  ["Seattle / Kirkland", "Bangalore", "Remote US"],
  ["New York (HQ)", "Chicago", "London (GBP)"],
  ["US (San Jose / Bay Area)", "US (Other Markets)", "EMEA (London/Amsterdam)"],
  ["Austin TX", "Denver CO", "Toronto"],
  ["Boston (HQ)", "Atlanta GA", "Hong Kong"],
];

/** 319 companies with the standard roles and one specialty each: 4,466 guides. */
export function fullCollection(): Guide[] {
  const random = makeRandom(1);
  return COMPANIES.flatMap(([company, companyName]) => {
    const topics = [random.pick(TOPICS), random.pick(TOPICS)].filter((topic, at, all) => all.indexOf(topic) === at);
    const special = `${topics.map(capital).join(" ")} Platform Engineer`;
    return companyGuides(company, companyName, [[slug(special), special]], random.pick(LABELS));
  });
}

/** The full collection with invented companies beside it, `times` as many in all. */
export function biggerCollection(times: number): Guide[] {
  const random = makeRandom(2);
  const names = new Set<string>();
  while (names.size < COMPANIES.length * (times - 1)) {
    const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES));
    names.add(capital(syllables.join("")) + random.pick(TAILS));
  }
  return [
    ...fullCollection(),
    ...[...names].flatMap((name) => companyGuides(slug(name), name, [], random.pick(LABELS))),
  ];
}

function companyGuides(
  company: string,
  companyName: string,
  special: readonly (readonly [string, string])[],
  regions: readonly string[],
): Guide[] {
  return [...STANDARD_ROLES, ...special].map(([role, roleName]) => ({
    ...madeGuide(company, companyName, role, roleName),
    regions: [...regions],
  }));
}

/** One guide in so many has a region in its table that its front matter lacks, as in collections that people keep. */
const TABLE_HAS_MORE = 40;

/** Writes guides as files, each with the body of a guide that ships, its table of pay with the guide's own regions. */
export function writeCollection(dir: string, guides: readonly Guide[]): void {
  const shipped = readFileSync("data/guides/ally-financial/technical-program-manager.md", "utf8");
  const body = shipped.slice(shipped.indexOf("\n---", 4) + 5);
  for (const [at, { company, companyName, role, roleName, regions }] of guides.entries()) {
    mkdirSync(join(dir, company), { recursive: true });
    const listed = at % TABLE_HAS_MORE === 0 ? regions.slice(0, -1) : regions;
    const bands = listed.map(
      (region) => `  - region: ${JSON.stringify(region)}
    base_low: 144000
    base_high: 189000
    stock_low: 30000
    stock_high: 57000
    bonus_low: 29000
    bonus_high: 47000
    total_comp_low: 203000
    total_comp_high: 293000
    currency: USD`,
    );
    const front = `---
company: ${company}
company_display: ${JSON.stringify(companyName)}
role: ${role}
role_display: ${JSON.stringify(roleName)}
role_type: standard
last_updated: 2026-02-23
data_quality: high
salary_data_quarter: 2025-Q4
next_review_due: 2026-05-23
compensation:
${bands.join("\n")}
level_mapping:
  internal: null
data_sources:
  - Levels.fyi
  - Glassdoor
negotiation_dna_summary: "made for a benchmark"
---
`;
    writeFileSync(join(dir, company, `${role}.md`), front + withRegions(body, regions));
  }
}

const SHIPPED_REGION = /^\| (?:Detroit, MI \(HQ\)|Charlotte, NC|New York) \|/;

/** A body with a row of its table for each region. */
function withRegions(body: string, regions: readonly string[]): string {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => SHIPPED_REGION.test(line));
  const row = lines[first]?.replace(SHIPPED_REGION, "") ?? "";
  const rows = regions.map((region) => `| ${region} |${row}`);
  return [...lines.slice(0, first), ...rows, ...lines.slice(first).filter((line) => !SHIPPED_REGION.test(line))].join(
    "\n",
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");
