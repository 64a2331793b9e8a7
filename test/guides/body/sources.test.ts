import { describe, expect, it } from "vitest";
import { toldProblem } from "../../../src/present/words/problems.js";
import { readGuide } from "./reading.js";

const sourcesOf = (...lines: string[]) =>
  readGuide(`## Sources\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`).sources;

describe("sources of a body", () => {
  it.each([
    ["[Levels.fyi](https://levels.example/acme_(us)/pay)", "Levels.fyi"],
    ["Glassdoor: https://glass.example/pay?x=1&y=2", "Glassdoor"],
    ["Blind ([thread](https://blind.example/x))", "Blind (thread)"],
    ["[Comparably](http://comparably.example/a b)", "Comparably"],
    ["[Filings][3], 2025", "Filings, 2025"],
    ["[1] Payscale", "Payscale"],
    ["[Ladders of Acme — careers page, 2024] [4]", "Ladders of Acme — careers page, 2024"],
    ["https://pay.example/acme", "https://pay.example/acme"],
    ["Payscale (2025)", "Payscale (2025)"],
  ])("%s", (line, source) => expect(sourcesOf(line)).toEqual([source]));

  it("are read up to a bound, which is said", () => {
    const lines = Array.from({ length: 260 }, (_, at) => `- Source ${at}`);
    const digest = readGuide(`## Sources\n\n${lines.join("\n")}\n`);
    expect(digest.sources).toHaveLength(200);
    expect(digest.problems.map((one) => toldProblem(one).what).join()).toMatch(
      /260 sources.* 60 more of the same kind/,
    );
  });

  it("and levers up to theirs", () => {
    const lines = Array.from({ length: 130 }, (_, at) => `${at + 1}. **Argument ${at}:** "Pay me more."`);
    const digest = readGuide(`## Global Levers\n\n${lines.join("\n")}\n`);
    expect(digest.levers).toHaveLength(100);
    expect(digest.problems.map((one) => toldProblem(one).what).join()).toMatch(/130 levers.* 30 more of the same kind/);
  });
});
