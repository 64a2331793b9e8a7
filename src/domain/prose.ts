/** A paragraph of a guide's prose, its words as they are written, without marks of emphasis. */
export interface Paragraph {
  /** The heading or label that it stands under; empty before the first. */
  heading: string;
  /** The heading of the section that it is a part of: a label with its own text behind it begins none. */
  section: string;
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}
