import { useEffect, useState } from "preact/hooks";
import { html } from "/slack/html.js";
import { FigureFields, typed, untyped } from "./figures.js";
import { Found } from "./found.js";
import { act } from "./server.js";
import { WORDS } from "./words.js";

const { form } = WORDS;
const BAND = ["base", "equity", "bonus", "signOn", "total"];
const emptyRegion = () => ({ region: "", currency: "USD", bonusPct: "", band: typed(), ask: typed(), floor: typed() });

/** A form that writes a well-formed guide, with a preview while it is filled in. */
export function NewGuide() {
  const [names, setNames] = useState({ companyName: "", roleName: "", equityIs: "grant", updated: "", reviewDue: "" });
  const [regions, setRegions] = useState([emptyRegion()]);
  const [levers, setLevers] = useState([]);
  const [sources, setSources] = useState("");
  const [found, setFound] = useState(null);
  const [fault, setFault] = useState("");
  const { draft, faults } = draftOf(names, regions, levers, sources);
  const asked = JSON.stringify(draft);
  const ready = draft.companyName && draft.roleName && draft.regions.length > 0 && faults.length === 0;
  useEffect(() => {
    if (!ready) return setFound(null);
    const timer = setTimeout(() => {
      act({ do: "draft", draft }).then(
        (preview) => {
          setFound(preview);
          setFault("");
        },
        (error) => setFault(error.message),
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [asked, ready]);

  const name = (key, label, type = "text") => html`<label>${label}
    <input class="field" type=${type} value=${names[key]} onInput=${(event) => setNames({ ...names, [key]: event.currentTarget.value })} /></label>`;
  const change = (at, what) => setRegions(regions.map((one, index) => (index === at ? { ...one, ...what } : one)));
  return html`<div class="halves">
    <form class="half draft" aria-labelledby="new-title" onSubmit=${(event) => event.preventDefault()}>
      <h1 id="new-title">${WORDS.create}</h1>
      <div class="pair">${name("companyName", form.company)}${name("roleName", form.role)}</div>
      <div class="pair">${name("updated", form.updated, "date")}${name("reviewDue", form.reviewDue, "date")}</div>
      <label>${form.equityIs}
        <select class="field" value=${names.equityIs} onChange=${(event) => setNames({ ...names, equityIs: event.currentTarget.value })}>
          <option value="grant">${form.grant}</option><option value="year">${form.year}</option>
        </select>
      </label>
      ${regions.map(
        (one, at) => html`<section class="region-form" aria-label=${`${form.region} ${at + 1}`}>
          <div class="pair">
            <label>${form.region}<input class="field" value=${one.region} onInput=${(event) => change(at, { region: event.currentTarget.value })} /></label>
            <label>${form.currency}<input class="field" maxlength="3" value=${one.currency} onInput=${(event) => change(at, { currency: event.currentTarget.value.toUpperCase() })} /></label>
          </div>
          <${FigureFields} legend=${WORDS.marks.band} parts=${BAND} fields=${one.band} onChange=${(band) => change(at, { band })} />
          <label>${WORDS.parts.bonusPct}<input class="field" inputmode="decimal" value=${one.bonusPct} onInput=${(event) => change(at, { bonusPct: event.currentTarget.value })} /></label>
          <div class="sides">
            <${FigureFields} legend=${WORDS.ask} fields=${one.ask} onChange=${(ask) => change(at, { ask })} />
            <${FigureFields} legend=${WORDS.floor} fields=${one.floor} onChange=${(floor) => change(at, { floor })} />
          </div>
          ${regions.length > 1 && html`<button type="button" class="button" onClick=${() => setRegions(regions.filter((_, index) => index !== at))}>${form.removeRegion}</button>`}
        </section>`,
      )}
      <button type="button" class="button" onClick=${() => setRegions([...regions, emptyRegion()])}>${form.addRegion}</button>
      ${levers.map(
        (lever, at) => html`<section class="region-form" aria-label=${`${form.lever} ${at + 1}`}>
          <label>${form.lever}<input class="field" value=${lever.title} onInput=${(event) => setLevers(levers.map((one, index) => (index === at ? { ...one, title: event.currentTarget.value } : one)))} /></label>
          <label>${form.script}<textarea class="field" rows="3" value=${lever.script} onInput=${(event) => setLevers(levers.map((one, index) => (index === at ? { ...one, script: event.currentTarget.value } : one)))}></textarea></label>
        </section>`,
      )}
      <button type="button" class="button" onClick=${() => setLevers([...levers, { title: "", script: "" }])}>${form.addLever}</button>
      <label>${form.sources}<textarea class="field" rows="3" value=${sources} onInput=${(event) => setSources(event.currentTarget.value)}></textarea></label>
    </form>
    <section class="half" aria-labelledby="preview-title">
      <h2 id="preview-title">${form.preview}</h2>
      ${[...faults, fault].filter(Boolean).map((one) => html`<p class="error" role="alert">${one}</p>`)}
      ${found ? html`<${Found} preview=${found} label=${form.write} />` : html`<p class="hint">${form.wait}</p>`}
    </section>
  </div>`;
}

/** The form's fields as a draft; `faults` lists the fields that are not a number. */
function draftOf(names, regions, levers, sources) {
  const faults = [];
  const read = (fields, label) => {
    const { figures, faults: wrong } = untyped(fields, label);
    faults.push(...wrong);
    return figures;
  };
  const draft = {
    companyName: names.companyName.trim(),
    roleName: names.roleName.trim(),
    equityIs: names.equityIs,
    ...(names.updated && { updated: names.updated }),
    ...(names.reviewDue && { reviewDue: names.reviewDue }),
    regions: regions
      .filter(({ region }) => region.trim())
      .map((one) => ({
        region: one.region.trim(),
        currency: one.currency,
        ...read(one.band, one.region),
        ...(one.bonusPct.trim() && { bonusPct: Number(one.bonusPct) }),
        ask: read(one.ask, `${one.region}, ${WORDS.ask}`),
        floor: read(one.floor, `${one.region}, ${WORDS.floor}`),
      })),
    levers: levers.filter(({ title }) => title.trim()),
    sources: sources
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  };
  return { draft, faults };
}
