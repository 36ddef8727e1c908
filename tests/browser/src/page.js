// What the flows do inside a page. Every script of a flow stands behind these functions; `S` holds the selectors.
const form = () => document.querySelector(S.form);
// What lies in closed details has a place in Chromium, but is not shown.
const visible = (element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden" && !element.closest("details:not([open]) > :not(summary)");
const isText = (element) =>
  element.tagName === "TEXTAREA" ||
  (element.tagName === "INPUT" && !["radio", "checkbox", "hidden", "button", "submit", "file"].includes(element.type));

// Puts a value into the control of that name as typing or choosing would; false when there is no such control.
function put(name, value) {
  const found = form()?.elements.namedItem(name);
  if (!found) return false;
  if (found instanceof RadioNodeList || found.type === "radio") {
    const radios = found instanceof RadioNodeList ? [...found] : [found];
    const radio = radios.find((one) => one.value === value);
    if (!radio) throw new Error(`no choice ${value} in ${name}`);
    if (!radio.checked) radio.click();
    return true;
  }
  if (found.type === "checkbox") {
    if (found.checked !== (value === "true")) found.click();
    return true;
  }
  if (found.tagName === "SELECT") {
    if (found.value === value) return true;
    found.value = value;
    if (found.value !== value) throw new Error(`no choice ${value} in ${name}`);
    found.dispatchEvent(new Event("input", { bubbles: true }));
  } else {
    found.focus();
    const prototype = found.tagName === "TEXTAREA" ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(found, value);
    found.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: value }));
  }
  found.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

// Everything that a flow compares.
function snapshot() {
  const fields = {}, texts = [], results = {}, errors = {}, twice = [];
  for (const one of form()?.elements ?? []) {
    if (!one.name || one.tagName === "BUTTON") continue;
    if (one.type === "radio") {
      if (one.checked) fields[one.name] = one.value;
    } else if (one.type === "checkbox") {
      fields[one.name] = String(one.checked);
    } else {
      fields[one.name] = one.value;
      if (isText(one) && visible(one) && !one.disabled) texts.push(one.name);
    }
  }
  for (const one of document.querySelectorAll(S.result)) {
    const id = one.dataset.result;
    if (id in results) twice.push(id);
    results[id] = { value: one.dataset.value ?? null, low: one.dataset.low ?? null, high: one.dataset.high ?? null };
  }
  for (const one of document.querySelectorAll(S.error)) {
    const text = one.textContent.trim();
    if (text) errors[one.dataset.errorFor] = text;
  }
  const odd = [...document.querySelectorAll("output")]
    .map((one) => `${one.textContent} ${one.dataset.value ?? ""} ${one.dataset.low ?? ""} ${one.dataset.high ?? ""}`)
    .filter((text) => /\bNaN\b|∞|\binf(inity)?\b/i.test(text));
  const damage = [...document.querySelectorAll(S.damage)].map((one) => one.dataset.linkDamage);
  return { metric: form()?.dataset.metric ?? null, fields, texts, results, errors, twice, odd, damage };
}

// A drop from the desktop and a paste, as events: no driver can do the real ones.
function transfer(type, files, text) {
  const data = new DataTransfer();
  for (const [name, mime, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mime }));
  }
  if (text !== undefined) data.setData("text/plain", text);
  const [kind, key] = type === "paste" ? [ClipboardEvent, "clipboardData"] : [DragEvent, "dataTransfer"];
  const event = new kind(type, { bubbles: true, cancelable: true, composed: true, [key]: data });
  if (event[key] !== data) Object.defineProperty(event, key, { value: data });
  return event;
}
function drop(files) {
  for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(transfer(type, files));
}
function paste(text) {
  document.body.dispatchEvent(transfer("paste", [], text));
}

// The survey page.
function survey() {
  const panel = document.querySelector(S.panel);
  const columns = {};
  for (const one of document.querySelectorAll("select[name^='column-']")) columns[one.name] = one.value;
  const results = [...document.querySelectorAll(S.surveyResult)].map((one) => ({
    metric: one.dataset.metric, column: one.dataset.column ?? "", result: one.dataset.result,
    value: one.dataset.value ?? null, answers: one.dataset.answers ?? null,
  }));
  return {
    state: panel?.dataset.state ?? null, finding: panel?.dataset.finding ?? null,
    text: panel?.innerText ?? "", columns, results,
  };
}

// What has the focus: its name or id or text, and whether one sees that it has it.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const seen = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  return {
    tag: one.tagName, name: one.getAttribute("name") ?? "", action: one.dataset.action ?? "",
    text: one.textContent.trim().slice(0, 60), inForm: !!form()?.contains(one), search: one.matches(S.search),
    seen, type: one.getAttribute("type") ?? "",
  };
}
