/** A word or mark that multiplies the number before it. */
interface Scale {
  word: string;
  size: number;
  /** Read in sentences too; the others are other words there ("20 mil", "3 bin") and count only in a cell of pay. */
  inSentences: boolean;
}

const scales = (size: number, sentences: string, cells = ""): Scale[] => [
  ...sentences.split(" ").map((word) => ({ word, size, inSentences: true })),
  ...cells
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ word, size, inSentences: false })),
];

/** All scales, longest word first, so that the first that fits is the whole word. */
export const SCALES: readonly Scale[] = [
  ...scales(
    1e3,
    "thousand k",
    "thousands 千 천 tsd. tsd tausend mille milliers mila mil tys. tys tis. tis tisíc ezer ribu rb тыс. тыс тысяч",
  ),
  ...scales(1e4, "万 만", "萬 หมื่น"),
  ...scales(1e5, "lakhs lakh lacs lac lpa l", "แสน"),
  ...scales(
    1e6,
    "million mio mm mn m",
    "millions millionen mio. mln. mln millones milhões milioni millió juta jt triệu ล้าน млн 百万 백만",
  ),
  ...scales(1e7, "crores crore cr", "千万 천만"),
  ...scales(1e8, "億 亿 억"),
  ...scales(1e9, "billion bn b", "mrd. mrd miliar tỷ"),
].sort((a, b) => b.word.length - a.word.length);
