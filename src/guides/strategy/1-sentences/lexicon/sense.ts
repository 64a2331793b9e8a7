import type { Part } from "../../../../domain/guide.js";

/** What a phrase does to the side (ask, floor or none) of the figures near it. */
export type Cue =
  | "open"
  | "ask"
  | "ask-at-start"
  | "closing"
  | "counter"
  | "floor"
  | "walk"
  | "floor-at-start"
  | "walk-at-start"
  | "leave"
  | "least"
  | "context"
  | "aside"
  | "condition"
  | "resume"
  | "judged"
  | "backwards"
  | "argue"
  | "argued";

/** All that a phrase means; a phrase may be in several lists ("total comp target" is a part and an ask). */
export interface Sense {
  part?: Part;
  other?: true;
  cue?: Cue;
  link?: true;
  near?: true;
  per?: "year" | "grant";
  /** A place follows something other than the guide's figures. */
  elsewhere?: true;
  /** The names of the rules that found it. */
  rules?: readonly string[];
}
