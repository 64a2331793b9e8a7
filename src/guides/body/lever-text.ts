import type { Token, Tokens } from "marked";
import { plainText } from "../../text/markdown.js";
import { splitScript } from "./script.js";

/** What an entry of a list of levers says, before its asks are read. */
interface LeverText {
  remark: string;
  script: string;
}

/**
 * Reads the blocks of one lever. Quote blocks and code blocks are words to say; in other text the quoted sentences are,
 * and what stands around them is the remark.
 */
export function readLeverText(blocks: readonly Token[]): LeverText {
  const scripts: string[] = [];
  const remarks: string[] = [];
  const quoted = blocks.some(holdsQuote);
  for (const { quote, text } of blocks.flatMap(pieces)) {
    if (!text) continue;
    if (quote) {
      scripts.push(unquoted(text));
      continue;
    }
    const spoken = splitScript(text);
    if (spoken.script && !quoted) scripts.push(spoken.script);
    const remark = quoted ? withoutScriptLabel(text) : spoken.remark;
    if (remark) remarks.push(remark);
  }
  return { script: scripts.filter(Boolean).join(" "), remark: withoutScriptLabel(remarks.join(" ")) };
}

const holdsQuote = (token: Token): boolean =>
  token.type === "blockquote" ||
  token.type === "code" ||
  (token.type === "list" && (token as Tokens.List).items.some((item) => item.tokens.some(holdsQuote)));

function pieces(token: Token): { quote: boolean; text: string }[] {
  switch (token.type) {
    case "blockquote":
    case "code":
      return [{ quote: true, text: plainText([token]) }];
    case "list":
      return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(pieces));
    case "space":
    case "hr":
    case "html":
    case "checkbox":
      return [];
    default:
      return [{ quote: false, text: plainText([token]) }];
  }
}

// A pair of marks around the whole text says nothing that the quote block did not say already.
function unquoted(text: string): string {
  const spoken = splitScript(text);
  return spoken.script && !spoken.remark ? spoken.script : text;
}

/** Drops a label that only introduces the script: "Script:", "Negotiation language:". */
const withoutScriptLabel = (text: string): string =>
  text
    .replace(/(?:^|(?<=[.!?:] ))(?:sample |example |negotiation |your )?(?:script|language|say this|say)\s*:\s*$/i, "")
    .trim();
