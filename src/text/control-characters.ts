/**
 * A text without what moves the cursor, sets colours or turns the reading direction: text of guides and of people may
 * hold it, and a terminal obeys it. What it stood between stays apart as it was.
 */
export const withoutControls = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");

/** What a terminal or an editor obeys or hides instead of showing it, some of which JSON leaves as it is. */
const UNSEEN = /[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** A text of JSON in which such characters stand as escapes: the same to whoever parses it, and visible to who reads it. */
export const escapeUnseen = (json: string): string =>
  json.replace(UNSEEN, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
      "",
    ),
  );
