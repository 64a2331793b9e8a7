// The answers as the contract has them: what `ask --json` prints, the MCP tools return and the public core gives.
// Fields may be added to any of them; none of these may be removed.
import { z } from "zod";

/** Low and high in whole units of a currency (or percent, for `bonusPct`); a single figure is `[x, x]`. */
const range = z.tuple([z.number(), z.number()]);

const equityBasis = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("grant"), years: z.number() }),
  z.looseObject({ kind: z.literal("year") }),
  z.looseObject({ kind: z.literal("unknown") }),
]);

/** Parts of pay: base, bonus and total a year, equity by `equityBasis`, the sign-on once. Absent if not given. */
const parts = {
  base: range.optional(),
  equity: range.optional(),
  bonus: range.optional(),
  bonusPct: range.optional(),
  signOn: range.optional(),
  total: range.optional(),
};

const currencies = z.record(z.string(), z.string()).optional();

const band = z.looseObject({
  currency: z.string(),
  ...parts,
  equityBasis,
  /** Parts in another currency than `currency`. */
  currencies,
  levels: z.array(z.looseObject({ level: z.string(), ...parts })).optional(),
  /** Cells without a readable figure, in the guide's own words. */
  inWords: z.array(z.looseObject({ part: z.string(), level: z.string().optional(), text: z.string() })).optional(),
  /** Base, bonus and one year of the equity, worked out; null if that is not possible. */
  yearly: range.nullish(),
});

/**
 * One side of a target, by part. Equity is a grant unless `equityPer` says "year"; the total is a year's unless
 * `totalOf` says that it is what the first year pays.
 */
const figures = z.looseObject({
  ...parts,
  equityPer: z.literal("year").optional(),
  totalOf: z.literal("first-year").optional(),
});

const evidence = z.looseObject({
  side: z.enum(["ask", "floor"]),
  part: z.string(),
  quote: z.string(),
  /** Line of the guide's file, from 1. */
  line: z.number(),
});

const target = z.looseObject({
  basis: z.enum(["confirmed", "region", "guide", "unclear", "band"]),
  currency: z.string(),
  ask: figures,
  floor: figures,
  /** Parts of `ask` that are asked for only on a condition, which the guide's words name. */
  conditional: z.array(z.string()).optional(),
  computed: z.looseObject({ parts: figures, why: z.string() }).optional(),
  /** The guide's words, or for basis `band` how the figures were worked out. */
  text: z.string(),
  evidence: z.array(evidence).optional(),
});

const lever = z.looseObject({ title: z.string(), script: z.string(), asks: figures });

/** Consecutive paragraphs of the guide: the line on which the first begins, and the line of each. */
const passage = z.looseObject({
  heading: z.string(),
  line: z.number(),
  lines: z.array(z.number()).optional(),
  text: z.string(),
});

const guideName = z.looseObject({
  company: z.string(),
  companyName: z.string(),
  role: z.string(),
  roleName: z.string(),
});

const notes = z.array(z.string());
const level = z.looseObject({ asked: z.string(), name: z.string().nullable() }).nullish();

const guideAnswer = z.looseObject({
  kind: z.literal("answer"),
  query: z.string(),
  focus: z.string(),
  guide: guideName,
  level,
  region: z.string().nullable(),
  regions: z.array(z.string()),
  regionBasis: z.enum(["requested", "default", "covered", "unavailable"]),
  readAs: z.array(z.looseObject({ typed: z.string(), as: z.string() })),
  band: band.nullable(),
  target: target.nullable(),
  levers: z.array(lever),
  passages: z.array(passage).optional(),
  /**
   * The parts of pay that were asked for, if only those were; empty if only another part of the answer was asked for.
   */
  only: z.array(z.string()).optional(),
  /** ISO dates. */
  updated: z.string().optional(),
  reviewDue: z.string().optional(),
  quality: z.string().optional(),
  sources: z.array(z.string()),
  notes,
});

const money = z.number().nullable();

/**
 * An offer in whole units of the currency: base and bonus a year, equity the whole grant over `years`. Null: not typed.
 */
const offer = z.looseObject({
  base: money,
  equity: money,
  years: money,
  bonus: money,
  signOn: money,
  total: z.number().optional(),
  vesting: z.array(z.number()).optional(),
  once: z.array(z.looseObject({ what: z.string(), value: z.number() })).optional(),
});

const offerPart = z.looseObject({
  part: z.string(),
  value: money,
  band: range.nullable(),
  /** 0 at the low end of the band, 100 at the high end. */
  percentile: money,
  ask: range.nullable(),
  floor: range.nullable(),
  toAsk: money,
  toFloor: money,
});

const offerAnswer = z.looseObject({
  kind: z.literal("offer"),
  /** Null for a company without a guide. */
  guide: guideName.nullable(),
  companyName: z.string().optional(),
  region: z.string().nullable(),
  currency: z.string(),
  offer,
  parts: z.array(offerPart),
  yearly: money,
  firstYear: money,
  byYear: z.array(z.number()).nullish(),
  total: z
    .looseObject({
      value: money,
      arithmetic: z.string(),
      band: range.nullable(),
      percentile: money,
      toAsk: money,
      toFloor: money,
    })
    .nullish(),
  clearsFloor: z.boolean().nullish(),
  argueWith: z.looseObject({ part: z.string(), lever: z.string().nullable() }).nullish(),
  untyped: z.array(z.string()).optional(),
  answer: guideAnswer.nullish(),
  notes,
});

const rankedPart = z.enum(["yearly", "base", "bonus", "equity", "signOn"]);

/** What a list of companies is ordered by; `of` is their number before the list is cut to the first `most`. */
const rankedBy = z.looseObject({
  by: rankedPart,
  lowest: z.boolean(),
  of: z.number(),
  most: z.number().optional(),
  /** Limits on pay: the top of a band has to reach `over`, its low end must not exceed `under`. */
  bars: z
    .array(
      z.looseObject({ part: rankedPart, side: z.enum(["over", "under"]), amount: z.number(), currency: z.string() }),
    )
    .optional(),
  /** Of `before` guides, `whole` meet the limits with all of the band; `others` pay in another currency. */
  before: z.number().optional(),
  whole: z.number().optional(),
  others: z.number().optional(),
});

const companyName = z.looseObject({ company: z.string() });

/** Every answer, distinguished by `kind`. */
export const answerSchema = z.discriminatedUnion("kind", [
  guideAnswer,
  offerAnswer,
  z.looseObject({ kind: z.literal("offers"), offers: z.array(offerAnswer), notes }),
  z.looseObject({
    kind: z.literal("choices"),
    choices: z.array(z.looseObject({ company: z.string(), role: z.string(), level: z.string().nullish() })).max(5),
    why: z.string(),
    notes,
  }),
  z.looseObject({
    kind: z.literal("company"),
    company: z.string(),
    companyName: z.string(),
    level: z.string().nullish(),
    roles: z.array(z.looseObject({ role: z.string(), roleName: z.string() })),
    passages: z.array(passage).optional(),
    notes,
  }),
  z.looseObject({
    kind: z.literal("role"),
    role: z.string(),
    region: z.string().nullable(),
    level: z.string().nullish(),
    companies: z.array(
      z.looseObject({
        company: z.string(),
        total: range.nullish(),
        yearly: range.nullish(),
        /** Range of the part that the list is ordered by, if that is not yearly pay. */
        part: range.nullish(),
        currency: z.string(),
        region: z.string().nullable(),
      }),
    ),
    ranked: rankedBy.optional(),
    notes,
  }),
  z.looseObject({ kind: z.literal("comparison"), answers: z.array(guideAnswer), notes }),
  z.looseObject({
    kind: z.literal("counter"),
    /** What the letter is for: it asks for more, accepts the offer, declines it, or asks for time to answer. */
    purpose: z.enum(["counter", "accept", "decline", "time"]),
    guide: guideName,
    region: z.string().nullable(),
    level,
    /** The offer that the letter answers, and its currency; null if none was typed. */
    currency: z.string().nullable(),
    offer: offer.nullable(),
    message: z.string(),
    email: z.string(),
    blanks: z.array(z.string()),
    notes,
  }),
  z.looseObject({ kind: z.literal("unknown"), heard: z.string(), suggestions: z.array(companyName), notes }),
  z.looseObject({ kind: z.literal("help") }),
  z.looseObject({ kind: z.literal("thanks") }),
]);

/** An answer as `ask --json` prints it. */
export type AnswerJson = z.infer<typeof answerSchema>;
