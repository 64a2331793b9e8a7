import type { Aliases } from "../domain/aliases.js";
import type { Guide } from "../domain/guide.js";
import { isLevelWord } from "../domain/level-words.js";
import { makeRegions } from "../geo/choose-region.js";
import type { Gazetteer } from "../geo/gazetteer.js";
import { labelSteps } from "../geo/region-labels.js";
import type { Steps } from "../steps.js";
import { readOnce } from "../text/read-once.js";
import { joinWords, readWords, type Word } from "../text/words.js";
import { type Company, collectSteps } from "./catalog/catalog.js";
import { makeCompaniesLike } from "./catalog/companies-like.js";
import { lexiconSteps } from "./catalog/lexicon.js";
import type { Asked } from "./decide/account.js";
import { readAcross } from "./decide/across.js";
import { levelNamed } from "./decide/at-level.js";
import { withoutChanceNames } from "./decide/chance-names.js";
import { readComparison } from "./decide/comparison.js";
import { decide } from "./decide/decide.js";
import { ledByOne } from "./decide/led-by-one.js";
import { asLevels, levelsExplained } from "./decide/level-reading.js";
import { readSeveral } from "./decide/several-companies.js";
import { explain } from "./explain.js";
import { exactSpans, type Span, type Stretch } from "./mentions/mentions.js";
import { isThanks } from "./mentions/thanks.js";
import { makeRank, type Ranked } from "./parse/rank.js";
import type { CompanyInText, Reading, Resolver } from "./query.js";
import { companiesInTurn } from "./turns/companies-in-turn.js";

/** Longest question that is read, in words; the text after them is reported as unread. */
const MOST_WORDS = 120;
/** Longest text around a question that is read, in words. */
const MOST_OF_WHOLE = 200;
const HELP = new Set(["", "help", "?"]);

/**
 * Makes a resolver over a set of guides. A question is read into slots (company, role, place, focus), not looked up as
 * a document: the cheapest way to read all of its words wins, and the reading includes what was guessed or left out.
 *
 * @returns steps of a few milliseconds each: with thousands of guides, one long step would block other requests
 */
export function* resolverSteps(guides: readonly Guide[], aliases: Aliases, gazetteer: Gazetteer): Steps<Resolver> {
  const labels = yield* labelSteps(guides, gazetteer);
  const collection = yield* collectSteps(guides, aliases, labels);
  const lexicon = yield* lexiconSteps(collection, aliases, gazetteer, labels.local);
  const regions = makeRegions(labels, gazetteer);
  const chooseRegion = regions.forGuide;
  const rank = makeRank(collection, lexicon, chooseRegion);
  const known = { collection, lexicon, labels, regions, chooseRegion, gazetteer };

  const weighed = ({ words }: Asked, exact: readonly Span[], { inThread = false, whole }: How = {}): Ranked =>
    rank(words, { inThread, whole: wordsOf(whole), exact });

  /** Reads a question; `ranked` is set if candidate readings were ranked for it. */
  function read(text: string, how?: How): { reading: Reading; asked: Asked; exact: readonly Span[]; ranked?: Ranked } {
    const { words, rest } = readWords(text, MOST_WORDS);
    const asked: Asked = { text, words, rest: excerpt(text.slice(rest)) };
    const exact = exactSpans(words, lexicon);
    const plainly = (reading: Reading) => ({ reading, asked, exact });
    if (HELP.has(text.trim().toLowerCase())) return plainly({ kind: "help" });
    if (words.length === 0)
      return plainly({ kind: "unknown", heard: text.trim().slice(0, 80), known: null, suggestions: [] });
    if (isThanks(text, words, exact)) return plainly({ kind: "thanks" });
    const across = readAcross(asked, exact);
    if (across) return plainly(across);
    const ranked = weighed(asked, exact, how);
    const { candidates, who } = ranked;
    const plain = withoutChanceNames(asked, candidates);
    const readings = plain ? [...plain] : candidates;
    const [best] = readings;
    const reading =
      readComparison(asked, rank, { candidates: readings, who }, exact, known) ??
      (best && readSeveral(asked, best.hypothesis, rank, known, who)) ??
      decide(asked, readings, known);
    const led = ledByOne(asked, reading, readings, who);
    return { reading: asLevels(led ? decide(asked, led, known) : reading, asked, exact), asked, exact, ranked };
  }

  const rankedWhole = readOnce((text) => {
    const { words } = readWords(text, MOST_OF_WHOLE);
    const exact = exactSpans(words, lexicon);
    return { words, exact, ...rank(words, { exact }) };
  });
  const turnOf = readOnce((text) => {
    const { words } = readWords(text, MOST_WORDS);
    const exact = exactSpans(words, lexicon);
    return { words, exact, companies: companiesInTurn(words, exact, lexicon) };
  });

  return {
    guides,
    companiesLike: makeCompaniesLike(collection, aliases),
    regionFor: chooseRegion,
    levelFor: (guide, text) => levelNamed(guide, text, collection),
    companiesIn(text, { alone = false } = { alone: false }) {
      const { words, exact, who, candidates } = rankedWhole(text);
      const inText = ({ from, to }: Stretch, company: Company | undefined, asked: boolean): CompanyInText => ({
        start: words[from]?.start ?? 0,
        end: words[to - 1]?.end ?? 0,
        asked,
        key: company?.company ?? joinWords(words, from, to),
        companyName: company?.companyName ?? null,
      });
      const placesOf = (company: Company | null | undefined) =>
        exact.flatMap((span) =>
          span.meaning.kind === "company" && span.meaning.company === company ? [inText(span, company, true)] : [],
        );
      const companies = exact.flatMap(({ meaning, loose }) =>
        meaning.kind === "company" && !loose ? [meaning.company] : [],
      );
      if (!who) return new Set(companies).size > 1 ? null : alone ? placesOf(candidates[0]?.hypothesis.company) : [];
      return who.named.map((name) => inText(name, name.companies[0], name.use === "asked"));
    },
    inTurn(text, within = [{ start: 0, end: text.length }]) {
      const { words, exact, companies } = turnOf(text);
      const isNamed = (at: number) => companies.some(({ from, to, part }) => part !== "word" && from <= at && at < to);
      const isSlot = (at: number) =>
        isLevelWord(words[at]?.text ?? "") ||
        exact.some(
          ({ from, to, meaning, loose }) =>
            from <= at && at < to && !loose && meaning.kind !== "company" && meaning.kind !== "word",
        );
      return {
        companies: companies.map(({ from, to, companies: [company], part, share }) => ({
          name: company?.companyName ?? joinWords(words, from, to),
          company: company?.company ?? null,
          start: words[from]?.start ?? 0,
          end: words[to - 1]?.end ?? 0,
          part,
          share,
        })),
        slots: words
          .filter(
            (word, at) =>
              isSlot(at) && !isNamed(at) && within.some((one) => one.start <= word.start && word.end <= one.end),
          )
          .map(({ start, end }) => text.slice(start, end))
          .join(" "),
      };
    },
    explain(text, how) {
      const { asked, exact, reading, ranked } = read(text, how);
      return explain(asked, ranked ?? weighed(asked, exact, how), labels, levelsExplained(reading, asked, exact));
    },
    resolve: (text, how) => read(text, how).reading,
  };
}

type How = Parameters<Resolver["resolve"]>[1];

const wordsOf = (whole: string | undefined): readonly Word[] | null =>
  whole === undefined ? null : readWords(whole, MOST_OF_WHOLE).words;

function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
