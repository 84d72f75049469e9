"""Opens the book in a real browser and asks of every page what a reader would mind.

    check-pages.py BOOK [SCREENSHOTS]

Needs Chromium, its driver and Selenium (Debian: chromium chromium-driver python3-selenium).

On every page, in light and dark and in three widths: no error in the console, nothing wider than the window, every heading one level
below another, every image with words, every control with a label, every link with a text, and text that stands out from its
ground (WCAG AA: 4.5, or 3 where it is large). On the pages to play with: each control changes what it should, by mouse and by
keyboard; what is asserted is the state that a page writes into `data-state` of its root.
"""
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WIDTHS = [360, 820, 1300]

CHECKS = """
const complaints = [];
const text = (e) => (e.textContent || '').trim();
if (!document.documentElement.lang) complaints.push('no language');
let level = 0;
for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
  const next = Number(h.tagName[1]);
  if (next > level + 1) complaints.push(`heading "${text(h)}" of level ${next} after level ${level}`);
  level = next;
}
for (const image of document.images) if (!image.alt) complaints.push(`image without words: ${image.src}`);
for (const image of document.images) if (!image.naturalWidth) complaints.push(`image that does not load: ${image.src}`);
for (const link of document.links) {
  if (!text(link) && !link.querySelector('img[alt]') && link.getAttribute('aria-hidden') !== 'true') {
    complaints.push(`link without a text: ${link.href}`);
  }
}
for (const control of document.querySelectorAll('input, select, textarea')) {
  if (!control.labels || !control.labels.length) complaints.push(`control without a label: ${control.id || control.name}`);
}
for (const button of document.querySelectorAll('button')) if (!text(button)) complaints.push('button without a text');
if (document.documentElement.scrollWidth > window.innerWidth + 1) {
  complaints.push(`wider than the window: ${document.documentElement.scrollWidth} instead of ${window.innerWidth}`);
}
const colour = (value) => {
  const parts = value.match(/[\\d.]+/g).map(Number);
  return parts.length > 3 && parts[3] === 0 ? null : parts.slice(0, 3);
};
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const seen = new Set();
for (const element of document.querySelectorAll('body *')) {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  if (!own || element.closest('script, svg, noscript, annotation')) continue;
  const style = getComputedStyle(element);
  const key = [element.tagName, element.className, style.color, style.fontSize].join();
  if (seen.has(key)) continue;
  seen.add(key);
  let ground = element;
  while (ground && !colour(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  const back = ground ? colour(getComputedStyle(ground).backgroundColor) : [255, 255, 255];
  const [low, high] = [luminance(colour(style.color)), luminance(back)].sort((a, b) => a - b);
  const ratio = (high + 0.05) / (low + 0.05), size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.6 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) {
    complaints.push(`${element.tagName}.${element.className} "${text(element).slice(0, 30)}" has a contrast of ${ratio.toFixed(2)}`);
  }
}
return complaints;
"""


class Book:
    def __init__(self, folder, shots):
        options = Options()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.folder, self.shots, self.complaints, self.checks = folder, shots, [], 0

    def open(self, page, width=1300, scheme="light"):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.driver.get((self.folder / page).as_uri())

    def expect(self, holds, complaint):
        self.checks += 1
        if not holds:
            self.complaints.append(complaint)

    def look(self, page):
        for width in WIDTHS:
            for scheme in ("light", "dark"):
                self.open(page, width, scheme)
                where = f"{page}, {width} wide, {scheme}"
                for complaint in self.driver.execute_script(CHECKS):
                    self.complaints.append(f"{where}: {complaint}")
                for entry in self.driver.get_log("browser"):
                    if entry["level"] in ("SEVERE", "WARNING"):
                        self.complaints.append(f"{where}: {entry['message']}")
                self.checks += 1
                if self.shots and scheme == ("dark" if width == 820 else "light"):
                    self.driver.save_screenshot(str(self.shots / f"{page[:-5]}-{width}.png"))

    # What the pages to play with show.

    def state(self):
        return json.loads(self.driver.find_element(By.TAG_NAME, "html").get_attribute("data-state"))

    def press(self, css, *keys):
        self.driver.find_element(By.CSS_SELECTOR, css).send_keys(*keys)
        return self.state()

    def click(self, css):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", self.driver.find_element(By.CSS_SELECTOR, css))
        self.driver.find_element(By.CSS_SELECTOR, css).click()
        return self.state()

    def said(self):
        return self.driver.find_element(By.ID, "said").text

    def momentum(self):
        self.open("play-momentum.html")
        first = self.state()
        self.expect(first["m"] == "0.99" and abs(first["halfLife"] - 68.97) < 0.01, f"momentum begins as {first}")
        self.expect(first["last"] > 0 and first["last"] < 0.1, f"after 360 steps 0.99³⁶⁰ = 0.027 is left, not {first['last']}")
        slow = self.press("#momentum", Keys.ARROW_RIGHT)
        self.expect(slow["m"] == "0.999" and slow["last"] > 0.6, f"0.999³⁶⁰ = 0.70 is left, not {slow}")
        none = self.press("#momentum", Keys.HOME)
        self.expect(none["m"] == "0" and none["last"] == 0, f"m = 0 is the query encoder itself: {none}")
        self.expect("is the query encoder" in self.said(), f"what is said of m = 0: {self.said()}")
        here = self.driver.find_elements(By.CSS_SELECTOR, "tr.here th")
        self.expect([cell.text for cell in here] == ["0"], "the measured row of m = 0 is marked")
        self.expect(len({s["probe"] for s in (first, slow, none)}) == 3, "the measured probe goes with m")
        motion = self.click("input[value=walk]")
        self.expect(motion["motion"] == "walk" and motion["last"] != none["last"], f"another motion: {motion}")

    def leak(self):
        self.open("play-leak.html")
        shuffled = self.state()
        self.expect(shuffled["size"] == 4 and shuffled["isShuffled"], f"the leak begins as {shuffled}")
        leaking = self.click("#shuffle")
        self.expect(leaking["shared"] == 3, f"without the shuffle all 3 companions are shared: {leaking}")
        self.expect(leaking["knn"] < shuffled["knn"] and leaking["pretext"] > shuffled["pretext"], f"{leaking} beside {shuffled}")
        self.expect(not self.driver.find_element(By.ID, "again").is_enabled(), "nothing to shuffle again")
        names = {leaking["arm"], shuffled["arm"]}
        for size in (2, 8, 16):
            state = self.click(f"input[name=size][value='{size}']")
            self.expect(state["size"] == size and state["shared"] == size - 1, f"groups of {size}: {state}")
            names.add(state["arm"])
        self.expect(len(names) == 5, f"every size has an arm of its own: {names}")
        self.click("input[name=size][value='8']")
        self.press("#shuffle", Keys.SPACE)
        found = {self.click("#again")["shared"] for _ in range(6)}
        self.expect(len(found) > 1, f"shuffles differ: {found}")

    def worlds(self):
        self.open("play-worlds.html")
        code = self.state()
        self.expect(code["world"] == "code" and code["K"] == 16 and code["bits"] == 3, f"the worlds begin as {code}")
        self.expect(len(self.driver.find_elements(By.CSS_SELECTOR, "#negatives input")) == 5, "five K with a code")
        last = self.press("#dose", Keys.END)
        self.expect(last["bits"] == 8 and last["knn"] < code["knn"], f"more bits, less is learned: {last}")
        none = self.click("input[value=dose]")
        self.expect(none["world"] == "dose" and none["K"] == 16, f"the other world begins as {none}")
        hue = self.press("#dose", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        self.expect(hue["bits"] < none["bits"] and hue["knn"] > none["knn"], f"a dose takes bits away: {hue} after {none}")
        more = self.click("#negatives input[value='256']")
        self.expect(more["K"] == 256 and more["level"] == hue["level"] and more["knn"] != hue["knn"], f"another K: {more}")

    def queue(self):
        self.open("play-queue.html")
        self.expect(self.state()["step"] == 5, f"the queue begins while it fills: {self.state()}")
        first = self.press("#moment", Keys.HOME)
        self.expect(first["step"] == 0 and set(first["images"]) == {-1}, f"the queue begins with random vectors: {first}")
        self.expect(not self.driver.find_element(By.ID, "back").is_enabled(), "no step before the first")
        one = self.click("#on")
        K = one["K"]
        self.expect(one["step"] == 1 and sum(image >= 0 for image in one["images"]) == 8, f"eight keys have come in: {one}")
        tiles = self.driver.find_elements(By.CSS_SELECTOR, "#ring > div")
        self.expect(len(tiles) == K, f"{len(tiles)} places of {K}")
        last = self.press("#moment", Keys.END)
        self.expect(last["oldest"] == K // 8 and -1 not in last["images"], f"the oldest key is K/N steps old: {last}")
        self.press("#moment", Keys.HOME, *[Keys.ARROW_RIGHT] * 11)
        kept = {}
        for m in ("0", "0.9", "0.99", "0.999"):
            kept[m] = self.click(f"input[name='m'][value='{m}']")["kept"]
        self.expect(kept["0"] < kept["0.9"] < kept["0.999"], f"the slower the encoder, the better keys keep: {kept}")
        shares = [self.click(f"input[name='τ'][value='{tau}']")["own"] for tau in ("0.07", "0.2", "1")]
        self.expect(shares[0] > shares[2], f"a low τ tells more apart: {shares}")
        for size in (8, 16, 32, 64):
            state = self.click(f"input[name='K'][value='{size}']")
            self.expect(state["K"] == size == len(state["images"]) and state["oldest"] == size // 8, f"K = {size}: {state}")
        state = self.press("#moment", Keys.END)
        back = self.press("#back", Keys.ENTER)
        self.expect(back["step"] == state["step"] - 1, f"a step back by keyboard: {back['step']}")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shots = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    book = Book(folder, shots)
    try:
        pages = sorted(path.name for path in folder.glob("*.html"))
        for page in pages:
            book.look(page)
        for play in (book.momentum, book.leak, book.worlds, book.queue):
            play()
    finally:
        book.driver.quit()
    for complaint in book.complaints:
        print(f"check-pages: {complaint}", file=sys.stderr)
    print(f"check-pages: {len(pages)} pages, {book.checks} checks, {len(book.complaints)} complaints")
    sys.exit(1 if book.complaints else 0)


main()
