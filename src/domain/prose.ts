/** A paragraph of a guide's prose, its words as they are written, without marks of emphasis. */
export interface Paragraph {
  /** The heading that it stands under; empty before the first. */
  heading: string;
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}
