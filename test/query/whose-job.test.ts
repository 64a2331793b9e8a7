import { describe, expect, it } from "vitest";
import { madeResolver } from "./made-collection.js";

const resolver = madeResolver();

function answeredFor(question: string): string {
  const reading = resolver.resolve(question);
  if (reading.kind === "guide") return reading.guide.id;
  if (reading.kind === "comparison") return reading.compared.map(({ guide }) => guide.id).join(" | ");
  return reading.kind;
}

describe("the job of somebody who speaks, or whom one reports to, is not the one asked for", () => {
  it.each([
    ["the engineering manager at Lyft pinged me for a data engineer seat, london", "lyft/data-engineer"],
    ["an EM from there said swes at Plaid get 250", "plaid/software-engineer"],
    ["data scientist at Affirm, reporting to a PM", "affirm/data-scientist"],
    ["the SWE who approached me says Uber wants TPMs", "uber/technical-program-manager"],
    ["I'm a data engineer at Uber now, Lyft offered me swe in london", "lyft/software-engineer"],
    ["I report to the EM at Lyft, I'm their data engineer", "lyft/data-engineer"],
    ["the PM at Lyft", "lyft/product-manager"],
    ["as an EM Lyft offered me 240", "lyft/engineering-manager"],
  ])("%s", (question, guide) => expect(answeredFor(question)).toBe(guide));
});

describe("who manages those of a role is a manager", () => {
  it.each([
    ["devops manager at Stripe", "stripe/engineering-manager"],
    ["plaid swe manager", "plaid/engineering-manager"],
    ["security engineering manager, Lyft", "lyft/engineering-manager"],
    ["stripe product manager", "stripe/product-manager"],
  ])("%s", (question, guide) => expect(answeredFor(question)).toBe(guide));
});

describe("short words of another language name nothing", () => {
  it.each([
    ["quiero negociar la de Google, swe london", "google/software-engineer"],
    ["il bonus di Adyen per un software engineer a Londra", "adyen/software-engineer"],
    ["uber aur google, data engineer ko kaun zyada deta hai", "uber/data-engineer | google/data-engineer"],
    ["programista w Google", "google/software-engineer"],
    ["senior utvecklare på Spotify", "spotify/senior-software-engineer"],
  ])("%s", (question, guide) => expect(answeredFor(question)).toBe(guide));

  it("and no state", () =>
    expect(resolver.resolve("il bonus di Adyen per un data engineer")).toMatchObject({ region: { kind: "default" } }));
});

describe("names that stand alone are compared", () => {
  it.each([
    ["product manager: Lyft? Uber? Plaid?", "lyft/product-manager | uber/product-manager | plaid/product-manager"],
    ["data engineer. Stripe? Adyen?", "stripe/data-engineer | adyen/data-engineer"],
  ])("%s", (question, guides) => expect(answeredFor(question)).toBe(guides));
});

describe("a place", () => {
  const regionOf = (question: string) => {
    const reading = resolver.resolve(question);
    return reading.kind === "guide" && "index" in reading.region
      ? [reading.guide.regions[reading.region.index], reading.region.kind]
      : null;
  };

  it.each([
    ["stripe swe oakland", ["San Francisco", "covered"]],
    ["stripe swe mountain view", ["San Francisco", "covered"]],
    ["google swe mountain view", ["Bay Area (HQ)", "covered"]],
    ["stripe swe fort lee", ["New York City", "covered"]],
    ["stripe swe white plains", ["New York City", "covered"]],
    ["stripe swe austin", ["Remote US", "covered"]],
  ])("near a city is answered by its region: %s", (question, region) => expect(regionOf(question)).toEqual(region));

  it.each([
    ["google swe, not the bay area, the indian office", ["Bangalore", "covered"]],
    ["ally tpm neither detroit nor charlotte", ["New York", "requested"]],
  ])("that is excluded leaves the one that is left: %s", (question, region) =>
    expect(regionOf(question)).toEqual(region),
  );

  it.each([
    ["stripe swe not in SF", ["New York City"]],
    ["google swe anywhere but the bay area", ["New York City"]],
  ])("that is excluded leaves a question where several are left: %s", (question, some) => {
    const reading = resolver.resolve(question);
    const region = reading.kind === "guide" ? reading.region : null;
    expect(region).toMatchObject({ kind: "unavailable", left: expect.arrayContaining(some) });
    expect(region?.kind === "unavailable" && region.left).not.toContain("San Francisco");
  });
});
