// Old builds of Chromium on the release: a line for each build, a column for each thing that has to work there. What Chromium 80 and later must do is said in
// README.md; older ones must say that they cannot. Usage: node table.mjs FOLDER_WITH_NODE_MODULES ORIGIN
import { brotliDecompressSync } from "node:zlib";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [folder, origin] = process.argv.slice(2);
const OLDEST = 80;
const PATIENCE = 20000;

// Chromium's protocol over two pipes, so that no library is needed.
class Browser {
  constructor(program) {
    this.home = mkdtempSync(join(tmpdir(), "old-browser-"));
    const words = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--remote-debugging-pipe"];
    this.process = spawn(program, [...words, `--user-data-dir=${this.home}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.waiting = new Map();
    this.last = 0;
    let rest = "";
    this.process.stdio[4].on("data", (data) => {
      const parts = (rest + data).split("\0");
      rest = parts.pop();
      for (const part of parts) {
        const message = JSON.parse(part);
        this.waiting.get(message.id)?.(message);
        this.waiting.delete(message.id);
      }
    });
  }

  say(method, params = {}, sessionId = undefined) {
    const id = ++this.last;
    const answer = new Promise((then, otherwise) => {
      this.waiting.set(id, (message) => (message.error ? otherwise(new Error(message.error.message)) : then(message.result)));
      setTimeout(() => otherwise(new Error(`${method}: no answer`)), PATIENCE);
    });
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
    return answer;
  }

  async open(path) {
    const { targetId } = await this.say("Target.createTarget", { url: origin + path });
    const { sessionId } = await this.say("Target.attachToTarget", { targetId, flatten: true });
    return { run: (script) => this.run(sessionId, script), until: (what, script) => this.until(sessionId, what, script) };
  }

  async run(sessionId, expression) {
    const { result, exceptionDetails } = await this.say("Runtime.evaluate", { expression, returnByValue: true }, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(sessionId, what, expression) {
    const begun = Date.now();
    while (!(await this.run(sessionId, expression).catch(() => false))) {
      if (Date.now() - begun > PATIENCE) throw new Error(`waited in vain: ${what}`);
      await new Promise((then) => setTimeout(then, 50));
    }
  }

  async end() {
    const ended = new Promise((then) => this.process.once("exit", then));
    this.process.kill("SIGKILL");
    await ended;
    // Its helpers end a little later than it does.
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

const value = (id) => `(document.querySelector('output[data-result="${id}"]') || { dataset: {} }).dataset.value`;
const put = (name, text) => `(() => { const field = document.querySelector('form[data-metric]').elements.namedItem('${name}');
  field.focus(); field.value = '${text}'; field.dispatchEvent(new Event('input', { bubbles: true })); return true })()`;
const live = "document.documentElement.hasAttribute('data-ready')";

const FLOWS = {
  async example(browser) {
    const page = await browser.open("/nps");
    await page.until("the page is live", live);
    await page.until("its example", `${value("nps")} === '30'`);
  },
  async typing(browser) {
    const page = await browser.open("/nps");
    await page.until("the page is live", live);
    await page.run(put("promoters", "150"));
    await page.until("another result", `${value("nps")} === '65'`);
    await page.until("the address follows", "location.hash.includes('promoters=150')");
    const link = await page.run("location.pathname + location.hash");
    const other = await browser.open(link);
    await other.until("the link opens", `${live} && ${value("nps")} === '65'`);
  },
  async insight(browser) {
    const page = await browser.open("/staffing");
    await page.until("the page is live", live);
    await page.until("agents", `+(${value("agents")}) > 1`);
    await page.run("document.querySelector('form[data-metric] input').focus()");
    await page.run(put("calls", "200"));
    await page.until("the panels below", "!!document.querySelector('#take-sentence') && document.querySelector('#take-sentence').textContent.length > 20");
  },
  async survey(browser) {
    const page = await browser.open("/survey");
    await page.until("the page is live", live);
    await page.until("the button", "!!document.querySelector('[data-action=sample]:not([disabled])')");
    const rows = Array.from({ length: 60 }, (_, row) => `${row},${row % 11}`).join("\\n");
    await page.run(`(() => { const data = new DataTransfer();
      data.items.add(new File(['id,How likely are you to recommend us? (0-10)\\n${rows}\\n'], 'a.csv', { type: 'text/csv' }));
      for (const kind of ['dragenter', 'dragover', 'drop']) document.querySelector('#survey').dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true })) })()`);
    const state = "document.querySelector('#survey').dataset.state";
    await page.until("the question", `${state} === 'confirm'`);
    await page.run("document.querySelector('[data-action=confirm]').click()");
    await page.until("the score", `${state} === 'done' && !!${value("nps")}`);
  },
  async greek(browser) {
    const page = await browser.open("/el/csat");
    await page.until("the page is live", live);
    await page.until("its example", `!!${value("csat")}`);
  },
};

// What a browser below the floor shows: the page as it was written, with a note that says what to do.
async function note(browser) {
  const page = await browser.open("/nps");
  await page.until("a note", "/up-to-date browser/.test(document.body.innerText) && document.body.innerText.includes('Net Promoter Score')");
}

let good = true;
const builds = readdirSync(join(folder, "node_modules")).filter((name) => /^chromium-\d+$/.test(name));
builds.sort((one, other) => one.split("-")[1] - other.split("-")[1]);
console.log("build".padEnd(14) + Object.keys(FLOWS).map((name) => name.padEnd(10)).join("") + "note");
for (const build of builds) {
  const bin = join(folder, "node_modules", build, "bin");
  const program = join(folder, build);
  writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, readdirSync(bin).find((name) => name.startsWith("chromium"))))), { mode: 0o755 });
  const isOld = +build.split("-")[1] < OLDEST;
  const browser = new Browser(program);
  let line = build.padEnd(14);
  const said = [];
  for (const [name, flow] of [...Object.entries(FLOWS), ["note", note]]) {
    const wanted = (name === "note") === isOld;
    if (!wanted) {
      line += "–".padEnd(10);
      continue;
    }
    const why = await flow(browser).then(() => "", (error) => error.message);
    line += (why ? "FAILED" : "ok").padEnd(10);
    if (why) said.push(`  ${name}: ${why}`);
  }
  await browser.end();
  rmSync(program, { force: true });
  good = good && said.length === 0;
  console.log([line, ...said].join("\n"));
}
process.exit(good ? 0 : 1);
