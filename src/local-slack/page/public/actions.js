import { useEffect, useRef, useState } from "preact/hooks";
import { perform } from "./connection.js";
import { WORDS } from "./words.js";

/** Milliseconds after which the page stops showing that the app is at work. */
const PATIENCE_MS = 8_000;
/** Milliseconds for the same once the app has acknowledged: its answer comes soon or not at all. */
const SOON_MS = 3_000;
const NOTICE_MS = 7_000;

/** Notices that are shown to the person for a while. */
export function useNotices() {
  const [notices, setNotices] = useState([]);
  const tell = (text) => {
    const notice = { text, id: crypto.randomUUID() };
    setNotices((all) => [...all.filter((one) => one.text !== text), notice].slice(-3));
    setTimeout(() => setNotices((all) => all.filter(({ id }) => id !== notice.id)), NOTICE_MS);
  };
  return { notices, tell };
}

/**
 * Acts as a person: each act shows where the app is at work until there is a result, and reports what went wrong.
 *
 * @param me who acts
 * @param bot the app
 * @param direct the channel of the direct messages, where everything said is meant for the app
 */
export function useActions({ me, bot, direct, tell }) {
  const [working, setWorking] = useState(null);
  const timer = useRef(0);
  const settle = () => {
    clearTimeout(timer.current);
    setWorking(null);
  };
  useEffect(() => settle, [me]);

  const settleIn = (ms) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, ms);
  };
  const waitIn = (place) => {
    setWorking(place);
    settleIn(PATIENCE_MS);
  };
  const act = async (what) => {
    const message = what.where ?? what.on;
    if (message?.channel && what.act !== "suggest") waitIn({ channel: message.channel, thread: "" });
    const result = await perform(me, what);
    const failure = failureOf(result, bot);
    if (failure && what.act !== "submit") tell(failure);
    if (failure) settle();
    else settleIn(SOON_MS);
    return result;
  };
  /** Sends a line from a composer: a command, or a message. */
  const submit = ({ channel, thread, line }) => {
    const command = line.startsWith("/");
    if (command || channel === direct || line.includes(`@${bot.name}`)) waitIn({ channel, thread });
    const place = { channel, ...(thread ? { thread } : {}) };
    return act(command ? { act: "command", ...place, line } : { act: "say", ...place, text: line });
  };
  return { act, submit, working, settle };
}

function failureOf(result, bot) {
  switch (result.kind) {
    case "failed":
      return WORDS.failed(bot.name, result.reason ?? result.why);
    case "impossible":
      return WORDS.notDone;
    case "offline":
      return WORDS.down;
    default:
      return null;
  }
}
