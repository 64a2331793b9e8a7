import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { readAliases } from "../../../src/domain/aliases.js";
import type { Digest } from "../../../src/domain/guide.js";
import { type Gazetteer, makeGazetteer } from "../../../src/geo/gazetteer.js";
import { readDigest } from "../../../src/guides/body/digest.js";
import { readFrontMatter } from "../../../src/guides/front-matter/front-matter.js";

let known: Gazetteer | undefined;

/** The places that ship, read once. */
export function gazetteer(): Gazetteer {
  known ??= makeGazetteer(readAliases(readFileSync("data/aliases.yml", "utf8")).aliases.places);
  return known;
}

/** Reads the text of a whole guide file as the program does. */
export function readText(text: string, file = "acme/engineer.md"): Digest {
  const result = readFrontMatter(file, text);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.problems));
  const { front, body, bodyLine, lineOf } = result;
  return readDigest({ file, body, firstLine: bodyLine, front, lineOf, gazetteer: gazetteer() });
}

/** Reads a guide of Acme with a body and, where given, other front matter. */
export function readGuide(body: string, front: Record<string, unknown> = {}): Digest {
  const head = { company: "acme", role: "engineer", company_display: "Acme", compensation: [], ...front };
  return readText(`---\n${stringify(head)}---\n\n${body}`);
}
