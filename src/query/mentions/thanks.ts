import type { Word } from "../../text/words.js";

const THANKS = new Set(
  "thanks thx ty tysm thankyou cheers tks thnx thanx gracias danke merci obrigado obrigada".split(" "),
);
/** Words that go with thanks, or say alone that all was heard. */
const GOES_WITH = new Set(
  `thank you so very much a lot ton tons man mate bro all again for the your this that help info appreciate appreciated it really super
  ok okay k kk cool great perfect awesome nice got good amazing excellent understood noted wow yes yep yeah alright sounds will do bye`.split(
    /\s+/,
  ),
);
const HEARD = new Set("ok okay k kk cool great perfect awesome nice excellent understood noted".split(" "));

/** Whether a message only thanks, or says that all was heard, so that nothing is left to answer: "ok thx", "great, thank you!". */
export function isThanks(words: readonly Word[]): boolean {
  const said = words.filter(({ idle }) => !idle).map(({ text }) => text);
  if (said.length === 0 || !said.every((word) => THANKS.has(word) || GOES_WITH.has(word))) return false;
  return (
    said.some((word) => THANKS.has(word) || HEARD.has(word)) ||
    said.join(" ").includes("thank you") ||
    said.join(" ") === "got it"
  );
}
