/** The emoji that guides and replies use; country flags follow a rule. An unknown name stays as it was typed. */
const KNOWN = {
  "+1": "👍",
  "-1": "👎",
  bulb: "💡",
  dart: "🎯",
  eyes: "👀",
  globe_with_meridians: "🌐",
  heavy_check_mark: "✔️",
  lock: "🔒",
  moneybag: "💰",
  speech_balloon: "💬",
  tada: "🎉",
  thumbsdown: "👎",
  thumbsup: "👍",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
  x: "❌",
};

/** Slack's short names for flags; all other countries are `flag-xx`. */
const SHORT_FLAGS = ["cn", "de", "es", "fr", "gb", "it", "jp", "kr", "ru", "uk", "us"];

/** The character for a name; undefined if it is not known. */
function emojiFor(name) {
  const country = /^flag-([a-z]{2})$/.exec(name)?.[1] ?? (SHORT_FLAGS.includes(name) ? name : null);
  if (!country) return KNOWN[name];
  const code = country === "uk" ? "gb" : country;
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 97));
}

/** Replaces names such as `:gb:` by their characters. */
export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emojiFor(name) ?? whole);
