import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTokenSeal, SealBroken } from "../../src/store/token-seal.js";

const first = makeTokenSeal("first");

describe("makeTokenSeal", () => {
  it("opens what it sealed, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, owner) => {
        expect(first.open(first.seal(text, owner), owner)).toBe(text);
      }),
    );
  });

  it("shows nothing of the text and never seals twice alike", () => {
    const [one, two] = [first.seal("xoxb-secret", "T1"), first.seal("xoxb-secret", "T1")];
    expect(one).not.toBe(two);
    expect(one).not.toContain("xoxb");
    expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("xoxb");
  });

  it("opens for nobody else: a row copied onto another workspace's is refused", () => {
    expect(() => first.open(first.seal("xoxb-1", "T1"), "T2")).toThrow(SealBroken);
  });

  it("refuses what was changed in any part", () => {
    const sealed = first.seal("xoxb-1", "T1");
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
      // The last letter of a base64url part can hold bits that count for nothing.
      if (
        Buffer.from(changed.split(".").join(""), "base64url").equals(
          Buffer.from(sealed.split(".").join(""), "base64url"),
        )
      )
        continue;
      let opened: string | undefined;
      try {
        opened = first.open(changed, "T1");
      } catch (error) {
        expect(error).toBeInstanceOf(SealBroken);
      }
      expect([undefined, "xoxb-1"]).toContain(opened);
    }
  });

  it("refuses another key, an empty value and a shortened tag", () => {
    const sealed = first.seal("xoxb-1", "T1");
    expect(() => makeTokenSeal("second").open(sealed, "T1")).toThrow(SealBroken);
    expect(() => first.open("", "T1")).toThrow(SealBroken);
    const [id, nonce, tag, body] = sealed.split(".");
    expect(() => first.open([id, nonce, tag?.slice(0, 6), body].join("."), "T1")).toThrow(SealBroken);
  });

  it("moves to a new key: both open while both are listed, the first seals", () => {
    const behind = makeTokenSeal("first, second");
    const ahead = makeTokenSeal("second,first");
    const old = behind.seal("xoxb-1", "T1");
    expect(ahead.open(old, "T1")).toBe("xoxb-1");
    expect(ahead.isOld(old)).toBe(true);
    const anew = ahead.seal("xoxb-1", "T1");
    expect(ahead.isOld(anew)).toBe(false);
    expect(behind.open(anew, "T1")).toBe("xoxb-1");
    expect(makeTokenSeal("second").open(anew, "T1")).toBe("xoxb-1");
  });

  it("does not start without a secret", () => {
    expect(() => makeTokenSeal(" , ")).toThrow("TOKEN_KEY");
  });
});
