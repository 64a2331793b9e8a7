import { askedTerms } from "../answer/counter/setting.js";
import { deadlineIn } from "../answer/counter/wanted/deadline.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import type { WantedLetter } from "../answer/offer/wanted-letter.js";
import { listed } from "../text/listed.js";
import { inMoney, termQuestions } from "./counter-asks.js";
import { offerSentence } from "./counter-parts.js";
import { untilOf } from "./counter-until.js";
import { frameOf, type Letter, type Names, paragraphs, sentences, timeWanted, within } from "./letter-frame.js";
import { type LetterWords, say, wishPhrase } from "./words/letter/words.js";

/* A letter that asks for no pay: it accepts the offer, declines it, or asks for time to answer. */

/** Writes the letter for its purpose, with what is asked for beside that: a start date to confirm, the contract. */
export function purposeLetter(
  answer: GuideAnswer,
  offer: OfferAnswer,
  letter: Pick<WantedLetter, "manner" | "purpose" | "told" | "liked" | "deadline">,
  names: Names,
  words: LetterWords,
): Letter {
  const { manner, purpose, told = [], liked = [], deadline } = letter;
  const { thanks, thanksShort, glad, ...frame } = frameOf(answer, names, manner, words);
  const said = sentences(...liked, ...told.map((one) => inMoney(one, words)));
  const body = { state: "", beside: "", close: "" };
  const warmly = purpose === "decline" ? "" : glad;
  switch (purpose) {
    case "accept":
      body.state = sentences(say(words, "accepts"), offerSentence(offer, words));
      body.beside = besideAcceptance(offer, words);
      body.close = say(words, "acceptedClose");
      break;
    case "decline":
      body.state = say(words, "declines");
      body.beside = termQuestions(offer, false, words);
      body.close = say(words, "declinedClose");
      break;
    default: {
      const due = deadline ?? deadlineIn(offer.deadline ?? "");
      body.beside = sentences(
        due ? untilOf(due, words).asked : "",
        timeWanted(offer, words) || say(words, "moreTime", { span: wishPhrase({ kind: "time" }, words, String) }),
        termQuestions(offer, true, words),
      );
    }
  }
  const { state, beside, close } = body;
  const short = within([thanksShort, warmly, state, said, beside, close], manner.sentences, [warmly, close, said]);
  const long = within([sentences(thanks, warmly), state, said, beside, close], manner.sentences, [close, said]);
  return words.style({
    short: [frame.hello, sentences(...short)].join("\n"),
    email: paragraphs(
      frame.subject,
      frame.hello,
      ...(manner.brief || manner.oneParagraph ? [sentences(...long)] : long),
      frame.signed,
    ),
  });
}

/** What is to be confirmed with an acceptance, and the contract if it is asked for. */
function besideAcceptance(offer: OfferAnswer, words: LetterWords): string {
  const terms = askedTerms(offer).map(({ wish }) => wish);
  const contract = offer.letter?.contract || terms.some(({ kind }) => kind === "in-writing");
  const confirmed = terms
    .filter(({ kind }) => kind !== "in-writing")
    .map((wish) => wishPhrase(wish, words, (amount) => inMoney(amount, words)))
    .filter(Boolean);
  return sentences(
    confirmed.length > 0 ? say(words, "confirms", { terms: listed([...new Set(confirmed)], words.and) }) : "",
    contract ? say(words, "contract") : "",
    termQuestions(offer, true, words),
  );
}
