import { expect } from "vitest";
import { claimIn, unfitIn } from "../../src/answer/counter/claims.js";
import { sentencesOf } from "../../src/answer/counter/sentences.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { openCollection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { answerOf } from "./answer-of.js";
import { typedOffer } from "./made-answer.js";

/** A lever's own ask may stand with its figure, where the letter does not ask for that part itself. */
const isUnfit = (text: string): boolean => !["asks-again", null].includes(unfitIn(text));

/**
 * Looks through the counters of every region, with an offer and without, for what is claimed of the person.
 *
 * @param every 1 for all guides of the folder, more for every so many
 */
export async function expectNothingClaimed(guidesDir: string, every: number): Promise<void> {
  const collection = await openCollection({ guidesDir, aliasesFile: "data/aliases.yml" });
  for (const guide of collection.guides.filter((_, at) => at % every === 0)) {
    for (const region of guide.regions) {
      const answer = answerOf(collection, guide.id, region);
      const low = answer.band?.base?.[0];
      const offer = low ? checkOffer(typedOffer({ base: `${low}` }), answer) : null;
      const claims = answer.levers.flatMap(({ script }) =>
        sentencesOf(script).flatMap(({ text }) => (claimIn(text) || isUnfit(text) ? [text] : [])),
      );
      for (const held of [offer, null]) {
        const { short, email } = writeCounter(answer, held, {});
        const said = claims.filter((claim) => claim.length > 20 && (short.includes(claim) || email.includes(claim)));
        expect(said, `${guide.id} ${region}`).toEqual([]);
      }
    }
  }
}
