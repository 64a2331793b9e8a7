import { listsOf, readLanguage } from "../../language.js";
import type { CompanyInText } from "../../query/query.js";
import { anyOf } from "../../text/phrases.js";
import { typedSentences } from "../../text/sentences.js";
import { readWords } from "../../text/words.js";
import { DAY_POINT } from "../message/dates-and-numbers.js";
import { factsIn } from "../message/story-facts.js";
import { sentenceAt, type ToldFigure, type ToldText, toldText } from "../message/told-text.js";
import { phraseAt } from "../message/wish-words.js";
import type { OtherOffer } from "../offer/offer.js";
import { plainFigures } from "../offer/plain-figures.js";
import {
  areLike,
  HAS_NAMES,
  isChannel,
  isLedToCompany,
  isVerb,
  nameIn,
  nameOf,
  withAllOfName,
} from "./names-in-text.js";
import { withoutOffersNotHeld } from "./offers-not-held.js";
import { figuresTyped, offerIn } from "./read-other-offer.js";
import { type Named, type Stretch, stretchesOf, withoutWishes } from "./stretches.js";
import { isPaidIn, isPaidThere, tellsAnew, whatIsTold } from "./told-of-company.js";
import { isDay, isSplit, type Standing } from "./wanted/figure-rules.js";
import { readStandings } from "./wanted/figure-standing.js";

/* What a message says besides the offer that is answered: another company's offer, talks, or what someone is paid. */

/** Words on other offers. */
export const LISTS = readLanguage("other-offers", listsOf("competing gives gives-figure nobody unnamed gone made-up"));

/** A text without what it says about other companies, and what that was. */
export interface ToldApart {
  text: string;
  offers: OtherOffer[];
  /** Companies of talks that have not led to an offer. */
  talks: string[];
  /** Companies whose figures are not an offer: where the person works, or a friend's employer. */
  aside: string[];
  /** Companies whose offers the person does not hold: lost, or made up; null for one without a name. */
  unheld?: (string | null)[];
  /** Whether the words that ask for the letter name its addressee, so that it answers no other company. */
  addressed?: true;
}

/** A name that is not in the lists, before what it gives: "Frobnitz offered me". */
const NAME = String.raw`(?!${anyOf(LISTS.nobody)}(?![\p{L}]))[\p{L}][\p{L}\p{N}.&'’-]{0,30}`;
const BEGINS = String.raw`(?<=^|[.,;:!?(\n–—]\s*|\s-\s*|\b(?:and|but|also|plus|meanwhile|while|since|as|because|have|had)\s+)`;
/** Another offer without a name: "a competing offer", "a startup". */
const UNNAMED = String.raw`(?:${anyOf(LISTS.competing)}\s+(?:(?:written|verbal|firm|solid|signed|formal|job)\s+)?offer(?!\p{L})|(?:an?|one|(?:an|the\s+|some\s+)?other)\s+(?:[\p{L}-]{1,20}\s+){0,2}?${anyOf(LISTS.unnamed)}(?=\s+(?:\p{L}+\s+)?${anyOf([...LISTS.gives, ...LISTS["gives-figure"]])}))`;
const FIGURE = String.raw`(?:about\s+|around\s+)?(?:\p{Sc}|[A-Z]{1,3}\$|[A-Z]{3}\s?)?\d`;
const OTHERS = new RegExp(
  String.raw`(?<unnamed>${UNNAMED}(?:\s+(?:in\s+hand\s+)?(?:from|at|by|with)\s+(?<from>${NAME}(?:\s+[\p{L}\p{N}.&'’-]{1,30}){0,3}))?)|${BEGINS}(?<giver>${NAME}(?:(?<!\p{L}{2}\.)\s+[\p{L}\p{N}.&'’-]{1,30}){0,3}?)(?:\s+(?:also|already|just|then|now|has|have))*(?=\s+(?:${anyOf(LISTS.gives)}(?!\p{L})|(?<figure>${anyOf(LISTS["gives-figure"])}\s+${FIGURE})))`,
  "giu",
);

/** At most this many other companies are read. */
const MOST_TOLD = 4;

interface Teller extends Named {
  /** The name as a letter writes it; null for an offer without a name. */
  name: string | null;
  asked: boolean;
}

/** A text that asks for a counter: without the asking words, with them, and the spans of the sentences that ask. */
interface AskedText {
  text: string;
  whole: string;
  asking: readonly { start: number; end: number }[];
}

/** Looks up companies and jobs in a text. */
export interface Knowing {
  companiesIn: (text: string) => readonly CompanyInText[] | null;
  /** Whether words name a job that there is a guide for. */
  isJob: (text: string) => boolean;
}

/** Cuts what is said of other companies from a text that asks for a counter; unchanged if it names only one. */
export function tellApart({ text: all, whole, asking }: AskedText, { companiesIn, isJob }: Knowing): ToldApart {
  const typed = withoutOffersNotHeld(all.replace(DAY_POINT, " "), companiesIn);
  const text = plainFigures(typed);
  const inWhole = companiesIn(whole) ?? [];
  const byKey = new Map(inWhole.map(({ key, asked }) => [key, asked]));
  const companies = (companiesIn(text) ?? []).map((one) => ({ ...one, asked: byKey.get(one.key) ?? one.asked }));
  const addressed = inWhole.find(
    ({ start, asked }) => asked && asking.some((one) => one.start <= start && start < one.end),
  );
  const read = toldText(text);
  // The "2K" of "S$11.2k" is not the company.
  const isFigure = ({ start, end }: CompanyInText): boolean =>
    /[\d.,]$/.test(text.slice(0, start)) || read.figures.some((figure) => figure.start < end && figure.end > start);
  const tellers = tellersIn(
    text,
    companies.filter((one) => !isFigure(one) && !isChannel(text, one) && !isVerb(text, one)),
  );
  const told: ToldApart = { text: "", offers: [], talks: [], aside: [] };
  if (addressed) told.addressed = true;
  if (new Set(tellers.map(({ key }) => key)).size < 2) return { ...told, text: typed };
  const standings = readStandings(read);
  const figures = read.figures.flatMap((figure, at) => {
    if (isDay(read, figure) || isSplit(read, figure)) return [];
    // "145k from Lightspeed": the name is not part of the figure's label.
    const isNamed = tellers.some(({ start }) => start >= figure.end && start < figure.to);
    const given = isGiven(text, figure, tellers) ? ("rival" as const) : standingAt(standings[at]);
    const standing = beginsWithWish(read, figure) ? ("wanted" as const) : given;
    return [{ ...figure, ...(isNamed && { to: figure.end }), standing }];
  });
  const lost = [...typedSentences(text)].flatMap(([start, end]) =>
    factsIn(text.slice(start, end)).some(({ kind }) => kind === "loss") ? [{ start, end }] : [],
  );
  const stretches = stretchesOf(text, tellers, figures).flatMap((one) => withoutWishes(text, one, figures));
  const own = addressed?.key ?? ownOf(text, tellers, stretches, isJob);
  const others = [...new Set(tellers.map(({ key }) => key))].filter((key) => key !== own).slice(0, MOST_TOLD);
  const gone = new Set<Stretch>();
  for (const key of others) {
    const its = stretches.filter(({ of }) => of === key);
    const teller = tellers.find((one) => one.key === key) as Teller;
    // "I leave 60k of RSUs there": what is lost is no offer.
    const within = figures.filter(
      ({ from }) =>
        its.some(({ start, end }) => from >= start && from < end) &&
        !lost.some(({ start, end }) => from >= start && from < end),
    );
    const words = its.map((stretch) => wordsOf(text, stretch, stretches, teller)).join(" ");
    const begins = its.some(({ start }) => tellsAnew(text, start));
    const isMine = tellers.some(
      (one) =>
        one.key === key &&
        (isPaidThere(text.slice(0, one.start)) || isPaidIn(text.slice(0, one.start), text.slice(one.end))),
    );
    const what = isMine ? "aside" : whatIsTold(words, within, begins);
    if (what === "nothing") continue;
    for (const stretch of its) if (what !== "talks" || !hasFigure(stretch, figures)) gone.add(stretch);
    if (what === "offer") {
      const offer = offerIn(text, its, tellers, within);
      const typed = offer?.problems.length === 0 ? null : figuresTyped(text, within);
      told.offers.push({ company: teller.name, offer, ...(typed && { typed }) });
    } else if (teller.name !== null) told[what].push(teller.name);
  }
  told.text = stretches
    .map((stretch) => (gone.has(stretch) ? endOf(text, stretch) : text.slice(stretch.start, stretch.end)))
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/^[\s.,;]+/, "")
    .trim();
  return gone.size === 0 ? { ...told, text: typed } : told;
}

/** "Want 270 + 350": a sentence that begins with a wish is about the offer that is answered. */
function beginsWithWish({ units }: ToldText, { at }: ToldFigure): boolean {
  const [begin] = sentenceAt(units, at);
  return [begin, begin + 1].some((place) => place < at && phraseAt("wants", units, place) > 0);
}

/** A figure counts as wanted only if that is likely: what another company gives is not wanted of this one. */
const standingAt = (read: { standing: Standing; likely: number } | undefined): Standing =>
  !read || (read.standing === "wanted" && read.likely < LIKELY) ? "offered" : read.standing;
const LIKELY = 0.75;

/** "Notion would pay me 172k": the figure right after a company's name is what it gives, whatever else is wished. */
function isGiven(text: string, { start }: ToldFigure, tellers: readonly Teller[]): boolean {
  const last = tellers.findLast(({ end }) => end <= start);
  const said = last && !last.asked ? text.slice(last.end, start) : "";
  return GIVES.test(said) && said.length < GIVEN_NEAR && !/[\d.;!?\n]/.test(said);
}
const GIVEN_NEAR = 50;

/** What is said of a company; "Wise and Monzo are in the final round" says it of both. */
function wordsOf(text: string, stretch: Stretch, stretches: readonly Stretch[], { name }: Teller): string {
  const words = text.slice(stretch.start, stretch.end);
  const isAlone = readWords(words, 6).words.length <= (name ?? "").split(" ").length + 1;
  const next = stretches[stretches.indexOf(stretch) + 1];
  return isAlone && next?.of ? words + text.slice(next.start, next.end) : words;
}

/** The end mark of a removed stretch, which still separates its neighbours. */
const endOf = (text: string, { start, end }: Stretch): string =>
  `${/[.;!?\n]\s*$/.exec(text.slice(start, end))?.[0] ?? ""} `;

/** Key of the company that is answered: of several asked about, the one whose words name a job, else the first. */
function ownOf(text: string, tellers: readonly Teller[], stretches: readonly Stretch[], isJob: Knowing["isJob"]) {
  const asked = tellers.filter((one) => one.asked);
  const withJob = asked.find(({ key }) =>
    stretches.some(({ start, end, of }) => of === key && isJob(text.slice(start, end))),
  );
  return new Set(asked.map(({ key }) => key)).size > 1 ? (withJob ?? asked[0])?.key : asked[0]?.key;
}

type Told = ToldFigure & { standing: Standing };

/** The companies that a text names, and anything else there that gives an offer. */
function tellersIn(text: string, companies: readonly CompanyInText[]): Teller[] {
  const named = companies
    .filter((one) => one.companyName !== null || isNamedAsOne(text, one))
    .map((one) => withAllOfName(text, one))
    .map((one) => ({ ...one, name: nameOf(text.slice(one.start, one.end), one.companyName) }));
  const known = named.map((one) => {
    // "Databricks Unity … a counter to Databricks": one name begins as the other does.
    const same = one.asked ? undefined : named.find(({ asked, name }) => asked && areLike(name, one.name));
    return same ? { ...one, key: same.key, asked: true } : one;
  });
  const others = [...text.matchAll(OTHERS)].flatMap(({ index, 0: all, groups }): Teller[] => {
    const name = nameIn(groups?.from ?? groups?.giver ?? null);
    if (name === null && groups?.unnamed === undefined) return [];
    // Any word may come before what is offered; a name has a capital.
    if (groups?.figure && !/^\p{Lu}/u.test(all)) return [];
    const [start, end] = [index, index + all.length];
    // The name is one of the known ones: the words before it belong to it.
    const within = known.find((one) => one.start < end + 1 && one.end > start);
    if (within) {
      if (!within.asked && within.start > start) within.start = start;
      return [];
    }
    // "RSU 110k. Vertex offered": a word for a part of the pay is no name.
    const joined = name && toldText(name).parts.length === 0 ? name.replace(/[.'’]+$/, "") : undefined;
    return [
      {
        start,
        end,
        asked: false,
        key: joined?.toLowerCase() ?? `unnamed ${start}`,
        name: joined ? nameOf(joined, null) : null,
      },
    ];
  });
  const all = [...known, ...others].sort((a, b) => a.start - b.start);
  return all.map((one, at) => {
    const [last, next] = [all[at - 1], all[at + 1]];
    if (one.name !== null) return one;
    if (next && isOf(text, one, next)) return { ...one, key: next.key, name: next.name };
    return last && isOffers(text, last, one) ? { ...one, key: last.key, name: last.name } : one;
  });
}

/** An unknown name is a company's if it is used as one: in German any noun has a capital. */
function isNamedAsOne(text: string, { start, end }: CompanyInText): boolean {
  const name = text.slice(start, end);
  // "Two days from home".
  if (NOBODY.test(name)) return false;
  const gives = GIVES.test(text.slice(end)) && (/^\p{Lu}/u.test(name) || !HAS_NAMES.test(text));
  return gives || isLedToCompany(text.slice(0, start), name);
}
const NOBODY = new RegExp(`^${anyOf(LISTS.nobody)}$`, "iu");
/** What stands behind a company's name where it gives something: "also offered", "matched". */
export const GIVES = new RegExp(
  String.raw`^(?:\s+(?:also|already|just|then|now|has|have))*\s+(?:${anyOf([...LISTS.gives, ...LISTS["gives-figure"]])})(?!\p{L})`,
  "iu",
);

/** "Another offer of 230k base from Brex", "my other offer is Brex": the name after the offer says whose it is. */
const isOf = (text: string, { end }: Teller, named: Teller): boolean =>
  !named.asked &&
  /^(?:(?:(?!,\s|[;.!?]\s)[\s\S]){0,60}\s(?:from|at|by|with)\s+|\s*(?:,|:|\(|=|–|-|is|was|being|comes?)?\s*)$/iu.test(
    text.slice(end, named.start),
  );

/** "Brex is my other offer", "I have Brex as a competing offer": the name before the offer says whose it is. */
const isOffers = (text: string, named: Teller, { start }: Teller): boolean =>
  !named.asked && /^\s*(?:,|is|was|being|as|=|–|-)\s*(?:(?:my|the|an?|our)\s+)?$/iu.test(text.slice(named.end, start));

const hasFigure = ({ start, end }: Stretch, figures: readonly Told[]): boolean =>
  figures.some(({ from }) => from >= start && from < end);
