/**
 * Removes the characters that move the cursor, set colours or change the reading direction: text from guides and from
 * people may contain them, and a terminal obeys them. Nothing is put in their place.
 */
export const withoutControls = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");

/** Characters that a terminal or an editor obeys or hides instead of showing; JSON leaves some of them as they are. */
const UNSEEN = /[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** A JSON text with such characters as `\u` escapes: it parses to the same value, and a reader can see them. */
export const escapeUnseen = (json: string): string =>
  json.replace(UNSEEN, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
      "",
    ),
  );
