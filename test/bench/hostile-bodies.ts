const TABLE = "| Region | Base | Stock (RSU/4yr) | Total |\n|--|--|--|--|\n";

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Lines of a piece, each as long as a line may be. */
const lines = (piece: string, size: number): string =>
  Array.from({ length: Math.ceil(size / 7_900) }, () => fill(piece, Math.min(size, 7_900))).join("\n\n");

/**
 * Bodies that try to stall a reader, by what they try, each of about `size` characters. They stay within what a file
 * may hold (lines, nesting), so it is the reading itself that has to bear them.
 */
export function hostileBodies(size: number): Record<string, string> {
  return {
    "table of many cells": TABLE + fill("| Denver | $1K–$2K | $3K | $4K |\n", size),
    "table of many regions":
      TABLE + Array.from({ length: size / 30 }, (_, at) => `| Town ${at} | $1K | $2K | $3K |\n`).join(""),
    "wide table": `| ${fill("a | ", size / 3)}\n|${fill("--|", size / 4)}\n| ${fill("$1K | ", size / 3)}`,
    "nested quotes": fill(`${"> ".repeat(12)}word\n`, size),
    "nested lists": fill(`${Array.from({ length: 12 }, (_, at) => `${"  ".repeat(at)}- **a:** b`).join("\n")}\n`, size),
    "unclosed emphasis": lines("**a ", size),
    "mixed emphasis": lines("*_a**__", size),
    "unclosed brackets": lines("[", size),
    "unclosed links": lines("[a](", size),
    "unclosed code": lines("`a``", size),
    "unclosed html": lines("<a ", size),
    "unclosed quotes": `**Global Levers**\n\n1. **One:** ${lines('"a ', size)}`,
    "alternating quotes": `**Global Levers**\n\n1. **One:** ${lines('"a" “b” ', size)}`,
    "dashes in a title": `# ${fill("- — ", Math.min(size, 7_000))}a\n\n${lines("-", size)}a`,
    digits: lines("1", size),
    "figures without end": `> **Negotiate Up Strategy:** ${lines("$1K-$2K base, ", size)}`,
    "signs without figures": `> **Negotiate Up Strategy:** ${lines("$ € £ ₹ ", size)}`,
    "percent signs": `${TABLE}| Denver | ${fill("1%", 7_000)} | ${fill("25% annually ", 7_000)} | |`,
    "many labels": `**Global Levers**\n\n${fill("**a:** b\n\n", size)}`,
    "many numbered labels": `### The Premium\n\n${fill("**1. a:** b\n\n", size)}`,
    "many headings": fill("## Level Level Level Levers\n\n", size),
    "many lists": `#### Levers\n\n${fill("1. **a:** b\n\ntext\n\n", size)}`,
    "a level line without end": `**Level Mapping:** ${lines("Acme L4 = ", size)}`,
    "prose of levels": `**Level Mapping:** Acme maps to ${lines("L5 at Google, and E5 (Meta), ", size)}`,
    "brackets of levels": `**Level Mapping:** a = ${lines("(", size)}`,
    spaces: `${lines(" \u00a0", size)}a`,
    "right-to-left marks": lines("\u202e\u200f**Lever\u202c ", size),
    emoji: lines("🇬🇧👩‍💻", size),
    colons: lines(":a", size),
    "sources without end": `## Sources\n\n- a\n${fill("  a\n", size)}`,
    "premiums without end": `## Premiums\n\n1. a\n${fill("a\n", size)}`,
    "lists before one without end": `${fill("- a\n\n", size / 2)}- a\n${fill("a\n", size / 2)}`,
    "blank quotes": fill(">\n", size),
    escapes: lines("\\*", size),
    entities: lines("&amp;", size),
    "word without end": lines("a", size),
    "places without end": `> **Negotiate Up Strategy:** ${lines("In Denver, in Leeds, ", size)}`,
  };
}
