import { useEffect, useId, useRef, useState } from "preact/hooks";
import { suggestionsFor } from "./completion.js";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Send, Spark } from "./icons.js";
import { MenuButton } from "./menu.js";
import { WORDS } from "./words.js";

/** What each person has sent during this visit, the latest first. */
const history = new Map();

/** The field for writing. It completes commands and names, and the up arrow brings back what was sent. */
export function Composer({ channel, thread, label, shortcuts = true }) {
  const { about, me, submit, act } = useDesk();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [hidden, setHidden] = useState(false);
  const back = useRef(-1);
  const field = useRef(null);
  const id = useId();
  const sent = history.get(me) ?? [];
  const suggestions = hidden ? [] : suggestionsFor(text, about, { commands: !thread });

  useEffect(() => {
    field.current.style.blockSize = "auto";
    field.current.style.blockSize = `${Math.min(field.current.scrollHeight, 180)}px`;
  }, [text]);

  const write = (next) => {
    setText(next);
    setActive(0);
    setHidden(false);
  };
  const complete = (suggestion) => {
    write(suggestion.text);
    field.current.focus();
  };
  const send = () => {
    const line = text.trim();
    if (!line) return;
    history.set(me, [line, ...sent.filter((one) => one !== line)].slice(0, 50));
    back.current = -1;
    write("");
    submit({ channel, thread, line });
  };
  const recall = (step) => {
    const at = Math.max(-1, Math.min(back.current + step, sent.length - 1));
    back.current = at;
    setText(at < 0 ? "" : sent[at]);
    setHidden(true);
  };
  const keys = (event) => {
    if (event.isComposing) return;
    const listed = suggestions.length > 0;
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (listed && suggestions[active].text.trim() !== text.trim()) complete(suggestions[active]);
      else send();
    } else if (event.key === "Tab" && listed && !event.shiftKey) {
      event.preventDefault();
      complete(suggestions[active]);
    } else if (event.key === "Escape" && listed) {
      event.preventDefault();
      setHidden(true);
    } else if (arrow && listed) {
      event.preventDefault();
      setActive((active + arrow + suggestions.length) % suggestions.length);
    } else if (arrow && (text === "" || text === sent[back.current])) {
      event.preventDefault();
      recall(-arrow);
    }
  };
  const global = about.shortcuts
    .filter(({ kind }) => kind === "global")
    .map(({ name, callbackId }) => ({
      label: name,
      hint: about.bot.name,
      run: () => act({ act: "shortcut", callbackId }),
    }));
  const usage = about.commands.find(({ command }) => text === `${command} `)?.usage;
  return html`<form class="composer" onSubmit=${(event) => {
    event.preventDefault();
    send();
  }}>
    ${
      suggestions.length > 0 &&
      html`<div class="suggestions" id=${id} role="listbox" aria-label=${WORDS.suggestions}>
        ${suggestions.map(
          (one, at) => html`<div
            role="option"
            id=${`${id}-${at}`}
            aria-selected=${at === active}
            onPointerDown=${(event) => event.preventDefault()}
            onClick=${() => complete(one)}
          >
            <strong>${one.label}</strong> <span class="usage">${one.usage}</span><span class="hint">${one.hint}</span>
          </div>`,
        )}
      </div>`
    }
    <div class="composer-box">
      ${shortcuts && global.length > 0 && html`<${MenuButton} label=${WORDS.shortcuts} icon=${Spark} items=${global} align="start" />`}
      <div class="composer-field">
        <textarea
          ref=${field}
          rows="1"
          aria-label=${label}
          aria-autocomplete="list"
          aria-controls=${suggestions.length > 0 ? id : undefined}
          aria-activedescendant=${suggestions.length > 0 ? `${id}-${active}` : undefined}
          aria-describedby=${`${id}-hint`}
          placeholder=${label}
          value=${text}
          onInput=${({ currentTarget }) => write(currentTarget.value)}
          onKeyDown=${keys}
          onBlur=${() => setHidden(true)}
        ></textarea>
        ${usage && html`<span class="ghost" aria-hidden="true"><span>${text}</span>${usage}</span>`}
      </div>
      <button class="send" aria-label=${WORDS.send} disabled=${!text.trim()}><${Send} /></button>
    </div>
    <span class="unseen" id=${`${id}-hint`}>${WORDS.sendHint}</span>
  </form>`;
}
