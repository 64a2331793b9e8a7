import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "../../../src/domain/guide.js";
import { hostileBodies } from "../../bench/hostile-bodies.js";
import { readText } from "../../guides/body/reading.js";
import { timesAsLong } from "../../processor-time.js";

const guide = (front: string, body = "Text.\n") => `---\ncompany: acme\nrole: engineer\n${front}---\n\n${body}`;
const entry = (fields: string) => `  - {region: Denver, currency: USD, ${fields}}\n`;
const list = (count: number, item: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join("");

const AMOUNTS = ["base", "stock", "bonus", "signing_bonus", "total_comp"].flatMap((part) => [
  `${part}_low`,
  `${part}_high`,
]);
const TEXTS = [
  "company_display",
  "role_display",
  "role_type",
  "data_quality",
  "salary_data_quarter",
  "negotiation_dna_summary",
];
const DATES = ["last_updated", "next_review_due"];

/** The worst that is known for each field, by how much of it there is. */
const FRONT: Record<string, (count: number) => string> = {
  ...Object.fromEntries(
    [...AMOUNTS, "bonus_pct"].flatMap((field) => [
      [`${field}: many that are none`, (n: number) => `compensation:\n${entry(`${field}: [1]`).repeat(n)}`],
      [
        `${field}: many in words`,
        (n: number) => `compensation:\n${entry(`${field}: "about $120K–$130K (of what?)"`).repeat(n)}`,
      ],
      [`${field}: a long one`, (n: number) => `compensation:\n${entry(`${field}: "${"$1–(".repeat(n)}"`)}`],
    ]),
  ),
  ...Object.fromEntries(
    [...TEXTS, ...DATES].flatMap((field) => [
      [`${field}: many words`, (n: number) => `${field}: "${"w (x) ".repeat(n)}"\n`],
      [`${field}: blanks`, (n: number) => `${field}: "2026-02-23${" ".repeat(n * 4)}x"\n`],
    ]),
  ),
  "region: many names": (n) =>
    `compensation:\n${list(n, (at) => `  - {region: "Town ${at} / Denver (HQ)", currency: USD}\n`)}`,
  "region: a long name": (n) => `compensation:\n  - {region: "${"Denver / London (UK), ".repeat(n)}", currency: USD}\n`,
  "region: brackets": (n) => `compensation:\n  - {region: "${"([".repeat(n)}", currency: USD}\n`,
  "currency: many that are none": (n) => `compensation:\n${"  - {region: x, currency: dollars}\n".repeat(n)}`,
  "level_mapping: many levels": (n) =>
    `level_mapping:\n${list(n, (at) => `  L${at}: "Senior (E${at}), L${at} at Google"\n`)}`,
  "level_mapping: a long text": (n) => `level_mapping: "${"Acme L5 = Google L5 (Senior), ".repeat(n)}"\n`,
  "level_mapping: a list": (n) => `level_mapping:\n${"  - Acme L5 = Google L5\n".repeat(n)}`,
  "data_sources: many": (n) => `data_sources:\n${list(n, (at) => `  - "Survey ${at} <https://x.example/${at}>"\n`)}`,
  "data_sources: a long one": (n) => `data_sources:\n  - "${"[a](".repeat(n)}"\n`,
  "targets: many": (n) =>
    `compensation:\n${entry("base_low: 100000")}targets:\n${"  - {region: Denver, ask: {base: 120000}}\n".repeat(n)}`,
  "targets: many that are none": (n) => `targets:\n${"  - {region: [1], ask: 1, floor: [1]}\n".repeat(n)}`,
  "targets: unknown fields": (n) => `targets:\n  - {${list(n, (at) => `f${at}: 1, `)}region: Denver}\n`,
  ...Object.fromEntries(
    PARTS.map((part) => [
      `targets: ${part} in words`,
      (n: number) =>
        `compensation:\n${entry("base_low: 100000")}targets:\n  - {region: Denver, ask: {${part}: "${"$1–(".repeat(n)}"}}\n`,
    ]),
  ),
  "unknown fields": (n) => list(n, (at) => `base_lo${at}: 1\n`),
};

/** Four times as many are as much as is read of a field before the file is refused. */
const FEW = 125;
const SMALL = 15_000;
/** Under this a time says nothing of how it grows, in milliseconds. */
const NOISE_MS = 8;
/** Two doublings, each in under three times as long. */
const ALLOWED = 9;

/** Collecting garbage is most of the time that many small pieces take, and falls on some runs alone: the least of these has little. */
const RUNS = 6;

/** How much longer four times as much takes: four where time grows as the input does, sixteen with its square. */
const growth = (small: string, large: string): number =>
  timesAsLong(
    () => void readText(large),
    () => void readText(small),
    { allowed: ALLOWED, noise: NOISE_MS, runs: RUNS },
  );

// The first to be read takes its time to be compiled, too.
beforeAll(() => {
  for (const body of Object.values(hostileBodies(SMALL))) readText(guide(FRONT["unknown fields"]?.(FEW) ?? "", body));
});

describe("the time to read a guide grows under three times a doubling, with", () => {
  it.each(Object.entries(FRONT))("%s", (_what, front) => {
    expect(growth(guide(front(FEW)), guide(front(FEW * 4)))).toBeLessThan(ALLOWED);
  });

  const regions = `compensation:\n${entry("base_low: 100000, base_high: 130000")}  - {region: Leeds, currency: GBP}\n`;
  const large = hostileBodies(SMALL * 4);
  it.each(Object.entries(hostileBodies(SMALL)))("%s", (what, body) => {
    expect(growth(guide(regions, body), guide(regions, large[what]))).toBeLessThan(ALLOWED);
  });
});
