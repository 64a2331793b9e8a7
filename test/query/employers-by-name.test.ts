import { expect, it } from "vitest";
import { withNativeNames } from "../../src/query/native-names.js";
import { madeResolver } from "./made-collection.js";

const resolver = madeResolver();

/** The companies that a question is answered for. */
function answeredFor(question: string): string[] {
  const reading = resolver.resolve(withNativeNames(question));
  if (reading.kind === "guide") return [reading.guide.company];
  return reading.kind === "comparison" ? reading.compared.map(({ guide }) => guide.company) : [reading.kind];
}

it.each([
  ["I left Stripe and am now at Remote as a software engineer. Is 120k base normal?", ["remote-com"]],
  ["Google or Stripe, up or down? senior swe, remote", ["google", "stripe"]],
  ["an old boss from Uber got me into Google (the office is here as well), senior swe. what's paid?", ["google"]],
  ["How many E5s does Google turn into staff software engineers?", ["google"]],
  ["昔からGoogleで働いていますが、Stripeからソフトウェアエンジニアのオファーをもらいました。年収は?", ["stripe"]],
  ["구글 다니는 친구가 있고 저는 Stripe 소프트웨어 엔지니어 오퍼 받았어요", ["stripe"]],
  ["no Uber-like gig for me: software engineer at Stripe, what's paid?", ["stripe"]],
  ["would Google or Stripe, no wait, Google or Uber pay a senior swe more?", ["google", "uber"]],
  ["order every company by pay for software engineers, I already work at Stripe", ["role"]],
  ["whose software engineers take home the most? I sit at Stripe", ["role"]],
])("%s", (question, companies) => {
  expect(answeredFor(question).sort()).toEqual(companies);
});
