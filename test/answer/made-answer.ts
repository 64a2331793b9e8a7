import type { GuideAnswer, Target } from "../../src/answer/answer.js";
import type { TypedOffer, TypedPart } from "../../src/answer/offer/offer.js";
import type { Band, Lever } from "../../src/domain/guide.js";

/** The answer of a made-up guide with the band, target and levers given. */
export const madeAnswer = (band: Band, target: Target | null = null, levers: Lever[] = []): GuideAnswer => ({
  kind: "answer",
  query: "acme pm",
  focus: "overview",
  guide: { company: "acme", companyName: "Acme", role: "product-manager", roleName: "Product Manager" },
  region: "Oslo",
  regions: ["Oslo"],
  level: null,
  regionBasis: "requested",
  readAs: [],
  band,
  target,
  levers,
  premiums: [],
  levels: [],
  passages: [],
  reviewPast: false,
  sources: [],
  notes: [],
});

export const madeTarget = (parts: Pick<Target, "ask"> & Partial<Target>): Target => ({
  basis: "region",
  currency: "USD",
  floor: {},
  text: "",
  ...parts,
});

/** An offer as if typed: the figures by part, and the years of the grant. */
export const typedOffer = (
  figures: Partial<Record<TypedPart["part"], string>>,
  years: number | null = 4,
): TypedOffer => ({
  parts: Object.entries(figures).map(([part, typed]) => ({ part: part as TypedPart["part"], typed })),
  years,
  problems: [],
});
