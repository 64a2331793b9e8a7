import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from "node:crypto";

/** A sealed text cannot be opened: no key of TOKEN_KEY made it, or it was changed. */
export class SealBroken extends Error {
  override name = "SealBroken";
}

/** Seals text so that the database and its backups hold nothing that is usable without the key. */
export type TokenSeal = ReturnType<typeof makeTokenSeal>;

/**
 * AES-256-GCM with keys derived from TOKEN_KEY.
 *
 * @param tokenKey one secret, or several separated by commas: the first seals, all open. A new secret is first added
 * after the old one on every replica, then moved to the front; the old one can go once everything is sealed anew.
 */
export function makeTokenSeal(tokenKey: string) {
  const keys = tokenKey
    .split(",")
    .map((secret) => secret.trim())
    .filter((secret) => secret !== "")
    .map(keyFrom);
  const [first] = keys;
  if (!first) throw new Error("TOKEN_KEY holds no secret.");

  return {
    /** @param owner whose text it is; it cannot be opened for any other owner */
    seal(text: string, owner: string): string {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", first.secret, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [first.id, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString("base64url"))].join(".");
    },
    /** @throws SealBroken */
    open(sealed: string, owner: string): string {
      const [id, ...parts] = sealed.split(".");
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, "base64url"));
      const key = keys.find((one) => one.id === id);
      if (!key) throw new SealBroken("No key in TOKEN_KEY sealed this.");
      try {
        if (!nonce || !tag || !body) throw new Error("A part is missing.");
        const decipher = createDecipheriv("aes-256-gcm", key.secret, nonce, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch {
        throw new SealBroken("It was changed after it was sealed, or sealed for another workspace.");
      }
    },
    /** True if one of the keys made it, whether or not it still opens. */
    knows: (sealed: string): boolean => keys.some(({ id }) => sealed.startsWith(`${id}.`)),
    /** True unless the first key made it: then it should be sealed again. */
    isOld: (sealed: string): boolean => !sealed.startsWith(`${first.id}.`),
  };
}

// A fixed salt: the key must be the same on every replica, and scrypt's cost is what slows guesses at a short secret.
const keyFrom = (text: string) => {
  const secret = scryptSync(text, "compbot installations", 32);
  return { id: createHash("sha256").update(secret).digest("base64url").slice(0, 8), secret };
};
