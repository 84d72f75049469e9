// The pages to play with: plain JavaScript, no network. Each page embeds its numbers as JSON, which come from the committed tables and
// recordings. What a page shows is also kept as text in `data-state` of <html>, so that a test can read it.
"use strict";

(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const page = document.getElementById("data").dataset.page;
  const byId = (id) => document.getElementById(id);
  const said = byId("said");

  /** Writes what the page shows, for readers, screen readers and tests. */
  function show(state, sentence) {
    document.documentElement.dataset.state = JSON.stringify(state);
    said.textContent = sentence;
  }

  function chosen(name) {
    const input = document.querySelector(`input[name="${name}"]:checked`);
    return input ? input.value : null;
  }

  function element(name, attributes, text) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /** Rounded as the tables of the book are, with a true minus. */
  const number = (value, decimals = 1) => {
    const unit = 10 ** decimals;
    return (Math.round(Math.abs(value) * unit + 1e-9) / unit * Math.sign(value)).toFixed(decimals).replace("-", "−");
  };

  /** Writes what a slider stands at, for eyes and for screen readers. */
  function tell(slider, text) {
    byId(`${slider}-value`).textContent = text;
    byId(slider).setAttribute("aria-valuetext", text);
  }

  /**
   * A chart of lines and points.
   * lines: [{name, points: [[x, y]], style, marks}]; style is a class of the style sheet.
   */
  function chart(target, {title, x, y, lines, ticksX, reference}) {
    const [width, height, left, right, top, bottom] = [720, 320, 60, 20, 34, 48];
    const svg = element("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title, class: "chart"});
    const all = lines.flatMap((line) => line.points);
    const range = (index, axis) => {
      const values = all.map((point) => point[index]);
      const low = axis.low ?? Math.min(...values), high = axis.high ?? Math.max(...values);
      const air = (high - low || 1) * 0.06;
      return [axis.low ?? low - air, axis.high ?? high + air];
    };
    const [x0, x1] = range(0, x), [y0, y1] = range(1, y);
    const px = (v) => left + (v - x0) / (x1 - x0) * (width - left - right);
    const py = (v) => height - bottom - (v - y0) / (y1 - y0) * (height - top - bottom);
    const step = (span) => {
      const raw = span / 5, unit = 10 ** Math.floor(Math.log10(raw));
      return [1, 2, 5, 10].map((f) => f * unit).find((s) => s >= raw);
    };
    const ticks = (low, high) => {
      const size = step(high - low), found = [];
      for (let v = Math.ceil(low / size) * size; v <= high + 1e-9; v += size) found.push(Number(v.toFixed(6)));
      return found;
    };
    for (const v of ticks(y0, y1)) {
      svg.append(element("line", {x1: left, x2: width - right, y1: py(v), y2: py(v), class: "grid"}));
      svg.append(element("text", {x: left - 8, y: py(v) + 4, "text-anchor": "end"}, String(v).replace("-", "−")));
    }
    for (const [v, label] of ticksX ?? ticks(x0, x1).map((v) => [v, String(v).replace("-", "−")])) {
      svg.append(element("text", {x: px(v), y: height - bottom + 18, "text-anchor": "middle"}, label));
    }
    svg.append(element("text", {x: (left + width - right) / 2, y: height - 8, "text-anchor": "middle"}, x.label));
    svg.append(element("text", {x: 16, y: (top + height - bottom) / 2, "text-anchor": "middle",
      transform: `rotate(-90 16 ${(top + height - bottom) / 2})`}, y.label));
    if (reference !== undefined) {
      svg.append(element("line", {x1: left, x2: width - right, y1: py(reference), y2: py(reference), class: "reference"}));
    }
    let place = left;
    for (const line of lines) {
      if (line.points.length > 1 && !line.pointsOnly) {
        const path = line.points.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`).join(" ");
        svg.append(element("polyline", {points: path, class: `line ${line.style}`}));
      }
      if (line.marks) {
        for (const [a, b] of line.points) {
          svg.append(element("circle", {cx: px(a), cy: py(b), r: line.radius ?? 4, class: `mark ${line.style}`}));
        }
      }
      if (line.name) {
        svg.append(element("circle", {cx: place + 5, cy: 14, r: 5, class: `mark ${line.style}`}));
        svg.append(element("text", {x: place + 15, y: 18}, line.name));
        place += 34 + 7.2 * line.name.length;
      }
    }
    target.replaceChildren(svg);
  }

  /** Rows of bars from 0 to 100, with their values in words. */
  function bars(target, rows) {
    const list = document.createElement("dl");
    list.className = "bars";
    for (const [name, value, interval] of rows) {
      const [term, entry, bar, text] = ["dt", "dd", "span", "span"].map((tag) => document.createElement(tag));
      term.textContent = name;
      bar.className = "bar";
      bar.style.width = `${Math.max(0, Math.min(100, value)) * 0.6}%`;
      text.textContent = ` ${number(value)} ± ${number(interval)}`;
      entry.append(bar, text);
      list.append(term, entry);
    }
    target.replaceChildren(list);
  }

  const listen = (draw) => {
    byId("controls").addEventListener("input", draw);
    byId("controls").addEventListener("submit", (event) => event.preventDefault());
    draw();
  };

  // ---- The momentum encoder -------------------------------------------------------------------------------------------------

  function momentumPage() {
    const steps = 400;
    // The same jitter every time: a small generator with a fixed start.
    const noise = (() => {
      let state = 12345;
      return Array.from({length: steps + 1}, () => {
        state = (1103515245 * state + 12345) % 2147483648;
        return state / 2147483648 - 0.5;
      });
    })();
    const motions = {
      jump: (t) => t < 40 ? 1 : 0,
      alternate: (t) => Math.floor(t / 10) % 2 === 0 ? 1 : -1,
      walk: (t) => t / steps + 0.8 * noise[t],
    };
    listen(() => {
      const rung = data.arms[Number(byId("momentum").value)];
      const m = Number(rung.arm), motion = chosen("motion");
      tell("momentum", rung.arm);
      const query = Array.from({length: steps + 1}, (_, t) => [t, motions[motion](t)]);
      let key = motion === "jump" ? 1 : 0;
      const followed = query.map(([t, value]) => {
        key = m * key + (1 - m) * value;
        return [t, key];
      });
      chart(byId("picture"), {
        title: `One parameter over ${steps} steps: the query encoder, and the key encoder that follows it with m = ${rung.arm}`,
        x: {label: "step", low: 0, high: steps}, y: {label: "θ"},
        lines: [{name: "query encoder θ_q", points: query, style: "first"},
          {name: "key encoder θ_k", points: followed, style: "second dashed"}],
      });
      for (const cell of document.querySelectorAll("main table tr")) {
        cell.classList.toggle("here", cell.firstElementChild?.textContent === rung.arm);
      }
      const half = m > 0 ? Math.log(0.5) / Math.log(m) : 0;
      const settled = followed.slice(steps / 2).map(([, value]) => value);
      const swing = Math.max(...settled) - Math.min(...settled), asked = query.slice(steps / 2).map(([, value]) => value);
      const effect = {
        jump: () => `half of the jump has arrived after ${half < 10 ? number(half) : Math.round(half)} steps`,
        alternate: () => `of a swing of 2 the key encoder makes ${number(swing, 2)}`,
        walk: () => `in the second half the query encoder covers ${number(Math.max(...asked) - Math.min(...asked), 2)}, ` +
          `and the key encoder ${number(swing, 2)}`,
      }[motion]();
      const late = m === 0 ? "the key encoder is the query encoder" : effect;
      show({m: rung.arm, motion, halfLife: half, last: followed[steps][1], probe: rung.probe[0]},
        `m = ${rung.arm}: ${late}. Measured: probe ${number(rung.probe[0])} ± ${number(rung.probe[1])} %, ` +
        `kNN ${number(rung.knn[0])} ± ${number(rung.knn[1])} %.`);
    });
  }

  // ---- The leak of batch norm -----------------------------------------------------------------------------------------------

  function leakPage() {
    const count = 16;
    let seed = 1;
    const shuffled = () => {
      let state = seed * 7919;
      const order = Array.from({length: count}, (_, i) => i);
      for (let i = count - 1; i > 0; i--) {
        state = (1103515245 * state + 12345) % 2147483648;
        const j = Math.floor(state / 2147483648 * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    };
    const row = (svg, order, size, y, title) => {
      const own = Math.floor(order.indexOf(0) / size);
      svg.append(element("text", {x: 0, y: y - 10}, title));
      order.forEach((image, place) => {
        const group = Math.floor(place / size), x = place * 40 + group * 8;
        const isOwn = image === 0, isCompany = group === own;
        svg.append(element("rect", {x, y, width: 36, height: 36, rx: 4,
          class: isOwn ? "tile own" : isCompany ? "tile company" : "tile"}));
        svg.append(element("text", {x: x + 18, y: y + 23, "text-anchor": "middle"}, String(image)));
      });
      return order.filter((image, place) => Math.floor(place / size) === own && image !== 0);
    };
    byId("again").addEventListener("click", () => {
      seed += 1;
      byId("controls").dispatchEvent(new Event("input"));
    });
    listen(() => {
      const size = Number(chosen("size")), isShuffled = byId("shuffle").checked;
      byId("again").disabled = !isShuffled || size === count;
      byId("shuffle").disabled = size === count;
      const order = Array.from({length: count}, (_, i) => i);
      const keys = isShuffled && size < count ? shuffled() : order;
      const svg = element("svg", {viewBox: "0 0 700 170", role: "img", class: "chart",
        "aria-label": `Sixteen images in groups of ${size}, the keys ${isShuffled && size < count ? "shuffled" : "as they come"}`});
      const of = row(svg, order, size, 24, "queries: image 0, and the company it is normalised in");
      const with_ = row(svg, keys, size, 114, "keys");
      byId("picture").replaceChildren(svg);
      const shared = of.filter((image) => with_.includes(image)).length;
      const name = size === count ? "one group of 16"
        : `groups of ${size}, ${isShuffled ? "shuffled" : "not shuffled"}`;
      const arm = data.arms.find((arm) => arm.arm === name);
      bars(byId("bars"), [["own key first, %", ...arm.pretext], ["kNN, %", ...arm.knn], ["linear probe, %", ...arm.probe]]
        .concat(arm.reliance ? [["rests on company, points", ...arm.reliance], ["betrayed, points", ...arm.ofquery]] : []));
      for (const line of document.querySelectorAll("main table tr")) {
        line.classList.toggle("here", line.firstElementChild?.textContent === name);
      }
      const company = size === count ? "One group: all keys are normalised among all images, in whatever order." :
        `Of the ${size === 2 ? "1 companion" : `${size - 1} companions`} of query 0, ` +
        `${shared} ${shared === 1 ? "is" : "are"} with its key as well.`;
      show({size, isShuffled, shared, arm: name, knn: arm.knn[0], pretext: arm.pretext[0]},
        `${company} Measured: own key first in ${number(arm.pretext[0])} %, kNN ${number(arm.knn[0])} %.`);
    });
  }

  // ---- The two worlds -------------------------------------------------------------------------------------------------------

  function worldsPage() {
    const slider = byId("dose"), negatives = byId("negatives");
    let world = null;
    const offered = () => {
      // Another world has other doses and other numbers of negatives.
      slider.max = data[world].levels.length - 1;
      slider.value = 0;
      const legend = negatives.querySelector("legend");
      negatives.replaceChildren(legend, ...data[world].negatives.map((K, index) => {
        const label = document.createElement("label"), input = document.createElement("input");
        Object.assign(input, {type: "radio", name: "K", value: K, checked: index === 0});
        label.append(input, ` ${K}`);
        return label;
      }));
    };
    listen(() => {
      if (chosen("world") !== world) {
        world = chosen("world");
        offered();
      }
      const {levels, negatives: sizes} = data[world];
      const level = levels[Number(slider.value)], K = Number(chosen("K"));
      const point = level.points.find((point) => point.K === K);
      tell("dose", level.name);
      byId("dose-name").textContent = world === "code" ? "Bits of the code" : "Augmentation, each with those before it";
      const at = (p, bits) => [Math.log2(p.K) - bits, p.knn[0]];
      const styles = ["first", "second", "third", "fourth", "fifth"];
      chart(byId("picture"), {
        title: `kNN against log₂(K/2^b) ${world === "code" ? "with an exact code" : "by augmentation"}`,
        x: {label: "log₂(K/2ᵇ), b the bits that two views share"}, y: {label: "kNN, %"},
        lines: [
          ...sizes.map((size, index) => ({name: `K = ${size}`, style: styles[index], marks: true, pointsOnly: world === "dose",
            points: levels.map((l) => at(l.points.find((p) => p.K === size), l.bits))})),
          {points: [at(point, level.bits)], style: "chosen", marks: true, radius: 9},
        ],
      });
      for (const line of document.querySelectorAll("main table tr")) {
        line.classList.toggle("here", line.firstElementChild?.textContent === level.name);
      }
      show({world, level: level.name, bits: level.bits, K, knn: point.knn[0]},
        `${world === "code" ? "A code" : "Augmentation"}, ${level.name}; K = ${K}: two views share ${number(level.bits)} bits` +
        (world === "code" ? `, so on average ${number(K / 2 ** level.bits)} of the negatives have the query's code. ` : ". ") +
        `kNN ${number(point.knn[0])} ± ${number(point.knn[1])} %.`);
    });
  }

  // ---- The queue ------------------------------------------------------------------------------------------------------------

  function queuePage() {
    const {runs, batches, imageSize, pixels} = data;
    const [height, width] = imageSize;
    const bytes = Uint8Array.from(atob(pixels), (character) => character.charCodeAt(0));
    const unique = (key) => [...new Set(runs.map((run) => run[key]))];
    const choices = {sizes: ["queueSize", "K"], momenta: ["momentum", "m"], temperatures: ["temperature", "τ"]};
    for (const [id, [key, name]] of Object.entries(choices)) {
      byId(id).replaceChildren(...unique(key).map((value, index, all) => {
        const label = document.createElement("label"), input = document.createElement("input");
        Object.assign(input, {type: "radio", name, value, checked: index === Math.min(2, all.length - 2)});
        label.append(input, ` ${value}`);
        return label;
      }));
    }
    const thumbnail = (image) => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, {width, height});
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", image < 0 ? "a random vector" : `image ${image}`);
      if (image < 0) return canvas;
      const context = canvas.getContext("2d"), picture = context.createImageData(width, height);
      for (let i = 0; i < width * height; i++) {
        for (let c = 0; c < 3; c++) picture.data[4 * i + c] = bytes[(image * width * height + i) * 3 + c];
        picture.data[4 * i + 3] = 255;
      }
      context.putImageData(picture, 0, 0);
      return canvas;
    };
    const tile = (image, words, style) => {
      const figure = document.createElement("div"), caption = document.createElement("span");
      figure.className = `tile ${style}`;
      figure.setAttribute("role", "listitem");
      caption.textContent = words;
      figure.append(thumbnail(image), caption);
      return figure;
    };
    const moment = byId("moment");
    const move = (by) => {
      moment.value = Number(moment.value) + by;
      byId("controls").dispatchEvent(new Event("input"));
    };
    byId("back").addEventListener("click", () => move(-1));
    byId("on").addEventListener("click", () => move(1));
    listen(() => {
      const [K, m, tau] = ["K", "m", "τ"].map((name) => Number(chosen(name)));
      const run = runs.find((run) => run.queueSize === K && run.momentum === m && run.temperature === tau);
      const now = run.moments[Number(moment.value)];
      const N = batches[0].length, stored = now.step * N, pointer = stored % K;
      tell("moment", `${now.step} of ${batches.length}`);
      byId("back").disabled = Number(moment.value) === 0;
      byId("on").disabled = Number(moment.value) === run.moments.length - 1;
      // Place j holds the newest key whose number is j modulo K; before the ring is full, a random vector of the start.
      const places = Array.from({length: K}, (_, j) => {
        const back = (pointer - 1 - j + 2 * K) % K, key = stored - 1 - back;
        return key < 0 ? {image: -1, age: null} :
          {image: batches[Math.floor(key / N)][key % N], age: now.step - Math.floor(key / N)};
      });
      const logits = [now.own, ...now.cosines].map((cosine) => cosine / 1000 / tau);
      const largest = Math.max(...logits), weights = logits.map((logit) => Math.exp(logit - largest));
      const sum = weights.reduce((a, b) => a + b, 0), shares = weights.map((weight) => weight / sum);
      byId("batch").replaceChildren(...batches[now.step].map((image, index) =>
        tile(image, index === 0 ? `the query: q·k₊ ${number(now.own / 1000, 2)}` : "enters", index === 0 ? "own" : "")));
      byId("ring").replaceChildren(...places.map(({image, age}, j) => {
        const leaves = (j - pointer + K) % K < N, kept = now.kept[j];
        const words = age === null ? `random, ${number(100 * shares[j + 1])} %`
          : `age ${age}, kept ${number(kept / 1000, 3)}, ${number(100 * shares[j + 1])} %`;
        return tile(image, (j === pointer ? "▸ " : "") + words + (leaves ? ", leaves" : ""), leaves ? "leaves" : "");
      }));
      const sorted = shares.slice(1).sort((a, b) => b - a);
      chart(byId("picture"), {
        title: "The query's soft-max over the queue, from the hardest negative down", x: {label: "negative, by rank"},
        y: {label: "share of the soft-max, %", low: 0},
        lines: [{name: "negatives", style: "first", marks: K <= 32, points: sorted.map((share, i) => [i + 1, 100 * share])}],
      });
      const known = now.kept.filter((kept) => kept < 2000);
      const mean = known.length ? known.reduce((a, b) => a + b, 0) / known.length / 1000 : null;
      const oldest = Math.max(0, ...places.map(({age}) => age ?? 0));
      show({K, m, tau, step: now.step, own: shares[0], oldest, kept: mean, loss: now.loss, pointer,
        images: places.map(({image}) => image)},
        `Step ${now.step}: the loss of the batch is ${number(now.loss, 2)} nats. The query gives its own key ` +
        `${number(100 * shares[0])} % and the hardest negative ${number(100 * sorted[0])} %. ` +
        (mean === null ? "No key has been stored yet." :
          `Stored keys have kept ${number(mean, 3)} on average; the oldest ` +
          `${oldest === 1 ? "was stored a step ago." : `is of ${oldest} steps ago.`}`) +
        ({11: " The next step shown is 100.", 105: " The next step shown is 994."}[now.step] ?? ""));
    });
  }

  ({momentum: momentumPage, leak: leakPage, worlds: worldsPage, queue: queuePage})[page]();
})();
