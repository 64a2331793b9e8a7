import { beforeAll, describe, expect, it } from "vitest";
import { letterLanguage } from "../../src/answer/counter/wanted/message-language.js";
import { inEnglishWords, translatedFrom } from "../../src/answer/message/in-english-words.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { lettersIn } from "../../src/present/words/letter/letters.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function letter(text: string): string {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  return writeCounter(answer.answer, answer.offer, {}, answer.language).email;
}

describe("a letter in a language of East Asia", () => {
  it.each([
    ["Japanese", "JPY", 12_500_000, "1,250万円"],
    ["Japanese", "JPY", 755_000, "75万5,000円"],
    ["Japanese", "USD", 165_000, "16.5万ドル"],
    ["Chinese", "CNY", 48_000, "4.8万元"],
    ["Chinese", "HKD", 1_030_000, "103万港元"],
    ["Traditional Chinese", "HKD", 850_000, "85萬港幣"],
    ["Korean", "KRW", 104_000_000, "1억 400만 원"],
    ["Korean", "USD", 8_200, "8,200 달러"],
  ] as const)("writes money in %s and %s by ten thousands: %i", (language, currency, amount, written) => {
    expect(lettersIn(language).money(amount, currency)).toBe(written);
  });

  it.each([
    [
      "Stripeのプロダクトマネージャー、サンフランシスコ。基本給は18万ドル、サインオン1万ドル。基本給を20万ドルにしてほしいです。週2日の在宅勤務も希望します。森田様へのメールを書いてください",
      ["森田様\n", "基本給20万ドル、週2日のリモート勤務をご検討", "サインオンボーナス1万ドル"],
    ],
    [
      "我拿到了Stripe旧金山产品经理的offer，底薪18万美元，股票40万美元分四年。想争取底薪20万美元，签约奖金2万美元。请帮我写一封邮件给赵女士",
      ["尊敬的赵女士，您好！", "20万美元的基本工资和2万美元的签约奖金", "价值40万美元的股票（分4年归属）"],
    ],
    [
      "Stripe 舊金山 產品經理的錄用通知：底薪18萬美元。希望調到20萬美元，到職日改成5月4日，請幫我寫一封回信，落款寫周文",
      ["主題：", "20萬美元的基本工資和5月4日入職", "\n周文"],
    ],
    [
      "Stripe 샌프란시스코 프로덕트 매니저 오퍼 받았습니다. 기본급 18만 달러, 사이닝 보너스 1만 달러입니다. 기본급 20만 달러를 희망합니다. 목요일까지 답변해야 해요. 메일 써주세요",
      ["기본급 20만 달러를 검토해", "사이닝 보너스 1만 달러가 포함", "목요일까지 답변이 필요하신"],
    ],
  ])("asks for what is wanted: %s", (text, holds) => {
    const email = letter(text);
    for (const one of holds) expect(email).toContain(one);
  });

  it("is in the language of the message, or in the one that it names", () => {
    expect(letterLanguage("Stripe PM base 180k, I want 200k, a letter in Korean please")).toBe("Korean");
    expect(letterLanguage("請幫我寫信，我想談薪水")).toBe("Traditional Chinese");
    expect(letterLanguage("请帮我写信，我想谈薪水")).toBe("Chinese");
    expect(letterLanguage("counter offer base 800万円 bonus 100万円")).toBeNull();
  });
});

describe("a message in English words", () => {
  it.each([
    ["Japanese", "退職すると未確定の株400万円を失います", "By leaving I would lose unvested stock 400万円"],
    ["Japanese", "回答期限は木曜日です", "they want an answer by Thursday"],
    ["Chinese", "目前年薪50万，希望下周三再答复", "I currently make 50万. I want more time until next Wednesday"],
    ["Chinese", "别提我被裁的事", "Do not mention my layoff"],
    ["Japanese", "有給を18日から24日に増やしてほしい", "I want 24 days of vacation"],
    ["Japanese", "サインオン1年目90万", "sign-on bonus 90万円"],
    ["Japanese", "ベース700万 希望は810万", "base 700万円. I want 810万円"],
    ["Chinese", "入职时间推迟到9月中旬", "I want a start date of mid September"],
    ["Korean", "라인에서는 9천만원 준대요", "I have an offer from"],
    ["Korean", "연봉 8천 5백이면 바로 사인할게요", "I want 연봉 8천5백만원 and I would sign if you do that"],
    ["Korean", "경력 7년입니다", "I have 7 years of experience"],
    ["Korean", "입사일은 6월 1일로 희망", "I want a start date of 1 June"],
  ])("says in %s what it says: %s", (language, text, said) => {
    const english = inEnglishWords(text, language);
    expect(english).toContain(said);
    expect(translatedFrom(english)).toBe(language);
    expect(inEnglishWords(english, language)).toBe(english);
  });

  it("leaves other languages alone", () => expect(inEnglishWords("Ich möchte 90k", "German")).toBe("Ich möchte 90k"));
});
