import { argumentsOf, claimsOf, clean, ownReasons, type SayOwn } from "../answer/counter/arguments.js";
import { lacksGrant, namedAsks } from "../answer/counter/asks.js";
import { exampleSignOn } from "../answer/counter/first-ask.js";
import { companyInLetter } from "../answer/counter/names.js";
import { askedTerms, isMet, type Setting, settingOf } from "../answer/counter/setting.js";
import { deadlineIn } from "../answer/counter/wanted/deadline.js";
import type { GuideAnswer } from "../answer/guide-answer.js";
import type { OfferAnswer } from "../answer/offer/offer.js";
import type { LetterManner } from "../answer/offer/wanted-letter.js";
import { partCurrency } from "../domain/guide.js";
import { listed } from "../text/listed.js";
import { askSentence, doorSentence, inMoney, signOnWord, sumSentence, termQuestions } from "./counter-asks.js";
import { factSentences, otherOffers } from "./counter-others.js";
import { offerSentence } from "./counter-parts.js";
import { reachSentence } from "./counter-reach.js";
import { type Until, untilOf, whenOf } from "./counter-until.js";
import { type Frame, frameOf, type Letter, paragraphs, sentences, timeWanted, within } from "./letter-frame.js";
import { purposeLetter } from "./purpose-letter.js";
import { withoutWords } from "./unwanted-words.js";
import { lettersIn } from "./words/letter/letters.js";
import { type LetterWords, say } from "./words/letter/words.js";

/** Most paragraphs of an email that are in the person's own words. */
const MOST_OWN = 2;

/**
 * Writes a counter: thanks, the offer, what is asked for, how far the market goes, an alternative, and a question at
 * the end. It holds only what the person gave and the guide's figures: a claim is in the person's own words or left
 * out, and a sentence whose blank is empty is left out.
 * @param values what was filled in, by the names of `counterFields`; unknown names are ignored
 * @param language of the message; without words for it the letter is in English
 */
function written(
  answer: GuideAnswer,
  offer: OfferAnswer | null,
  values: Readonly<Record<string, string>> = {},
  language = offer?.letter?.language,
): Letter {
  const words = lettersIn(language, offer?.letter?.manner.familiar);
  const names = {
    to: clean(values.to) || (offer?.letter?.to ?? ""),
    from: clean(values.from) || (offer?.letter?.from ?? ""),
  };
  if (offer?.letter?.purpose) return purposeLetter(answer, offer, offer.letter, names, words);
  const setting = settingOf(answer, offer);
  const asks = namedAsks(setting);
  const met = isMet(setting) && Object.keys(asks).length === 0;
  const asked = Object.keys(asks).length > 0 || lacksGrant(setting) || (offer !== null && askedTerms(offer).length > 0);
  const own = met ? [] : ownReasons(claimsOf(argumentsOf(setting)), values, sayOwn(words));
  const reach = met ? "" : reachSentence(setting, words);
  const { manner = {}, signs, prefers, told = [], facts = [], liked = [], named = [] } = offer?.letter ?? {};
  const stated = offer ? offerSentence(offer, words) : "";
  const stands = sentences(stated, stated && offer?.letter?.low ? say(words, "low") : "");
  const others = offer
    ? sentences(otherOffers(offer, words), prefers ? say(words, "prefers", { company: companyInLetter(answer) }) : "")
    : "";
  const sum = offer ? sumSentence(offer, asks, words) : "";
  const ask =
    askSentence(setting, sum !== "", words) ||
    (offer?.letter?.payLater ? "" : say(words, "openAsk", { signOn: exampleOf(setting, words) }));
  const sought = offer?.letter?.sought && whenOf(offer.letter.sought, words);
  const question = sentences(
    termQuestions(offer, ask !== "", words),
    sought ? say(words, "answerSought", { when: sought }) : "",
    signs !== undefined && asked && offer?.wish ? say(words, "wouldSign", { when: signs && ` ${signs}` }) : "",
  );
  const said = sentences(
    ...told.map((sentence) => inMoney(sentence, words)),
    ...factSentences(facts, words),
    named.length > 0 ? say(words, "mention", { things: listed(named, words.and) }) : "",
  );
  const due = offer?.letter ? offer.letter.deadline : deadlineIn(clean(offer?.deadline));
  const until: Until | null = due ? untilOf(due, words) : null;
  const frame = { ...frameOf(answer, names, manner, words), liked: sentences(...liked) };
  const door = doorSentence(setting, asks, words);
  const parts = { ...frame, stands, sum, ask, others, reach, said, door, question };
  const closing = say(
    words,
    manner.firm
      ? "closingFirmly"
      : Object.keys(asks).length > 0
        ? // After a start date "there" would seem to refer to that.
          said === ""
          ? "closingShort"
          : "closing"
        : "closingTerms",
  );
  const closingOfMail = say(words, manner.firm ? "closingFirmly" : manner.warm ? "closingWarmly" : "closing");
  const time = timeWanted(offer, words);
  // A letter that asks for more time does not ask to talk before the deadline.
  const end = (length: "short" | "email"): string => (until ? until[time === "" ? length : "said"] : "");
  const shortEnd = until ? end("short") : asked && time === "" && !isQuestion(ask) ? closing : "";
  return words.style({
    short: shortLetter(parts, own[0] ?? reach, shortEnd, time, manner.sentences),
    email: email(parts, own, until ? end("email") : asked && time === "" ? closingOfMail : "", time, manner),
    ...(offer && due && { moreTime: purposeLetter(answer, offer, { manner, deadline: due }, names, words).email }),
  });
}

/** The letter of `written`, without the words that the person does not want in it. */
export function writeCounter(...given: Parameters<typeof written>): Letter {
  const letter = written(...given);
  const { unwanted = [] } = given[1]?.letter ?? {};
  return Object.fromEntries(
    Object.entries(letter).map(([version, text]) => [version, withoutWords(text, unwanted)]),
  ) as unknown as Letter;
}

const isQuestion = (ask: string): boolean => ask.includes("?");

/** The sentences of a letter, which do not depend on each other. */
interface Parts extends Frame {
  /** What the person likes about the job. */
  liked: string;
  stands: string;
  sum: string;
  ask: string;
  others: string;
  reach: string;
  /** What the person wants to say in words of their own. */
  said: string;
  door: string;
  /** What is asked in addition to the ask, and that the person would sign. */
  question: string;
}

const shortLetter = (parts: Parts, reason: string, closing: string, time: string, most?: number): string => {
  const { thanksShort, glad, liked, stands, sum, ask, others, said, question } = parts;
  // What others offer comes before the ask: a question after it would seem to ask for their figure.
  const body = [thanksShort, glad, liked, stands, sum, others, ask, reason, said, question, closing, time];
  return [parts.hello, sentences(...within(body, most, [glad, closing, reason, thanksShort, sum]))].join("\n");
};

/** The letter with its subject, in paragraphs; a brief one, or one in one paragraph, without what can be spared. */
function email(parts: Parts, own: readonly string[], closing: string, time: string, manner: LetterManner): string {
  const spared = manner.brief || manner.oneParagraph;
  const { thanks, glad, liked, stands, sum, ask, reach, others, said, question } = parts;
  if (spared) {
    const body = [thanks, glad, liked, stands, sum, others, ask, reach, said, ...own.slice(0, MOST_OWN)];
    body.push(question, closing, time);
    const kept = within(body, manner.sentences, [glad, ...own, closing, reach, sum, thanks]);
    return paragraphs(parts.subject, parts.hello, sentences(...kept), parts.signed);
  }
  const body = [
    sentences(thanks, glad, liked),
    sentences(stands, sum),
    others,
    sentences(ask, reach),
    said,
    ...own.slice(0, MOST_OWN),
    parts.door,
    sentences(question, closing, time),
  ];
  return paragraphs(parts.subject, parts.hello, ...body, parts.signed);
}

/** A sign-on to ask for if nothing else is left: with a figure, since a question without one gets a no. */
function exampleOf(setting: Setting, words: LetterWords): string {
  const { offer, answer } = setting;
  const figure = exampleSignOn(setting);
  if (figure === null || !answer.band) return signOnWord(offer, words);
  return say(words, "signOn", { money: words.money(figure, partCurrency(answer.band, "signOn")) });
}

/** A claim in the person's own words: as a sentence, or as the other offer in a sentence. */
const sayOwn =
  (letter: LetterWords): SayOwn =>
  (claim, words) => {
    if (claim === "offer") return say(letter, "otherOffer", { offer: words.replace(/[.\s]+$/, "") });
    const sentence = words.charAt(0).toUpperCase() + words.slice(1);
    return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
  };
