import { describe, expect, it } from "vitest";
import { withNativeNames } from "../../src/query/native-names.js";

describe("names in scripts without spaces", () => {
  it.each([
    ["腾讯深圳产品经理 offer", " Tencent Shenzhen Product Manager offer"],
    ["쿠팡 서울 데이터 엔지니어", " Coupang Seoul Data Engineer "],
    ["ソニー東京のデータサイエンティスト", " Sony Tokyo の Data Scientist "],
    ["今はNetskopeにいます", "今は Netskope にいます"],
    ["总包45k元,base 120万USD", "总包45k元,base 120万USD"],
    ["CyberArk בתל אביב", "CyberArk Tel Aviv "],
  ])("%s", (typed, read) => {
    expect(withNativeNames(typed)).toBe(read);
  });
  it("leaves other texts as they are", () => {
    expect(withNativeNames("stripe  swe nyc")).toBe("stripe  swe nyc");
  });
});
