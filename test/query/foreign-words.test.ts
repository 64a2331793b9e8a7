import { describe, expect, it } from "vitest";
import { inEnglish } from "../../src/query/foreign-words.js";

describe("questions in other languages", () => {
  it.each([
    ["Wie viel Urlaub gibt es bei Acme?", "vacation"],
    ["Est-ce que Acme paie le déménagement pour un ingénieur ?", "relocation"],
    ["¿Puedo vender mis acciones de Acme antes de la bolsa?", "sell shares"],
    ["Quantas horas por semana se trabalha na Acme?", "hours"],
    ["Posso lavorare da casa per la Acme?", "remote"],
    ["Kan ik bij Acme ook thuiswerken?", "remote"],
    ["Acme 会裁员吗？", "layoffs"],
  ])("find the words for what is asked in “%s”", (question, english) => {
    expect(inEnglish(question)).toContain(english);
    expect(inEnglish(question)).toContain("Acme");
  });

  it.each([
    "does the actions team at Acme get stock, or is it just cash",
    "acme de role in la, what is the bonus",
    "what are the hours like at Acme",
    "",
  ])("leave English as it is: “%s”", (question) => {
    expect(inEnglish(question)).toBe(question);
  });
});
