import { guideAnswer } from "./answer/compose.js";
import { stateBefore } from "./answer/conversation.js";
import { compareGiven } from "./answer/offer/compare-offers.js";
import { type PassageLines, passagesAt } from "./answer/passages.js";
import { respond } from "./answer/respond.js";
import type { Collection } from "./collection/open-collection.js";
import type { Guide } from "./domain/guide.js";
import { levelWordsOf } from "./domain/level-words.js";
import { toldProblem } from "./present/words/problems.js";
import type { Focus, GuideReading, RegionChoice, Resolver } from "./query/query.js";
import type { Core, Named } from "./slack/core.js";

/**
 * What the Slack side asks of the program, for a collection that may be replaced while it runs.
 *
 * @param current gives the collection of this moment; an answer that is being made keeps the one that it began with
 * @param today gives today's ISO date
 */
export function makeCore(current: () => Collection, today: () => string): Core {
  const composed = (
    resolver: Resolver,
    { guide, region }: GuideReading,
    asked: string | undefined,
    focus: Focus,
    lines: readonly PassageLines[],
  ) => {
    const isRow = asked !== undefined && guide.regions.includes(asked);
    const level = asked === undefined ? undefined : resolver.levelFor(guide, asked);
    // A level must consist of words of levels or be one of the guide's own rows; no other row is used in its place.
    if (asked !== undefined && !isRow && (!level || levelWordsOf(asked) !== asked)) return null;
    const context = { query: guide.id, today: today(), focus, readAs: [], unread: [] };
    const answer = guideAnswer({ guide, region, ...(level && { level }) }, context);
    return { ...answer, passages: passagesAt(() => guide.prose(), lines) };
  };
  return {
    ask(typed, earlier, stated) {
      const { guides, resolver } = current();
      return respond(typed, resolver, today(), stateBefore({ about: earlier ?? null, stated: stated ?? {} }, guides));
    },
    guideAnswer(id, label, focus, { passages = [], level, noneIn } = {}) {
      const { guides, resolver } = current();
      const guide = guides.find((one) => one.id === id);
      if (!guide) return null;
      // A label that is a level is passed as the level, without a region.
      const row = label ?? level ?? null;
      const named = row === null ? -1 : guide.regions.indexOf(row);
      if (label !== null && named < 0) return null;
      const region: RegionChoice =
        named >= 0
          ? { kind: "requested", index: named, also: [] }
          : noneIn === undefined
            ? { kind: "default", index: 0 }
            : { kind: "none-in-currency", currency: noneIn };
      return composed(resolver, { guide, region }, level, focus, passages);
    },
    answerFor(id, places, focus, { passages = [], level } = {}) {
      const { guides, resolver } = current();
      const guide = guides.find((one) => one.id === id);
      return guide
        ? composed(resolver, { guide, region: resolver.regionFor(guide, places) }, level, focus, passages)
        : null;
    },
    compareOffers: (offers) => compareGiven(offers, current().resolver, today()),
    companies: (typed) =>
      current()
        .resolver.companiesLike(typed)
        .map(({ company, companyName }) => ({ slug: company, name: companyName })),
    roles: (company) =>
      current()
        .guides.filter((guide) => guide.company === company)
        .map(({ role, roleName }) => ({ slug: role, name: roleName })),
    overview() {
      const { guides, problems } = current();
      const past = guides.flatMap((guide) =>
        guide.reviewDue !== undefined && guide.reviewDue < today()
          ? [{ company: guide.companyName, role: guide.roleName, due: guide.reviewDue }]
          : [],
      );
      return {
        guides: guides.length,
        companies: distinct(guides.map(({ company, companyName }) => ({ slug: company, name: companyName }))),
        roles: rolesByGuides(guides),
        pastReview: past.sort((a, b) => a.due.localeCompare(b.due)),
        troubled: problems
          .filter(({ severity }) => severity === "error")
          .map(toldProblem)
          .map(({ file, line, what }) => `${file}:${line} ${what}`),
      };
    },
  };
}

function rolesByGuides(guides: readonly Guide[]): { name: string; guides: number }[] {
  const roles = new Map<string, { name: string; guides: number }>();
  for (const { role, roleName } of guides) {
    roles.set(role, { name: roleName, guides: (roles.get(role)?.guides ?? 0) + 1 });
  }
  return [...roles.values()].sort((a, b) => b.guides - a.guides || a.name.localeCompare(b.name, "en"));
}

/** One name for each slug, sorted as people sort names. */
const distinct = (named: readonly Named[]): string[] =>
  [...new Map(named.map(({ slug, name }) => [slug, name])).values()].sort((a, b) => a.localeCompare(b, "en"));
