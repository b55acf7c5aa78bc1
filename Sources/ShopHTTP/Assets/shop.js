/*
The shop's one script. Everything works without it; it only adds:
  [data-cart-count]        shows the number in the cookie "cart"
  form[data-operation]     gives every sending an operation_id, so that a repetition counts once
  .quantity                gets buttons for one less and one more; data-less and data-more name them
  form[data-autosubmit]    is sent when a field in it changes
  [data-price] (a choice)  shows its price in the form's [data-price-shown]
  [data-recent]            shows what was looked at before and remembers [data-slug] with [data-name], in this browser only
  [data-live] with an id   is refreshed from its own page every so many seconds or, where data-events names a
                           stream, when that tells of another data-version; data-news is put into the
                           role=status behind it
  form[data-suggestions]   gets a list of suggestions from there while somebody types in its field
*/
"use strict";
(() => {
  const all = (selector, root = document) => root.querySelectorAll(selector);
  document.documentElement.classList.add("script");

  const showCartCount = () => {
    const match = /(?:^|; )cart=(\d{1,6})(?:;|$)/.exec(document.cookie);
    const pieces = match ? Number(match[1]) : 0;
    for (const badge of all("[data-cart-count]")) {
      badge.textContent = pieces;
      badge.hidden = pieces === 0;
    }
  };

  const randomName = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  // The identifier lives until the page is shown again: a double click sends it twice, a new order to
  // add after coming back gets a new one.
  const nameOperation = (form) => {
    let field = form.elements.namedItem("operation_id");
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = "operation_id";
      form.append(field);
    }
    if (!field.value) field.value = randomName();
  };
  const forgetOperations = () => {
    for (const field of all("form[data-operation] [name=operation_id]")) field.value = "";
  };

  const addSteppers = (root) => {
    for (const box of all(".quantity", root)) {
      const input = box.querySelector("input");
      if (!input || box.querySelector("button")) continue;
      const button = (sign, name, step) => {
        const element = document.createElement("button");
        element.type = "button";
        element.textContent = sign;
        element.setAttribute("aria-label", name || sign);
        element.addEventListener("click", () => {
          step();
          input.dispatchEvent(new Event("change", { bubbles: true }));
        });
        return element;
      };
      input.before(button("−", box.dataset.less, () => input.stepDown()));
      input.after(button("+", box.dataset.more, () => input.stepUp()));
    }
  };

  const fetchAgain = async (region) => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) throw new Error("no page");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(region.id);
    if (!fresh) throw new Error("no region");
    return fresh;
  };

  // What the server says is compared with what it said before: what a person has opened or typed in the
  // meantime stays until there is news. While a stream of events tells that there is none, nothing is asked.
  // A server in trouble is asked ever more rarely, up to once a minute; a page nobody looks at not at all.
  const keepFresh = (region) => {
    const usual = Math.max(1, Number(region.dataset.live) || 3) * 1000;
    let said = region.outerHTML;
    let source, triedAt, newest, timer;

    const follow = () => {
      if (!region.dataset.events) return source?.close();
      if (document.hidden || (source && source.readyState < 2) || Date.now() - triedAt < 30000) return;
      triedAt = Date.now();
      source = new EventSource(region.dataset.events);
      source.addEventListener("order", (event) => {
        newest = event.data;
        if (newest !== region.dataset.version) next(0);
      });
    };
    const isCurrent = () => source?.readyState === 1 && newest === region.dataset.version;

    const refresh = async () => {
      const fresh = await fetchAgain(region);
      const news = fresh.outerHTML;
      if (news === said || region.contains(document.activeElement)) return;
      said = news;
      const heard = region.nextElementSibling;
      if (fresh.dataset.news && heard?.role === "status") heard.textContent = fresh.dataset.news;
      region.replaceWith(fresh);
      region = fresh;
      addSteppers(region);
    };

    const next = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        try {
          if (!document.hidden && !isCurrent()) await refresh();
          follow();
          if ("live" in region.dataset) next(usual);
        } catch {
          next(Math.min(Math.max(wait, usual) * 2, 60000));
        }
      }, wait);
    };

    document.addEventListener("visibilitychange", () => {
      triedAt = 0;
      document.hidden ? source?.close() : next(0);
    });
    follow();
    next(usual);
  };

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // What was stored may be anything, and storing may be forbidden.
  const recall = () => {
    try {
      const seen = JSON.parse(localStorage.getItem("recent"));
      return seen.filter((item) => /^[a-z0-9-]+$/.test(item.slug) && typeof item.name === "string");
    } catch {
      return [];
    }
  };
  const remember = (seen) => {
    try {
      localStorage.setItem("recent", JSON.stringify(seen));
    } catch {}
  };
  const showRecent = (box) => {
    const { recent: site, slug, name } = box.dataset;
    const others = recall().filter((item) => item.slug !== slug);
    if (slug) remember([{ slug, name }, ...others].slice(0, 9));
    const card = (item) => {
      const picture = make("img", {
        src: `/pictures/${item.slug}.svg`, alt: "", width: 480, height: 480, loading: "lazy",
      });
      const link = make("a", { href: `${site}/p/${item.slug}`, textContent: item.name });
      const element = make("li", { className: "product-card" }, picture, make("h3", {}, link));
      element.dataset.test = "recent-product";
      return element;
    };
    box.querySelector("ul").replaceChildren(...others.slice(0, 4).map(card));
    box.hidden = others.length === 0;
    box.querySelector("button").onclick = () => {
      remember([]);
      box.hidden = true;
    };
  };

  // A combobox with a list (WAI-ARIA): the field keeps the focus, and without a choice Enter searches.
  const suggest = (form) => {
    const input = form.querySelector("[type=search]");
    const list = make("ul", { id: "suggestions", className: "suggestions", role: "listbox", hidden: true });
    list.ariaLabel = input.labels[0].textContent;
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list" });
    input.setAttribute("aria-controls", list.id);
    form.append(list);
    let current, timer, request;

    const mark = (option) => {
      if (current) current.ariaSelected = "false";
      current = option;
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.ariaSelected = "true";
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    };
    const show = (suggestions) => {
      mark();
      list.replaceChildren(...suggestions.map(({ name, detail, url }, index) => {
        const option = make("li", { id: `suggestion-${index}`, role: "option", ariaSelected: "false" },
          make("span", { textContent: name }), make("span", { className: "muted small", textContent: detail }));
        option.dataset.url = url;
        return option;
      }));
      list.hidden = suggestions.length === 0;
      input.ariaExpanded = String(!list.hidden);
    };
    const close = () => {
      clearTimeout(timer);
      request?.abort();
      show([]);
    };
    const ask = async () => {
      request = new AbortController();
      const { signal } = request;
      try {
        const address = `${form.dataset.suggestions}?q=${encodeURIComponent(input.value.trim())}`;
        const answer = await fetch(address, { signal });
        const { suggestions } = await answer.json();
        if (!signal.aborted) show(suggestions);
      } catch {
        if (!signal.aborted) close();
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      request?.abort();
      if (input.value.trim().length < 2) return close();
      timer = setTimeout(ask, 120);
    });
    input.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const places = [undefined, ...list.children];
      const place = places.indexOf(current);
      if (event.key === "ArrowDown") mark(places[(place + 1) % places.length]);
      else if (event.key === "ArrowUp") mark(places.at(place - 1));
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && current) location.assign(current.dataset.url);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    // A press must not take the focus away before the click arrives.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("li");
      if (option) location.assign(option.dataset.url);
    });
    input.ariaExpanded = "false";
  };

  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-operation]")) nameOperation(event.target);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form) return;
    if (form.matches("[data-autosubmit]") && form.reportValidity()) form.requestSubmit();
    const price = event.target.dataset.price;
    const shown = price && form.querySelector("[data-price-shown]");
    if (shown) shown.textContent = price;
  });
  addEventListener("pageshow", () => {
    forgetOperations();
    showCartCount();
  });

  showCartCount();
  all("[data-live][id]").forEach(keepFresh);
  all("[data-recent]").forEach(showRecent);
  all("[data-suggestions]").forEach(suggest);
  addSteppers(document);
})();
