import { Blocks } from "./blocks/block.js";
import { Host, useMakeHost } from "./blocks/host.js";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Eye, Link, More, Reply, Spark } from "./icons.js";
import { MenuButton } from "./menu.js";
import { Mrkdwn } from "./text/text.js";
import { WORDS } from "./words.js";

/**
 * A message with its replies and actions.
 *
 * @param inThread whether it is shown in a thread, where no thread is offered
 */
export function Message({ message, inThread = false }) {
  const { channel, ts, from, text, blocks, onlyVisibleToYou, edited, replies } = message;
  const { go } = useDesk();
  const host = useMakeHost({ channel, ts }, blocks);
  const kind = onlyVisibleToYou ? "message private" : "message";
  return html`<li class=${kind} data-ts=${ts}>
    <${Avatar} person=${from} />
    <div class="message-body">
      <div class="message-head">
        <span class="author">${from.name}</span>
        ${from.isBot && html`<span class="tag">${WORDS.app}</span>`}
        <${Time} ts=${ts} />
        ${edited && !onlyVisibleToYou && html`<span class="faint">${WORDS.edited}</span>`}
        ${onlyVisibleToYou && html`<span class="only-you"><${Eye} />${WORDS.onlyYou}</span>`}
      </div>
      ${
        blocks.length > 0
          ? html`<${Host.Provider} value=${host}><${Blocks} blocks=${blocks} /><//>`
          : html`<${Mrkdwn} text=${text} />`
      }
      ${
        !inThread &&
        replies > 0 &&
        html`<button type="button" class="replies" onClick=${() => go({ place: channel, thread: ts })}>
          <${Reply} />${WORDS.replies(replies)}
        </button>`
      }
    </div>
    ${!onlyVisibleToYou && html`<${Actions} message=${message} inThread=${inThread} />`}
  </li>`;
}

/** Actions on a message: reply, copy its link, and the app's shortcuts. */
function Actions({ message, inThread }) {
  const { about, act, go, tell } = useDesk();
  const { channel, ts, threadTs, link } = message;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => tell(WORDS.copied),
      () => tell(WORDS.notCopied(link)),
    );
  const shortcuts = about.shortcuts
    .filter(({ kind }) => kind === "message")
    .map(({ name, callbackId }) => ({
      label: name,
      hint: about.bot.name,
      icon: Spark,
      run: () => act({ act: "shortcut", callbackId, on: { channel, ts } }),
    }));
  const reply = { label: WORDS.replyInThread, icon: Reply, run: () => go({ place: channel, thread: threadTs ?? ts }) };
  const items = [...(inThread ? [] : [reply]), { label: WORDS.copyLink, icon: Link, run: copy }, ...shortcuts];
  return html`<div class="message-actions">
    ${
      !inThread &&
      html`<button type="button" class="quiet" aria-label=${reply.label} title=${reply.label} onClick=${reply.run}>
        <${Reply} />
      </button>`
    }
    <${MenuButton} label=${WORDS.moreActions} icon=${More} items=${items} />
  </div>`;
}

/** A person as initials, the app as its logo. */
export function Avatar({ person }) {
  const { about } = useDesk();
  const name = person.realName ?? person.name;
  if (person.isBot) return html`<img class="avatar" src="/mark.svg" alt="" width="36" height="36" />`;
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0])
    .join("");
  return html`<span class=${`avatar person-${about.people.findIndex(({ id }) => id === person.id) % 4}`} aria-hidden="true">${initials}</span>`;
}

function Time({ ts }) {
  const at = new Date(Number(ts) * 1000);
  const shown = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return html`<time class="faint" datetime=${at.toISOString()}>${shown}</time>`;
}
