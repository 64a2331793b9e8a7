import { html } from "./html.js";

const icon =
  (paths, kind = "") =>
  () =>
    html`<svg class=${`icon ${kind}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${paths.map((d) => html`<path d=${d} />`)}
  </svg>`;

export const Menu = icon(["M3 5.5h14M3 10h14M3 14.5h14"]);
export const Close = icon(["M5 5l10 10M15 5L5 15"]);
export const Back = icon(["M12 4.5L6.5 10l5.5 5.5"]);
export const More = icon(["M4.5 10h.01M10 10h.01M15.5 10h.01"], "dotted");
export const Down = icon(["M5.5 8l4.5 4.5L14.5 8"]);
export const Send = icon(["M4 10h11M10.5 5l5 5-5 5"]);
export const Reply = icon(["M4 5.5h12v7.5H9.5L6 16v-3H4z"]);
export const Link = icon([
  "M8.5 11.5l3-3M9.5 6.5l1.3-1.3a2.8 2.8 0 014 4L13.5 10.5M10.5 13.5l-1.3 1.3a2.8 2.8 0 01-4-4L6.5 9.5",
]);
export const Spark = icon(["M10 3v14M3 10h14"]);
export const Eye = icon([
  "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z",
  "M10 8.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z",
]);
export const Lock = icon(["M5 9h10v7H5z", "M7 9V6.8a3 3 0 016 0V9"]);
export const Globe = icon([
  "M10 3a7 7 0 100 14 7 7 0 000-14z",
  "M3 10h14M10 3c2 2 3 4.300 3 7s-1 5-3 7c-2-2-3-4.300-3-7s1-5 3-7z",
]);
export const Up = icon([
  "M6 9v7H4V9zM6 9l3.500-6c1.300 0 1.900.9 1.600 2.200L10.600 8h4.200c.9 0 1.500.8 1.300 1.700l-1.200 5c-.2.8-.7 1.300-1.500 1.300H6",
]);
export const ThumbDown = icon([
  "M14 11V4h2v7zM14 11l-3.500 6c-1.300 0-1.900-.9-1.600-2.200L9.400 12H5.200c-.9 0-1.500-.8-1.300-1.700l1.200-5C5.300 4.500 5.800 4 6.600 4H14",
]);
