import { listsOf, readLanguage, setsOf } from "../../language.js";

/** Small words that mean something beside a figure, a part of pay, or a thing that is asked for. */
export const SMALL = setsOf(
  readLanguage(
    "letter-small-words",
    listsOf(
      "none weighed singles-out singled-out done-with looked-at only open is-what or wanted-behind not-wanted without starts joints and behind-too between ranged joins leads goes-on reasons for-loss cuts others pushes no-names",
    ),
  ),
);
