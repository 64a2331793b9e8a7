import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { respond } from "./answer/respond.js";
import type { Collection } from "./collection/open-collection.js";
import { type AnswerJson, answerJson } from "./present/answer-json.js";
import { answerText } from "./present/answer-lines.js";

/** A guide as an entry of a list. Dates are ISO dates. */
export interface GuideListing {
  /** `company/role` */
  guide: string;
  company: string;
  companyName: string;
  role: string;
  roleName: string;
  regions: string[];
  updated?: string;
  reviewDue?: string;
}

/** An answer in the form of the JSON contract, and as text that a person reads. */
export interface Advice {
  answer: AnswerJson;
  text: string;
}

/** Answers questions over a collection of guides. */
export interface Advisor {
  /** Answers one question as typed. Never throws because of its text. */
  ask(question: string): Advice;
  /** All guides, sorted by id; only those of one company if its slug is given. */
  guides(company?: string): GuideListing[];
  /** A guide's file as its authors wrote it; null if there is no such guide, or its file no longer exists. */
  markdown(guide: string): Promise<string | null>;
}

/**
 * An advisor for a collection that may be replaced while it runs.
 *
 * @param current gives the collection of this moment
 * @param today gives today's ISO date
 * @param guidesDir where the guides' files are
 */
export function makeAdvisor(current: () => Collection, today: () => string, guidesDir: string): Advisor {
  return {
    ask(question) {
      const answer = respond(question, current().resolver, today());
      return { answer: answerJson(answer), text: answerText(answer) };
    },
    guides: (only) =>
      current()
        .guides.filter(({ company }) => only === undefined || company === only)
        .map(({ id, company, companyName, role, roleName, regions, updated, reviewDue }) => ({
          guide: id,
          company,
          companyName,
          role,
          roleName,
          regions: [...regions],
          ...(updated !== undefined && { updated }),
          ...(reviewDue !== undefined && { reviewDue }),
        })),
    async markdown(id) {
      const guide = current().guides.find((one) => one.id === id);
      if (!guide) return null;
      return readFile(join(guidesDir, guide.file), "utf8").catch(() => null);
    },
  };
}
