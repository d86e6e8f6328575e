"use strict";
/* Search, filters, the open card and the selection. All text enters the page as text, never as markup. */
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("gegevens").textContent);
  const grid = byId("raster");
  const FACETS = data.facetten.map(([id]) => id);
  const FACET_NAMES = new Map(data.facetten);
  const PER_SHEET = 4;
  const OPEN_FACETS = ["vorm", "thema"];

  const make = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  /* ---- words: as the program folds them, so that both understand the same ---- */

  const fold = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ø/g, "o");
  const wordsOf = (text) => fold(text).replace(/([a-z])[-\u2010\u2011](?=[a-z])/g, "$1").match(/[a-z0-9]+/g) || [];
  /* inbraken and inbraak, buurten and buurt: endings off, double letters single */
  const stemOf = (word) =>
    word.length > 4 ? word.replace(/(en|es|s|e)$/, "").replace(/(.)\1$/, "$1").replace(/([aeou])\1(?=[^aeiou]$)/, "$1") : word;
  const STOP = new Set(data.stopwoorden.split(" "));

  /** Number of typing errors between two words (a swap counts once), or more than `limit`. */
  const typos = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** How well a known word answers to a typed one, from 0 to 1, typing errors aside. */
  const likeness = (typed, known) => {
    if (typed === known) return 1;
    if (stemOf(typed) === stemOf(known)) return 0.95;
    if (known.startsWith(typed) && typed.length >= 2) return 0.8;
    if (typed.length >= 4 && known.includes(typed)) return 0.6;
    if (known.length >= 5 && typed.startsWith(known)) return 0.65;
    if (known.length >= 5 && typed.endsWith(known)) return 0.45;
    return 0;
  };

  /* ---- what there is: cards and concepts ---- */

  const FIELDS = [["title", 8], ["terms", 5], ["summary", 3], ["situations", 2], ["body", 1.5]];
  const idOf = (number) => data.begrippen[number][0];
  const cards = [...grid.querySelectorAll(".kaart")].map((node, order) => {
    const known = data.kaarten[order];
    const facets = Object.fromEntries(FACETS.map((facet, index) => [facet, known.facetten[index].map(idOf)]));
    const text = (selector) => [...node.querySelectorAll(selector)].map((found) => found.textContent).join(" ");
    return {
      id: node.dataset.id,
      node,
      order,
      title: node.querySelector(".titel").textContent,
      facets,
      concepts: new Set(Object.values(facets).flat()),
      helps: new Map([...known.goed.map((number) => [idOf(number), 4]), ...known.sterk.map((number) => [idOf(number), 5])]),
      words: {
        title: new Set(wordsOf(text(".titel"))),
        terms: new Set(known.zoektermen.split(" ")),
        summary: new Set(wordsOf(text(".samenvatting"))),
        situations: new Set(wordsOf(text(".situaties li"))),
        body: new Set(wordsOf(`${text(".tekst")} ${text(".notitie")} ${text(".feiten")}`)),
      },
    };
  });
  const cardById = new Map(cards.map((card) => [card.id, card]));

  const concepts = new Map(
    data.begrippen.map(([id, facet, label, broader, labels]) => [
      id,
      { id, facet: FACETS[facet], label, broader: broader.map(idOf), labels: labels.split(",").map((words) => words.split(" ")) },
    ]),
  );
  const above = (id, distance = 1, found = new Map()) => {
    for (const parent of concepts.get(id).broader) {
      if (!(found.get(parent) <= distance)) above(parent, distance + 1, found.set(parent, distance));
    }
    return found;
  };
  for (const concept of concepts.values()) concept.above = above(concept.id);
  for (const card of cards) {
    /* a card about nachtlawaai is also about overlast */
    card.reach = new Set([...card.concepts].flatMap((id) => [id, ...concepts.get(id).above.keys()]));
  }
  const allWords = [
    ...new Set([
      ...cards.flatMap((card) => Object.values(card.words).flatMap((words) => [...words])),
      ...[...concepts.values()].flatMap((concept) => concept.labels.flat()),
    ]),
  ];

  /* ---- search ---- */

  const answersCache = new Map();
  /** The known words that answer to a typed one, with how well; guesses only when nothing else does. */
  const answers = (typed) => {
    if (answersCache.has(typed)) return answersCache.get(typed);
    const found = new Map();
    for (const known of allWords) {
      const how = likeness(typed, known);
      if (how) found.set(known, how);
    }
    const limit = typed.length < 5 ? 0 : typed.length < 8 ? 1 : 2;
    if (limit && Math.max(0, ...found.values()) < 0.7) {
      for (const known of allWords) {
        if (known.length > 3 && typos(typed, known, limit) <= limit) found.set(known, 0.75);
      }
    }
    answersCache.set(typed, found);
    return found;
  };

  /** The concepts that one typed word, within all typed words, points to: id to strength from 0 to 1. */
  const conceptsFor = (typed, everyTyped) => {
    const found = new Map();
    const own = answers(typed);
    for (const concept of concepts.values()) {
      for (const label of concept.labels) {
        if (!label.some((word) => own.get(word) >= 0.6)) continue;
        const hits = label.map((word) => Math.max(0, ...everyTyped.map((other) => answers(other).get(word) || 0)));
        const strength = hits.reduce((sum, hit) => sum + hit, 0) / label.length;
        if (strength > (found.get(concept.id) || 0)) found.set(concept.id, strength);
      }
    }
    return found;
  };

  const conceptPoints = (card, pointed) => {
    let best = 0;
    for (const [id, strength] of pointed) {
      let points = card.helps.get(id) || 0;
      if (card.concepts.has(id)) points = 7;
      else if (card.reach.has(id)) points = Math.max(points, 6);
      else if (strength >= 0.75) {
        for (const [parent, distance] of concepts.get(id).above) {
          if (distance <= 2 && card.concepts.has(parent)) points = Math.max(points, 3.5 / distance);
        }
      }
      best = Math.max(best, points * strength);
    }
    return best;
  };

  const wordPoints = (card, typed) => {
    const known = answers(typed);
    let best = 0;
    let sum = 0;
    for (const [field, weight] of FIELDS) {
      let points = 0;
      for (const word of card.words[field]) points = Math.max(points, weight * (known.get(word) || 0));
      best = Math.max(best, points);
      sum += points;
    }
    return best + sum / 10;
  };

  /** What the text finds: points by card id, whether that is all of its words, and how it was understood. */
  const search = (text) => {
    const all = [...new Set(wordsOf(text))];
    const meaning = all.filter((word) => !STOP.has(word));
    const wanted = (meaning.length ? meaning : all).slice(0, 20);
    if (!wanted.length) return null;
    const typed = wanted.filter((word) => answers(word).size);
    const unknown = wanted.filter((word) => !answers(word).size);
    const pointed = typed.map((word) => conceptsFor(word, typed));
    const whole = new Map();
    const part = new Map();
    for (const card of cards) {
      const points = typed.map((word, index) => {
        const byConcept = conceptPoints(card, pointed[index]);
        const byWord = wordPoints(card, word);
        return Math.max(byConcept, byWord) + Math.min(byConcept, byWord) / 10;
      });
      const sum = points.reduce((total, one) => total + one, 0);
      if (points.length && points.every(Boolean)) whole.set(card.id, sum);
      if (sum) part.set(card.id, sum * points.filter(Boolean).length);
    }
    const best = new Map();
    for (const [id, strength] of pointed.flatMap((map, index) => (typed[index].length < 4 ? [] : [...map]))) {
      if (strength >= 0.75) best.set(id, Math.max(strength, best.get(id) || 0));
    }
    const understood = [...best].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([id]) => concepts.get(id));
    return { points: whole.size ? whole : part, complete: whole.size > 0 || !part.size, understood, unknown };
  };

  /* ---- the state, and its place in the address ---- */

  const state = { text: "", filters: new Map(FACETS.map((facet) => [facet, new Set()])), chosen: new Set(), onlyChosen: false, open: "" };

  const values = new Map(
    FACETS.map((facet) => {
      const ids = new Set(cards.flatMap((card) => card.facets[facet]));
      return [facet, [...concepts.values()].filter((concept) => concept.facet === facet && ids.has(concept.id))];
    }),
  );

  const fragment = () => {
    const parts = [];
    if (state.text.trim()) parts.push(`zoek=${encodeURIComponent(state.text.trim())}`);
    for (const [facet, ids] of state.filters) if (ids.size) parts.push(`${facet}=${[...ids].join(",")}`);
    if (state.chosen.size) parts.push(`keuze=${[...state.chosen].join(",")}`);
    if (state.onlyChosen) parts.push("toon=keuze");
    if (state.open) parts.push(`kaart=${state.open}`);
    return parts.length ? `#${parts.join("&")}` : "";
  };

  const readFragment = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const ids = (name, known) => new Set((given.get(name) || "").split(",").filter((id) => known.has(id)));
    state.text = (given.get("zoek") || "").slice(0, 200);
    for (const facet of FACETS) state.filters.set(facet, ids(facet, new Set(values.get(facet).map((concept) => concept.id))));
    state.chosen = ids("keuze", cardById);
    state.onlyChosen = given.get("toon") === "keuze" && state.chosen.size > 0;
    state.open = cardById.has(given.get("kaart")) ? given.get("kaart") : "";
  };

  const writeFragment = (step = false) => {
    const wanted = fragment();
    if (wanted === location.hash) return;
    const address = wanted || location.pathname + location.search;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  /* ---- filters ---- */

  const boxes = new Map();
  const buildFilters = () => {
    const panel = byId("filters");
    panel.append(make("h2", { className: "filters-kop", textContent: "Filters" }));
    for (const facet of FACETS) {
      if (values.get(facet).length < 2) continue;
      const list = make("ul", { className: "filterlijst" });
      for (const concept of values.get(facet)) {
        const box = make("input", { type: "checkbox", value: concept.id });
        const count = make("span", { className: "aantal" });
        const label = make("label", { className: "filter" }, box, make("span", { className: "filternaam", textContent: concept.label }), count);
        if (facet === "vorm") label.classList.add(`accent-${["meedoen", "meepraten", "transparantie"].includes(concept.id) ? concept.id : "ander"}`);
        box.addEventListener("change", () => {
          state.filters.get(facet)[box.checked ? "add" : "delete"](concept.id);
          update();
        });
        boxes.set(concept.id, { box, count, label });
        list.append(make("li", {}, label));
      }
      const group = make("fieldset", { className: "filtergroep" }, make("legend", { className: "verborgen", textContent: FACET_NAMES.get(facet) }), list);
      panel.append(make("details", { className: "filterblok", open: OPEN_FACETS.includes(facet) }, make("summary", { textContent: FACET_NAMES.get(facet) }), group));
    }
  };

  const passes = (card, except = "") =>
    FACETS.every((facet) => facet === except || !state.filters.get(facet).size || [...state.filters.get(facet)].some((id) => card.reach.has(id)));

  /* ---- what is shown ---- */

  let found = null;
  let shown = cards;

  const inScope = (card) => (!found || found.points.has(card.id)) && (!state.onlyChosen || state.chosen.has(card.id));

  /** Put cards in their order on sheets of four, so that they print as they are shown; the others wait, hidden. */
  const lay = (visible) => {
    const wanted = new Set(visible);
    const ordered = [...visible, ...cards.filter((card) => !wanted.has(card))];
    for (const card of cards) card.node.hidden = !wanted.has(card);
    const current = [...grid.querySelectorAll(".kaart")];
    const whole = ordered.every((card, index) => card.node === current[index]);
    const cut = visible.length;
    if (whole && grid.dataset.cut === String(cut)) return;
    grid.dataset.cut = cut;
    const sheets = [];
    for (const list of [ordered.slice(0, cut), ordered.slice(cut)]) {
      for (let start = 0; start < list.length; start += PER_SHEET) {
        const sheet = make("div", { className: "vel", hidden: list[start].node.hidden });
        sheet.append(...list.slice(start, start + PER_SHEET).map((card) => card.node));
        sheets.push(sheet);
      }
    }
    grid.replaceChildren(...sheets);
  };

  const plural = (count) => `${count} ${count === 1 ? "kaart" : "kaarten"}`;

  const showCounts = () => {
    for (const facet of FACETS) {
      const candidates = cards.filter((card) => inScope(card) && passes(card, facet));
      for (const concept of values.get(facet)) {
        const row = boxes.get(concept.id);
        if (!row) continue;
        const count = candidates.filter((card) => card.reach.has(concept.id)).length;
        row.count.textContent = count;
        row.box.checked = state.filters.get(facet).has(concept.id);
        row.label.classList.toggle("leegfilter", !count && !row.box.checked);
      }
    }
  };

  const showChips = () => {
    const chips = [];
    const chip = (name, remove) => {
      const button = make("button", { type: "button", className: "chip" }, name, make("span", { className: "kruis", textContent: "×", ariaHidden: "true" }));
      button.setAttribute("aria-label", `Haal weg: ${name}`);
      button.addEventListener("click", () => {
        const index = [...byId("chips").querySelectorAll("button")].indexOf(button);
        remove();
        update();
        const left = byId("chips").querySelectorAll("button");
        (left[Math.min(index, left.length - 1)] || byId("zoekveld")).focus();
      });
      chips.push(make("li", {}, button));
    };
    for (const facet of FACETS) {
      for (const id of state.filters.get(facet)) {
        chip(`${FACET_NAMES.get(facet).toLowerCase()}: ${concepts.get(id).label}`, () => state.filters.get(facet).delete(id));
      }
    }
    if (state.text.trim()) chip(`“${state.text.trim()}”`, () => { state.text = ""; });
    if (state.onlyChosen) chip("alleen mijn keuze", () => { state.onlyChosen = false; });
    if (chips.length > 1) {
      const clear = make("button", { type: "button", className: "chip chip-wis", textContent: "Wis alles" });
      clear.addEventListener("click", () => { clearAll(); byId("zoekveld").focus(); });
      chips.push(make("li", {}, clear));
    }
    byId("chips").replaceChildren(...chips);
    byId("chips").hidden = !chips.length;
  };

  const setText = (node, text) => { if (node.textContent !== text) node.textContent = text; };

  const showSelection = () => {
    for (const box of document.querySelectorAll("input.kies")) box.checked = state.chosen.has(box.value);
    for (const card of cards) card.node.classList.toggle("gekozen", state.chosen.has(card.id));
    byId("balk").hidden = !state.chosen.size;
    document.body.classList.toggle("met-balk", state.chosen.size > 0);
    setText(byId("balk-telling"), state.chosen.size ? `${plural(state.chosen.size)} gekozen` : "");
    byId("toon-keuze").setAttribute("aria-pressed", String(state.onlyChosen));
  };

  const show = () => {
    found = search(state.text);
    shown = cards.filter((card) => inScope(card) && passes(card));
    if (found) shown.sort((a, b) => found.points.get(b.id) - found.points.get(a.id) || a.order - b.order);
    const lost = document.activeElement?.closest?.(".kaart");
    lay(shown);
    if (lost?.hidden) byId("inhoud").focus({ preventScroll: true });
    const field = byId("zoekveld");
    if (field.value.trim() !== state.text.trim()) field.value = state.text;
    showCounts();
    showChips();
    showSelection();
    const partly = found && !found.complete && shown.length ? " Geen kaart heeft al uw woorden; deze hebben er een deel van." : "";
    const strange = found?.unknown.length && shown.length ? ` Niet gevonden: ${found.unknown.map((word) => `“${word}”`).join(", ")}.` : "";
    setText(byId("telling"), (shown.length === cards.length ? plural(cards.length) : `${shown.length} van ${plural(cards.length)}`) + (found && shown.length > 1 ? ", de best passende eerst." : ".") + partly + strange);
    setText(byId("begrepen"), found?.understood.length ? `Begrepen als: ${found.understood.map((concept) => `${FACET_NAMES.get(concept.facet).toLowerCase()} ${concept.label}`).join(" · ")}` : "");
    byId("leeg").hidden = shown.length > 0 || !cards.length;
  };

  const update = (step = false) => {
    if (!state.chosen.size) state.onlyChosen = false;
    show();
    writeFragment(step);
  };

  const clearAll = () => {
    state.text = "";
    for (const ids of state.filters.values()) ids.clear();
    state.onlyChosen = false;
    update();
  };

  /* ---- one card, open ---- */

  const dialog = byId("venster");

  const chooser = (card) => {
    const box = make("input", { type: "checkbox", className: "kies", value: card.id });
    box.setAttribute("aria-label", `Kies ${card.title}`);
    box.addEventListener("change", () => {
      state.chosen[box.checked ? "add" : "delete"](card.id);
      update();
    });
    return make("label", { className: "kieslabel" }, box, make("span", { textContent: "Kies" }));
  };

  const fillDialog = (card) => {
    const copy = make("div", { className: `${card.node.className} voluit` });
    copy.append(...[...card.node.children].filter((part) => !part.matches(".knoppen")).map((part) => part.cloneNode(true)));
    for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
    copy.querySelector(".titel").id = "venster-titel";
    const scan = copy.querySelector(".scan");
    if (scan) copy.querySelector(".links").append(scan);
    copy.append(make("div", { className: "knoppen" }, chooser(card)));
    byId("venster-inhoud").replaceChildren(copy);
    byId("venster-inhoud").scrollTop = 0;
    const index = shown.indexOf(card);
    byId("vorige").disabled = index <= 0;
    byId("volgende").disabled = index < 0 || index === shown.length - 1;
    setText(byId("venster-plaats"), index < 0 ? "" : `${index + 1} van ${shown.length}`);
    showSelection();
  };

  const showDialog = () => {
    const card = cardById.get(state.open);
    if (!card) {
      if (dialog.open) dialog.close();
      return;
    }
    fillDialog(card);
    if (!dialog.open) dialog.showModal();
  };

  const openCard = (card) => {
    const wasOpen = dialog.open;
    state.open = card.id;
    writeFragment(!wasOpen);
    showDialog();
  };

  dialog.addEventListener("close", () => {
    const card = cardById.get(state.open);
    state.open = "";
    writeFragment();
    /* this event comes after the fact: a reader who has moved on already keeps the focus */
    const stayed = document.activeElement === document.body || document.activeElement.matches(".lees");
    if (stayed && card && !card.node.hidden) card.node.querySelector(".lees").focus();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  byId("sluit").addEventListener("click", () => dialog.close());
  const step = (by) => {
    const next = shown[shown.findIndex((card) => card.id === state.open) + by];
    if (next) openCard(next);
    if (document.activeElement === document.body || document.activeElement.disabled) byId("sluit").focus();
  };
  byId("vorige").addEventListener("click", () => step(-1));
  byId("volgende").addEventListener("click", () => step(1));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });

  for (const card of cards) {
    const read = make("button", { type: "button", className: "knop lees", textContent: "Lees meer" });
    read.setAttribute("aria-label", `Lees meer over ${card.title}`);
    read.setAttribute("aria-haspopup", "dialog");
    read.addEventListener("click", () => openCard(card));
    card.node.append(make("div", { className: "knoppen" }, read, chooser(card)));
    card.node.addEventListener("click", (event) => {
      if (!event.target.closest("a, button, input, label") && !String(getSelection())) openCard(card);
    });
  }

  /* ---- the selection: to Markdown and to paper ---- */

  const escapeMarkdown = (text) => text.replace(/\s+/g, " ").trim().replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");

  const markdown = () => {
    const lines = [`# ${escapeMarkdown(document.querySelector("h1").textContent)}`, ""];
    for (const card of cards.filter((one) => state.chosen.has(one.id))) {
      lines.push(`## ${escapeMarkdown(card.title)}`, "", escapeMarkdown(card.node.querySelector(".samenvatting").textContent), "");
      for (const facet of FACETS) {
        lines.push(`- **${FACET_NAMES.get(facet)}**: ${escapeMarkdown(card.facets[facet].map((id) => concepts.get(id).label).join(", "))}`);
      }
      for (const link of card.node.querySelectorAll(".links a")) {
        const kind = link.nextElementSibling.textContent;
        lines.push(`- [${escapeMarkdown(link.textContent)}](<${link.href.replace(/[<>]/g, encodeURIComponent)}>) (${escapeMarkdown(kind)})`);
      }
      lines.push("");
    }
    return lines.join("\n");
  };

  const copyByHand = (text) => {
    byId("kopietekst").value = text;
    byId("kopievenster").showModal();
    byId("kopietekst").select();
  };

  byId("kopieer").addEventListener("click", async () => {
    const text = markdown();
    try {
      await navigator.clipboard.writeText(text);
      setText(byId("balk-telling"), `${plural(state.chosen.size)} gekopieerd`);
    } catch {
      copyByHand(text);
    }
  });
  byId("kopiesluit").addEventListener("click", () => byId("kopievenster").close());
  byId("toon-keuze").addEventListener("click", () => { state.onlyChosen = !state.onlyChosen; update(); });
  byId("wis-keuze").addEventListener("click", () => { state.chosen.clear(); update(); byId("zoekveld").focus(); });
  byId("drukknop").addEventListener("click", () => window.print());
  byId("druk-keuze").addEventListener("click", () => {
    lay(shown.filter((card) => state.chosen.has(card.id)).concat(cards.filter((card) => state.chosen.has(card.id) && !shown.includes(card))));
    window.addEventListener("afterprint", () => lay(shown), { once: true });
    window.print();
  });

  /* ---- the rest of the controls ---- */

  byId("zoekveld").addEventListener("input", (event) => { state.text = event.target.value; update(); });
  byId("leegknop").addEventListener("click", () => { clearAll(); byId("zoekveld").focus(); });
  byId("filterknop").addEventListener("click", (event) => {
    const open = document.documentElement.classList.toggle("filters-open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
  });
  document.querySelector(".sprong").addEventListener("click", (event) => {
    event.preventDefault();
    byId("inhoud").focus();
  });
  window.addEventListener("popstate", () => { readFragment(); show(); showDialog(); });

  document.documentElement.classList.add("js");
  buildFilters();
  byId("filters").hidden = !boxes.size;
  byId("filterknop").hidden = !boxes.size;
  byId("zoek").hidden = !cards.length;
  byId("uitslag").hidden = !cards.length;
  readFragment();
  show();
  showDialog();
})();
