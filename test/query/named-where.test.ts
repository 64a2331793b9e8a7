import { describe, expect, it } from "vitest";
import { madeGuide, madeResolver } from "./made-collection.js";

const resolver = madeResolver();

/** What a question is answered for: guides with their places, or the kind of the reading. */
function answeredFor(question: string): string[] {
  const reading = resolver.resolve(question);
  if (reading.kind === "role") return [`role ${reading.role.role}`];
  const compared = reading.kind === "guide" ? [reading] : reading.kind === "comparison" ? reading.compared : [];
  return compared.length === 0 ? [reading.kind] : compared.map(({ guide }) => guide.id).sort();
}

describe("a place that is a company's name as well", () => {
  it.each([
    ["someone from sea called me, data engineer in london", ["sea-group/data-engineer"]],
    ["sea or grab as a pm in london", ["grab/product-manager", "sea-group/product-manager"]],
    ["data scientist at Sea (Shopee) vs Grab, London", ["grab/data-scientist", "sea-group/data-scientist"]],
    ["doordash data scientist sea", ["doordash/data-scientist"]],
    ["doordash swe in sea", ["doordash/software-engineer"]],
  ])("%s", (question, guides) => expect(answeredFor(question)).toEqual(guides));
});

describe("words that say what a company does", () => {
  it.each([
    ["Groq (they build inference platforms), data scientist", ["groq/data-scientist"]],
    ["Marvell, which makes optical chips for a platform, product manager", ["marvell/product-manager"]],
    ["Cloudflare (edge, inference) software engineer london", ["cloudflare/software-engineer"]],
    ["Stripe (not Plaid) software engineer", ["stripe/software-engineer"]],
    ["groq lpu inference engineer", ["groq/lpu-inference-platform-engineer"]],
  ])("%s", (question, guides) => expect(answeredFor(question)).toEqual(guides));
});

describe("a question for others than those named", () => {
  it.each([
    ["swe at Stripe, london. anyone else worth a call", ["role software-engineer"]],
    ["data engineer with Uber until now, ex-Lyft; what other firms are there in london", ["role data-engineer"]],
    ["who else at Stripe decides, swe london", ["stripe/software-engineer"]],
  ])("%s", (question, guides) => expect(answeredFor(question)).toEqual(guides));
});

it("takes what a company has in a place for no word of its own", () => {
  const reading = resolver.resolve("stripe swe, london headquarters");
  expect(reading).toMatchObject({ kind: "guide", unread: [], region: { kind: "requested" } });
});

describe("a rank that is not meant, and slips in several words of a name", () => {
  it.each([
    ["software engineer at Stripe, london, not senior", ["stripe/software-engineer"]],
    ["stripe semi senior data engineer london", ["stripe/data-engineer"]],
    ["uber staff softwre enginer london", ["uber/staff-software-engineer"]],
    ["stripe senior swe not staff", ["stripe/senior-software-engineer"]],
  ])("%s", (question, guides) => expect(answeredFor(question)).toEqual(guides));
});

it("takes thanks that want something done for no mere thanks", () => {
  expect(resolver.resolve("thanks, going with Uber").kind).toBe("thanks");
  expect(resolver.resolve("cheers, that's all I needed").kind).toBe("thanks");
  expect(resolver.resolve("ta very much, sorted").kind).toBe("thanks");
  expect(resolver.resolve("lovely, ty, that's all for tonight").kind).toBe("thanks");
  expect(resolver.resolve("thanks, going with Uber, draft a letter to them").kind).not.toBe("thanks");
});

describe("a name that no guide has where a place stands", () => {
  /** The place that the answer has no figures for, of each guide; null where it has a region. */
  function lackedBy(question: string): (string | null)[] {
    const reading = resolver.resolve(question);
    const compared = reading.kind === "guide" ? [reading] : reading.kind === "comparison" ? reading.compared : [];
    return compared.map(({ region }) => (region.kind === "unavailable" ? region.asked : null));
  }

  it.each([
    ["stripe swe in Zzyzx", ["Zzyzx"]],
    ["stripe swe at Smallville", ["Smallville"]],
    ["What would Adyen pay a data engineer in Little Whinging?", ["Little Whinging"]],
    ["ally tpm in Wagga Wagga", ["Wagga Wagga"]],
    ["combien paie Stripe pour un data engineer à Trifouilly ?", ["Trifouilly"]],
    ["¿Cuánto paga Stripe a un ingeniero de software en Villaconejos?", ["Villaconejos"]],
    ["Uber or Lyft, data engineer in Grimville?", ["Grimville", "Grimville"]],
    ["swe at Uber in Hackerville vs swe at Lyft london", ["Hackerville", null]],
    ["swe at Globex, what would stripe pay me in london", [null]],
    ["my cousin is in BP and gets 120, stripe swe london", [null]],
    ["stripe swe with experience in Cobol", [null]],
    ["stripe swe in Crypto team", [null]],
    ["stripe swe, half in SAFEs", [null]],
    ["Tengo una oferta de Stripe software engineer, y voy a Zorbotech si no sube", [null]],
    ["stripe swe, my husband is in Hospital Zabrze", [null]],
    ["my friend in Zzyzx says stripe swe london is great", [null]],
  ])("%s", (question, places) => expect(lackedBy(question)).toEqual(places));
});

describe("two ranks that are set beside each other", () => {
  it.each([
    "difference between senior and staff at stripe swe",
    "what is the gap between a senior and a staff swe at stripe",
    "stripe senior or staff swe, which pays more",
    "is senior to staff a big jump at stripe, swe",
  ])("%s", (question) =>
    expect(answeredFor(question)).toEqual(["stripe/senior-software-engineer", "stripe/staff-software-engineer"]),
  );
  it("are one where nothing joins them", () =>
    expect(answeredFor("stripe senior staff swe")).toEqual(["stripe/staff-software-engineer"]));
});

describe("a place where somebody lives or comes from, beside another one", () => {
  it.each([
    ["I live in Detroit, the team sits in London. stripe swe", "london"],
    ["stripe swe, moving from the New York office to London", "london"],
    ["transferring internally from Stripe New York to London, swe", "london"],
    ["I live in London, swe at stripe", "london"],
  ])("%s", (question, place) =>
    expect(resolver.resolve(question)).toMatchObject({ kind: "guide", region: { kind: "requested", place } }),
  );
});

it("lists a guide whose figures are by level for no place, as it names none", () => {
  const make = (company: string, regions: string[]) => ({
    ...madeGuide(company, company, "product-manager", "Product Manager"),
    regions,
  });
  const over = madeResolver([make("acorn", ["Senior PM", "Principal PM"]), make("birch", ["London", "Lagos"])]);
  const listed = (question: string) => {
    const reading = over.resolve(question);
    return reading.kind === "role" && reading.found.map(({ guide }) => guide.company).sort();
  };
  expect(["product manager lagos", "product manager, london", "product manager in nairobi"].map(listed)).toEqual([
    ["birch"],
    ["birch"],
    [],
  ]);
  expect(listed("product manager")).toEqual(["acorn", "birch"]);
});
