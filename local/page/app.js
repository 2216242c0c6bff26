// The page of the local stage. It only makes the JSON calls that tests and scripts make too, and the site's own
// sign-up. Whatever people wrote is put on the page with textContent, never as markup.
"use strict";

const $ = (id) => document.getElementById(id);

/** Make an element: a tag with classes, attributes, and children (strings become text). */
function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name);
  node.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/* ------------------------------------------------------------------ calls */

/** What went wrong, and what to do about it, in words for the person at the page. */
class Trouble extends Error {
  constructor(what, fix) {
    super(what);
    this.fix = fix;
  }
}

async function reach(path, options) {
  try {
    return await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Trouble(
      "The local stage does not answer.",
      "Is “make run” still going? Start it again, then press Try again.",
    );
  }
}

async function call(method, path, body) {
  const headers = body === undefined ? {} : { "Content-Type": "application/json" };
  const response = await reach(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const words = await response.text();
  let data = null;
  try {
    data = JSON.parse(words);
  } catch {
    // Not JSON: the status below says enough.
  }
  if (response.ok) return data;
  const said = data && typeof data.error === "string" ? ` It says: ${data.error}` : "";
  const trouble = new Trouble(
    `${method} ${path.split("?")[0]} answered ${response.status}.${said}`,
    response.status >= 500 ? "The window where “make run” runs shows why." : "Check what was asked, then try again.",
  );
  trouble.status = response.status;
  throw trouble;
}

/** The same, where “nothing there” is an answer. */
async function callOrNothing(method, path) {
  try {
    return await call(method, path);
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

const stage = {
  clock: () => call("GET", "/_local/clock"),
  turn: (how) => call("POST", "/_local/clock", how),
  outbox: (since) => call("GET", "/_local/outbox" + (since ? `?since=${encodeURIComponent(since)}` : "")),
  subscriber: (number) => callOrNothing("GET", `/_local/subscriber?phone=${encodeURIComponent(number)}`),
  log: (since) => callOrNothing("GET", "/_local/log" + (since ? `?since=${encodeURIComponent(since)}` : "")),
  text: (from, body) => call("POST", "/_local/sms", { from, body }),
  mail: (mail) => call("POST", "/_local/email", mail),
  fault: (fault) => call("POST", "/_local/faults", fault),
  faults: () => call("GET", "/_local/faults"),
  clearFaults: () => call("DELETE", "/_local/faults"),
};

/** Post the site's own sign-up form, as a browser would. */
async function signUp(fields) {
  const response = await reach("/", { method: "POST", body: new URLSearchParams(fields) });
  if (response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const said = page.querySelector("[role=alert], .error, .errors")?.textContent.trim().replace(/\s+/g, " ");
  throw new Trouble(
    `The sign-up form answered ${response.status}.${said ? ` It says: ${said}` : ""}`,
    "Open the sign-up form and try the same there.",
  );
}

/* ------------------------------------------------------------------ time */

const DEFAULT_ZONE = "America/Chicago";
const formats = new Map();

/** Say a moment in a zone: "Thu 9:12 pm". */
function say(at, zone, options = { weekday: "short", hour: "numeric", minute: "2-digit" }) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }));
  return formats
    .get(key)
    .format(new Date(at))
    .replace(/\s([AP])M/, (_, half) => ` ${half.toLowerCase()}m`)
    .replace(/^(\w{3}),? (?=\d)/, "$1 ");
}

const DAY = { weekday: "long", month: "long", day: "numeric" };
const sayDay = (at, zone) => say(at, zone, DAY);

/** The moment at which a zone's clocks show this date and time. */
function moment(year, month, day, hour, minute, zone) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let at = wanted;
  // Twice: the first look may fall on the other side of a change of the clocks.
  for (let look = 0; look < 2; look += 1) at += wanted - wallClock(at, zone);
  return new Date(at);
}

/** What the clocks of a zone show, written as if it were UTC. */
function wallClock(at, zone) {
  const options = {
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  };
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }).formatToParts(new Date(at));
  const part = (type) => Number(parts.find((each) => each.type === type).value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

/** The next time that a weekday (0 is Sunday) reaches an hour, in a zone. */
function next(weekday, hour, minute, zone) {
  const today = new Date(wallClock(Date.parse(state.now), zone));
  for (let ahead = 0; ; ahead += 1) {
    const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + ahead));
    const at = moment(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), hour, minute, zone);
    if (day.getUTCDay() === weekday && at > new Date(state.now)) return at;
  }
}

/* ------------------------------------------------------------------ what is known */

const state = {
  now: null,
  outbox: [],
  seen: new Set(), // provider ids, since the outbox is asked only for what is new
  number: "",
  names: new Map(), // number -> name
  person: null, // what the stage stores of the chosen number
  lines: new Map(), // number -> the lines of the phone, as they came
  log: [],
  mail: null, // the open mail
  address: "", // whose inbox; empty: everybody's
  show: null,
  playing: false,
  atEnd: true, // the phone shows its newest text
  busy: 0,
  complaint: 0,
};
let counter = 0;

const zone = () => state.person?.person?.zone || DEFAULT_ZONE;
const nameOf = (number) => state.names.get(number) || "";
const pretty = (number) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");

function linesOf(number) {
  if (!state.lines.has(number)) state.lines.set(number, []);
  return state.lines.get(number);
}

function forget() {
  Object.assign(state, { outbox: [], number: "", person: null, log: [], mail: null, address: "" });
  state.seen.clear();
  state.names.clear();
  state.lines.clear();
  $("thread").replaceChildren();
  $("mails").replaceChildren();
}

let reading = Promise.resolve();

/** Read everything the page shows; one read at a time, in order. */
function refresh() {
  reading = reading.then(read, read);
  return reading;
}

async function read() {
  const { now } = await stage.clock();
  // A clock that went back is a stage that was reset or started again.
  if (state.now && Date.parse(now) < Date.parse(state.now)) forget();
  state.now = now;
  const fresh = (await stage.outbox(state.outbox.at(-1)?.at)).filter((each) => !state.seen.has(each.provider_id));
  for (const each of fresh) state.seen.add(each.provider_id);
  state.outbox.push(...fresh);
  if (!state.number) state.number = state.outbox.findLast((each) => each.channel === "sms")?.to || "";
  state.person = state.number ? await stage.subscriber(state.number) : null;
  const name = state.person?.person?.name;
  if (name) state.names.set(state.number, name);
  takeIn(state.number);
  // What ran has no ids: the last moment known is read again, whole.
  const last = state.log.at(-1)?.at;
  const ran = (await stage.log(last)) || [];
  state.log = [...state.log.filter((each) => each.at !== last), ...ran].slice(-5000);
  draw();
}

/** Bring what was sent and heard into the lines of one phone, each once. */
function takeIn(number) {
  if (!number) return;
  const lines = linesOf(number);
  const known = new Set(lines.map((line) => line.key));
  const batch = [];
  for (const each of state.outbox) {
    if (each.channel !== "sms" || each.to !== number || known.has(each.provider_id)) continue;
    const reply = each.by === "carrier" || ["answer", "opt_out", "crisis"].includes(each.class);
    batch.push({
      key: each.provider_id,
      at: each.at,
      rank: reply ? 2 : 0,
      side: each.by === "carrier" ? "carrier" : "coach",
      body: each.body,
      message: each,
    });
  }
  const times = new Map();
  for (const heard of (state.person?.heard || []).filter((each) => each.channel === "sms")) {
    const plain = `${heard.at} ${heard.text}`;
    times.set(plain, (times.get(plain) || 0) + 1);
    const key = `${plain} ${times.get(plain)}`;
    if (known.has(key)) {
      lines.find((line) => line.key === key).heard = heard;
      continue;
    }
    // The one that this page sent is on the screen already.
    const mine = lines.find((line) => line.side === "me" && !line.heard && line.body === heard.text);
    if (mine) Object.assign(mine, { key, heard });
    else batch.push({ key, at: heard.at, rank: 1, side: "me", body: heard.text, heard });
  }
  for (const each of state.person?.sent || []) {
    const unsent = each.channel === "sms" && ["dropped", "refused", "expired"].includes(each.status);
    if (unsent && !known.has(`not ${each.key}`))
      batch.push({ key: `not ${each.key}`, at: each.at, rank: 0, side: "unsent", body: sayUnsent(each) });
  }
  // Within one standing moment: what was sent unasked, then what was said, then the answers.
  batch.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.rank - b.rank);
  for (const line of batch) lines.push({ ...line, id: ++counter });
  lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}

/* ------------------------------------------------------------------ what was understood */

const INTENTS = {
  log: "A report",
  plan: "A plan",
  stop: "No more messages",
  start: "A yes",
  note: "A note",
  question: "A question",
  help: "Asks what this is",
  undo: "Takes it back",
  pause: "A break",
  resume: "Back again",
  goal: "A new goal",
  settings: "A setting",
  status: "Asks how it goes",
  skip: "Wants another step",
  distress: "May be in danger",
  wrong_number: "Not the right person",
};
const OUTCOMES = { done: "done", partial: "part done", missed: "not this time" };
const ASSETS = { work: "good work", skills: "skills", people: "people", position: "next moves" };
const CADENCES = { three_a_week: "three a week", weekdays: "weekdays", daily: "daily", weekly: "weekly" };
const SETTINGS = { name: "name", career: "career", goal: "goal", cadence: "rhythm", hour: "hour", zone: "zone" };
const STANDS = { paused: "paused", held: "on hold, a coach looks", finished: "finished" };
const CHANNELS = { sms: "texts", email: "email" };

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Say a plan as the person would: "Sat, Mar 7, 9:00 am". */
function sayPlan(plan) {
  if (!plan.date) return "";
  const [year, month, day] = plan.date.split("-").map(Number);
  const [hour, minute] = (plan.time || "12:00").split(":").map(Number);
  const options = { weekday: "short", month: "short", day: "numeric" };
  if (plan.time) Object.assign(options, { hour: "numeric", minute: "2-digit" });
  return say(Date.UTC(year, month - 1, day, hour, minute), "UTC", options);
}

function sayReport(entry) {
  return [
    OUTCOMES[entry.outcome] || entry.outcome,
    entry.minutes ? plural(entry.minutes, "minute") : "",
    entry.count ? `${entry.count} counted` : "",
    entry.asset ? ASSETS[entry.asset] || entry.asset : "",
  ].filter(Boolean);
}

/** What the stage stored because of one reply: from its own moment, and from what changed with it. */
function understood(line) {
  const { heard, before, after } = line;
  const intent = heard?.intent;
  const at = heard?.at || line.at;
  const now = after || state.person;
  const facts = [];
  const sameMoment = (each) => Date.parse(each.at) === Date.parse(at);
  for (const entry of (now?.log || []).filter(
    (each) =>
      sameMoment(each) &&
      (!each.text || each.text === line.body || each.text.includes(line.body) || line.body.includes(each.text)),
  ))
    facts.push(...sayReport(entry));
  for (const plan of (now?.plans || []).filter(sameMoment)) facts.push(sayPlan(plan));
  if (before && after) {
    const had = new Set((before.people || []).map((each) => each.name));
    for (const each of after.people || []) if (!had.has(each.name)) facts.push(`new name: ${each.name}`);
    for (const [channel, word] of Object.entries(CHANNELS)) {
      const [was, is] = [before.channels?.[channel]?.state, after.channels?.[channel]?.state];
      if (is && was !== is) facts.push(`${word} ${is}`);
    }
    for (const [key, word] of Object.entries(SETTINGS)) {
      const [was, is] = [before.person?.[key], after.person?.[key]];
      if (typeof is === "string" && is && was !== is) facts.push(`${word}: ${CADENCES[is] || is}`);
    }
    if (before.person?.reason !== after.person?.reason) facts.push("kept as their reason");
    if (before.person?.state !== after.person?.state && STANDS[after.person?.state])
      facts.push(STANDS[after.person.state]);
  }
  for (const also of heard?.also || []) facts.push(`also: ${(INTENTS[also] || also).toLowerCase()}`);
  if (heard?.news) facts.push(`news: ${heard.news.replace("_", " ")}`);
  const title = INTENTS[intent] || intent || (facts.length ? "Understood" : "");
  return { title, facts: [...new Set(facts)].filter(Boolean) };
}

/* ------------------------------------------------------------------ drawing */

function draw() {
  drawClock();
  drawNumbers();
  drawThread();
  drawProgress();
  drawLog();
  drawInbox();
}

function drawClock() {
  $("now-local").textContent = say(state.now, zone());
  $("now-date").textContent = say(state.now, zone(), { month: "short", day: "numeric" });
  $("now-local").title = say(state.now, zone(), { ...DAY, year: "numeric" });
  $("now-place").textContent = zone().split("/").pop().replaceAll("_", " ");
  $("now-utc").textContent =
    `${say(state.now, "UTC", { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })} UTC`;
}

/** Fill a select without disturbing a choice that is being made. */
function fill(select, options, chosen) {
  const mark = JSON.stringify(options);
  if (select.dataset.mark !== mark) {
    select.replaceChildren(...options.map(([value, words]) => el("option", { value }, words)));
    select.dataset.mark = mark;
  }
  if (document.activeElement !== select || select.value !== chosen) select.value = chosen;
}

function drawNumbers() {
  const numbers = new Set(state.outbox.filter((each) => each.channel === "sms").map((each) => each.to));
  if (state.number) numbers.add(state.number);
  const options = [...numbers].map((number) => [number, [nameOf(number), pretty(number)].filter(Boolean).join(" · ")]);
  if (!options.length) options.push(["", "Nobody yet"]);
  options.push(["other", "Another number…"]);
  if (!$("other-number").hidden) return;
  fill($("number"), options, state.number);
  const states = Object.entries(CHANNELS)
    .map(([channel, word]) => [word, state.person?.channels?.[channel]?.state])
    .filter(([, is]) => is)
    .map(([word, is]) => el("span.badge", { "data-is": is }, `${word} ${is}`));
  $("channels").replaceChildren(...states);
}

/** Put text on the page with its web addresses as links. */
function withLinks(words) {
  return words
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,!?)])/)
    .map((part, index) => (index % 2 ? el("a", { href: part, target: "_blank", rel: "noopener" }, part) : part));
}

function drawThread() {
  const thread = $("thread");
  const lines = state.number ? linesOf(state.number) : [];
  if (thread.dataset.number !== state.number) {
    thread.replaceChildren();
    thread.dataset.number = state.number;
  }
  let added = false;
  let previous = null;
  let day = "";
  for (const line of lines) {
    let row = thread.querySelector(`[data-line="${line.id}"]`);
    if (!row) {
      row = newRow(line);
      if (previous) previous.after(row);
      else thread.prepend(row);
      added = true;
    }
    const its = sayDay(line.at, zone());
    row.querySelector(".day").textContent = its;
    row.querySelector(".day").hidden = its === day;
    day = its;
    if (line.side !== "unsent") row.querySelector(".meta").textContent = sayMeta(line);
    if (line.side === "me") drawNote(row, line);
    previous = row;
  }
  thread.querySelector(".end")?.remove();
  thread.querySelector(".empty")?.remove();
  if (!lines.length) {
    const form = el("a", { href: "/", target: "_blank", rel: "noopener" }, "sign-up form");
    const words = state.number
      ? ["No texts with this number yet."]
      : ["Texts appear here as they are sent. Press “Play a first week”, or fill in the ", form, "."];
    thread.append(el("p.empty", {}, ...words));
  } else if (["stopped", "suppressed"].includes(state.person?.channels?.sms?.state)) {
    thread.append(el("p.end", {}, `Texts ${state.person.channels.sms.state}: nothing more goes to this number.`));
  } else if ((state.person?.agenda || []).some(waitsForMore)) {
    thread.append(el("p.end", {}, "Texts that come together get one answer, a minute after the last. Turn the clock."));
  }
  // A reader who scrolled up stays there, unless they are the one who wrote.
  if (added && (state.atEnd || lines.at(-1).side === "me" || state.show)) thread.scrollTop = thread.scrollHeight;
  if (added) ring("phone");
}

const KINDS = {
  idea: "idea",
  step: "step",
  plan: "plan",
  nudge: "nudge",
  check: "check",
  reflect: "question",
  review: "review",
};
const CLASSES = {
  ask: "asks for a yes",
  answer: "answer",
  opt_out: "the one confirmation",
  crisis: "crisis answer",
  desk: "from the coach",
  coaching: "coaching",
  nudge: "nudge",
};

function sayMeta(line) {
  const when = say(line.at, zone());
  if (line.side === "me") return when;
  if (line.side === "carrier") return `${when} · the carrier's own answer`;
  const { kind, key } = line.message;
  const status = (state.person?.sent || []).find((each) => each.key === key)?.status;
  return [
    when,
    KINDS[kind] || CLASSES[line.message.class] || "",
    ["delivered", "undelivered", "bounced"].includes(status) ? status : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Tell whether an entry is an answer that waits for what else they text. */
const waitsForMore = (entry) =>
  entry.class === "answer" && entry.channel === "sms" && Date.parse(entry.at) > Date.parse(state.now);

const sayUnsent = (each) =>
  `Not sent: ${KINDS[each.kind] || CLASSES[each.class] || "a text"}${each.reason ? ` (${each.reason.replaceAll("_", " ")})` : ""}`;

function newRow(line) {
  if (line.side === "unsent")
    return el("div.row.unsent", { "data-line": line.id }, el("p.day"), el("p.meta", {}, line.body));
  const who = { me: nameOf(line.message?.to || state.number) || "They", coach: "Careerline", carrier: "Carrier" }[
    line.side
  ];
  return el(
    `div.row.${line.side}`,
    { "data-line": line.id },
    el("p.day"),
    el(
      "div.bubble",
      {},
      el("span.visually-hidden", {}, `${who}: `),
      el("p.words", {}, ...withLinks(line.body || "")),
      el("p.meta"),
    ),
    el("div.note", { hidden: "" }),
  );
}

function drawNote(row, line) {
  const note = row.querySelector(".note");
  const { title, facts } = understood(line);
  const mark = JSON.stringify([title, facts]);
  if (note.dataset.mark === mark) return;
  note.dataset.mark = mark;
  note.hidden = !title;
  note.replaceChildren(
    el("p.note-title", {}, el("span.visually-hidden", {}, "Understood: "), title),
    ...(facts.length ? [el("ul", {}, ...facts.map((fact) => el("li", {}, fact)))] : []),
  );
}

const CHART = [
  ["work", "Good work"],
  ["skills", "Skills"],
  ["people", "People"],
  ["position", "Next moves"],
];

function drawProgress() {
  const { person, log = [], people = [], plans = [], agenda = [] } = state.person || {};
  // The service's own totals, so that the chart says what the texts say.
  const { steps = 0, minutes = 0, assets = {}, asset_minutes: spent = {} } = person?.totals || {};
  const name = person?.name || "";
  $("progress-title").textContent = name ? `${name}'s progress` : "Progress";
  $("show-page").textContent = name ? `${name}'s page` : "Their page";
  $("who").textContent = person
    ? [person.career || "not sure yet", person.goal].filter(Boolean).join(": ")
    : "What a person reports adds up here.";
  total("steps", steps, steps === 1 ? "step" : "steps");
  total("minutes", minutes, minutes === 1 ? "minute" : "minutes");
  total("people", people.length, people.length === 1 ? "person" : "people");
  const rows = CHART.map(([asset, words]) => {
    const its = log.filter((each) => each.asset === asset && ["done", "partial"].includes(each.outcome));
    // A name is something built as well: the list of people grows without a report.
    const names = asset === "people" ? people.slice(its.length) : [];
    return {
      asset,
      words,
      reports: assets[asset] ?? its.length,
      minutes: spent[asset] || 0,
      parts: [...its.map(weight), ...names.map(() => LEAST)],
      names: asset === "people" ? people.length : 0,
    };
  });
  const most = Math.max(60, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part, 0)));
  for (const row of rows) drawBar(row, (part) => `${(100 * part) / most}%`);
  const ahead = agenda[0];
  drawFacts([
    [
      "Next",
      ahead
        ? `${say(ahead.at, zone())}, ${KINDS[ahead.kind] || CLASSES[ahead.class] || ahead.class || "a message"}`
        : person
          ? "Nothing is planned"
          : "",
    ],
    ["Plan", plans.length ? sayPlan(plans.at(-1)) : ""],
    ["People", people.map((each) => each.name).join(", ")],
    ["Rhythm", person?.cadence ? CADENCES[person.cadence] || person.cadence : ""],
  ]);
  drawPageNote();
}

// What has no minutes still shows.
const LEAST = 8;
const weight = (entry) => Math.max(entry.minutes || 0, LEAST);

function total(id, count, words) {
  let box = $("totals").querySelector(`[data-total="${id}"]`);
  if (!box) {
    box = el("p.total", { "data-total": id }, el("strong"), " ", el("span"));
    $("totals").append(box);
  }
  const number = box.firstChild;
  if (number.textContent && number.textContent !== String(count)) glow(box);
  number.textContent = count;
  box.lastChild.textContent = words;
}

function drawBar(row, width) {
  let bar = $("chart").querySelector(`[data-asset="${row.asset}"]`);
  if (!bar) {
    bar = el(
      "div.asset",
      { role: "listitem", "data-asset": row.asset },
      el("span.asset-name", {}, row.words),
      el("span.bar", { "aria-hidden": "true" }),
      el("span.asset-sum"),
    );
    $("chart").append(bar);
  }
  const track = bar.querySelector(".bar");
  while (track.children.length > row.parts.length) track.lastChild.remove();
  row.parts.forEach((part, index) => {
    if (!track.children[index]) {
      const piece = el("i");
      track.append(piece);
      // Read the layout once so that the new piece grows from nothing.
      piece.getBoundingClientRect();
    }
    track.children[index].style.width = width(part);
  });
  const sums = [row.minutes ? `${row.minutes} min` : "", row.names ? plural(row.names, "name") : ""].filter(Boolean);
  const words = sums.join(", ") || (row.reports ? plural(row.reports, "report") : "–");
  const sum = bar.querySelector(".asset-sum");
  if (sum.textContent && sum.textContent !== words) glow(bar);
  sum.textContent = words;
}

function drawFacts(facts) {
  $("facts").replaceChildren(
    ...facts
      .filter(([, value]) => value)
      .map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))),
  );
}

/** The newest link to the chosen person's own page, as a path of this stage. */
function pageLink() {
  const theirs = new Set([state.number, state.person?.person?.email].filter(Boolean));
  for (const each of state.outbox.toReversed()) {
    if (!theirs.has(each.to)) continue;
    const link = `${each.body || ""} ${each.text || ""} ${each.html || ""}`.match(
      /https?:\/\/[^\s"'<>]+?(\/me\/[^\s"'<>?#]+)/,
    );
    if (link) return link[1].replace(/[.,!)]+$/, "");
  }
  return "";
}

function drawPageNote() {
  const link = pageLink();
  const note = $("page-note");
  const mark = JSON.stringify([link, state.person?.person?.totals, state.person?.plans]);
  if (note.dataset.mark === mark) return;
  note.dataset.mark = mark;
  note.replaceChildren(
    ...(link
      ? [
          "As it is right now. ",
          el("a", { href: link, target: "_blank", rel: "noopener" }, "Open it in a tab"),
          " to use it.",
        ]
      : ["No link to this page has gone out yet. It comes by mail, or text “how am I doing?”."]),
  );
  if (!$("page-pane").hidden) showPage().catch((error) => complain(error));
}

async function showPane(page) {
  $("show-chart").setAttribute("aria-pressed", String(!page));
  $("show-page").setAttribute("aria-pressed", String(page));
  $("chart-pane").hidden = page;
  $("page-pane").hidden = !page;
  if (page) await showPage();
}

/** Show the personal page as it is; a copy, since the real one rightly refuses to be framed. */
async function showPage() {
  const link = pageLink();
  const frame = $("page-frame");
  frame.hidden = !link;
  if (!link) return;
  const response = await reach(link);
  if (!response.ok)
    throw new Trouble(`The personal page answered ${response.status}.`, "Open it in a tab to see what it says.");
  frame.onload = () => {
    const page = frame.contentDocument;
    page.documentElement.style.zoom = "0.7";
    const chart = page.getElementById("built")?.closest("section");
    if (chart) frame.contentWindow.scrollTo(0, chart.getBoundingClientRect().top - 8);
  };
  frame.srcdoc = `<base href="${location.origin}/" target="_blank">${await response.text()}`;
}

function drawLog() {
  const rows = $("log-rows");
  if (!state.log.length) {
    if (!rows.querySelector(".empty"))
      rows.replaceChildren(el("p.empty", {}, "What runs on the stage is listed here."));
    return;
  }
  const shown = state.log.filter((each) => $("log-all").checked || !routine(each)).slice(-150);
  const mark = `${zone()} ${$("log-all").checked} ${shown.length} ${JSON.stringify(shown.at(-1))}`;
  if (rows.dataset.mark === mark) return;
  rows.dataset.mark = mark;
  rows.replaceChildren(
    ...shown
      .reverse()
      .map((each) =>
        el(
          "div.log-row",
          { "data-level": each.detail?.failed ? "ERROR" : each.detail?.level || null },
          el("time", { datetime: each.at }, say(each.at, zone())),
          el("code", {}, each.function || ""),
          el("p", {}, el("b", {}, each.what || ""), " ", el("span", {}, sayDetail(each.detail, each.what))),
        ),
      ),
  );
}

/** What is the same every day: calls in which nothing was said, receipts that said what was hoped, the daily sweep. */
function routine(entry) {
  const { level, failed } = entry.detail || {};
  if (failed || (level && level !== "INFO")) return false;
  return entry.function === "Web"
    ? /^GET /.test(entry.what)
    : !level || ["Receipts", "Upkeep"].includes(entry.function);
}

const UNSAID = new Set(["level", "sid", "message_id", "ref", "person", "what", "answered"]);

/** Say the details of a line, without ids that mean nothing to a reader. */
function sayDetail(detail, what) {
  if (detail === null || typeof detail !== "object") return String(detail ?? "");
  return Object.entries(detail)
    .filter(
      ([key, value]) =>
        !UNSAID.has(key) && ![null, "", false, 0].includes(value) && !(Array.isArray(value) && !value.length),
    )
    .map(([key, value]) => {
      // Which message it was matters only where its fate was open.
      if (key === "key") return what === "sent" || what === "receipt" ? "" : String(value).replace(/^[^-]*-/, "");
      const words = Array.isArray(value)
        ? value.join(", ")
        : typeof value === "object"
          ? JSON.stringify(value)
          : String(value).replaceAll("_", " ");
      return ["class", "kind", "why", "failed", "intent", "status"].includes(key)
        ? words
        : `${key.replaceAll("_", " ")} ${words}`;
    })
    .filter(Boolean)
    .filter((words, index, all) => all.indexOf(words) === index)
    .join(" · ");
}

function drawInbox() {
  const mails = state.outbox.filter((each) => each.channel === "email");
  const theirs = state.person?.person?.email;
  const addresses = [...new Set(mails.map((each) => each.to))];
  if (state.address === null || (state.address && !addresses.includes(state.address))) state.address = "";
  fill(
    $("address"),
    [["", mails.length ? "Everybody's mail" : "No mail yet"], ...addresses.map((each) => [each, each])],
    state.address,
  );
  if (theirs && addresses.includes(theirs) && $("address").dataset.followed !== theirs) {
    // Follows the phone once; a choice made by hand stays.
    $("address").dataset.followed = theirs;
    state.address = theirs;
    $("address").value = theirs;
  }
  const shown = mails.filter((each) => !state.address || each.to === state.address).reverse();
  const rows = shown.map((mail) => ({
    id: mail.provider_id,
    at: mail.at,
    rank: mail.class === "answer" ? 2 : 0,
    mail,
  }));
  if (theirs && state.address === theirs) {
    const wrote = (state.person.heard || []).filter((each) => each.channel === "email");
    wrote.forEach((heard, index) => rows.push({ id: `wrote ${heard.at} ${index}`, at: heard.at, rank: 1, heard }));
  }
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.rank - a.rank);
  const list = $("mails");
  const wanted = new Set(rows.map((each) => each.id));
  for (const child of [...list.children]) if (!wanted.has(child.dataset.mail)) child.remove();
  let previous = null;
  for (const each of rows) {
    let row = [...list.children].find((child) => child.dataset.mail === each.id);
    if (!row) {
      row = each.mail ? mailRow(each) : wroteRow(each);
      if (previous) previous.after(row);
      else list.prepend(row);
      ring("inbox");
    }
    row.querySelector(".when").textContent = say(each.at, zone(), {
      weekday: "short",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    });
    previous = row;
  }
  const open = shown.find((each) => each.provider_id === state.mail?.provider_id);
  // The newest opens by itself until somebody picks one.
  if (!open || !state.mailPicked) openMail(shown[0] || null, { picked: false });
}

function mailRow({ id, mail }) {
  const row = el(
    "button.mail-row",
    { type: "button", "data-mail": id },
    el("strong", {}, mail.subject || "(no subject)"),
    el("span.when"),
  );
  row.addEventListener("click", () => openMail(mail));
  return row;
}

/** What the person wrote by mail, and what was understood. */
function wroteRow({ id, heard }) {
  const { title, facts } = understood({ heard, body: heard.text, at: heard.at });
  return el(
    "div.mail-row.wrote",
    { "data-mail": id },
    el("p.words", {}, `They wrote: ${heard.text}`),
    el("span.when"),
    title ? el("p.understood", {}, [title, ...facts].join(" · ")) : null,
  );
}

function openMail(mail, { picked = true } = {}) {
  state.mailPicked = picked;
  for (const button of $("mails").querySelectorAll("button"))
    button.setAttribute("aria-current", String(button.dataset.mail === mail?.provider_id));
  $("mail-body").hidden = !mail;
  $("mail-empty").hidden = Boolean(mail);
  if (state.mail?.provider_id === mail?.provider_id) return;
  state.mail = mail;
  if (!mail) return;
  $("mail-subject").textContent = mail.subject || "(no subject)";
  $("mail-meta").textContent =
    `${say(mail.at, zone(), { ...DAY, hour: "numeric", minute: "2-digit" })} · to ${mail.to} · from ${mail.from}`;
  $("mail-plain").replaceChildren(...withLinks(mail.text || "This mail has no text part."));
  $("mail-hint").textContent = "";
  $("mail-frame").srcdoc =
    `<base href="${location.origin}/" target="_blank">${mail.html || "<p>This mail has no formatted part.</p>"}`;
  showMailAs(mail.html ? "html" : "text");
}

function showMailAs(form) {
  $("mail-html").setAttribute("aria-pressed", String(form === "html"));
  $("mail-text").setAttribute("aria-pressed", String(form === "text"));
  $("mail-frame").hidden = form !== "html";
  $("mail-plain").hidden = form !== "text";
}

/** Let something light up for a moment, so that the eye finds what moved. */
function glow(node) {
  node.classList.remove("glow");
  node.getBoundingClientRect();
  node.classList.add("glow");
}

/** On a small screen, mark the part that has news while another is open. */
function ring(view) {
  if (document.body.dataset.view === view) return;
  document.querySelector(`.tabs [data-view="${view}"]`)?.classList.add("news");
}

function look(view) {
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll(".tabs button")) {
    if (tab.dataset.view === view) {
      tab.setAttribute("aria-current", "true");
      tab.classList.remove("news");
    } else tab.removeAttribute("aria-current");
  }
  if (view === "phone") $("thread").scrollTop = $("thread").scrollHeight;
}

/* ------------------------------------------------------------------ doing */

/** Say what failed and what to do; offer the same thing again. */
function complain(error, again) {
  state.complaint += 1;
  if (!(error instanceof Trouble)) console.error(error);
  $("trouble-what").textContent = error instanceof Trouble ? error.message : "The page itself made a mistake.";
  $("trouble-fix").textContent =
    error instanceof Trouble ? error.fix : "Reload it; the browser's console names the line.";
  $("trouble-again").hidden = !again;
  $("trouble-again").onclick = () => {
    $("trouble").hidden = true;
    again();
  };
  $("trouble").hidden = false;
}

/** Take down a complaint that stood before something worked; one that came meanwhile is about something else, and stays. */
function forgive(complaint) {
  if (state.complaint === complaint) $("trouble").hidden = true;
}

/** Do something a button asked for: busy meanwhile, complaint if it fails. */
async function attempt(action) {
  state.busy += 1;
  document.body.classList.toggle("busy", true);
  const before = state.complaint;
  try {
    const value = await action();
    forgive(before);
    return value;
  } catch (error) {
    complain(error, () => attempt(action));
    return undefined;
  } finally {
    state.busy -= 1;
    document.body.classList.toggle("busy", state.busy > 0);
  }
}

async function turn(how) {
  const answer = await stage.turn(how);
  await refresh();
  return answer;
}

async function choose(number) {
  state.number = number;
  await refresh();
}

/** Send a text as a person, show it at once, and keep what it changed. */
async function reply(number, body) {
  if (state.number !== number) await choose(number);
  const line = { id: ++counter, key: `mine ${counter}`, at: state.now, side: "me", body, before: state.person };
  linesOf(number).push(line);
  drawThread();
  let answer;
  try {
    answer = await stage.text(number, body);
  } catch (error) {
    const lines = linesOf(number);
    lines.splice(lines.indexOf(line), 1);
    document.querySelector(`[data-line="${line.id}"]`)?.remove();
    throw error;
  }
  await refresh();
  line.after = state.person;
  drawThread();
  if (answer.status >= 400)
    throw new Trouble(
      `The webhook answered ${answer.status}.`,
      "A fault may be set, or a handler failed: “What ran” says which.",
    );
  return answer.replies || [];
}

/* ------------------------------------------------------------------ shows */

const CHICAGO = "America/Chicago";
const ODD = ["couldn't, doubles all week", "dnoe 40 min lol", "I quit my job today!!"];
const LEAVE = "please stop texting me";

class Ended extends Error {}

/** A number that nobody has: reserved for fiction, valid, in Chicago. */
function freshNumber() {
  for (;;) {
    const area = ["312", "773", "872", "630", "847"][Math.floor(Math.random() * 5)];
    const number = `+1${area}55501${String(Math.floor(Math.random() * 100)).padStart(2, "0")}`;
    // Whoever signed up was asked, so the outbox knows every number that is taken.
    if (!state.outbox.some((each) => each.to === number)) return number;
  }
}

async function join(who) {
  const phone = freshNumber();
  state.names.set(phone, who.name);
  await signUp({
    ...who,
    phone,
    email: `${who.name.toLowerCase()}${phone.slice(-7)}@mail.example`,
    cadence: "three_a_week",
    zone: CHICAGO,
    consent_sms: "yes",
    consent_email: "yes",
  });
  await choose(phone);
  if (!textsTo(phone).length)
    throw new Trouble("The sign-up was taken, but no text asks for a yes.", "“What ran” says why.");
  return phone;
}

const textsTo = (number) => state.outbox.filter((each) => each.channel === "sms" && each.to === number);

/** Turn until something reaches one person, past whatever goes to others. */
async function until(number, channel) {
  const came = () => state.outbox.filter((each) => reaches(number, each) && each.channel === channel).length;
  const before = came();
  for (let turns = 0; turns < 60; turns += 1) {
    const { sent } = await turn({ to_next: true });
    if (came() > before) return;
    if (!sent) break;
  }
  throw new Trouble(
    "Nothing more came for this person.",
    "“What ran” shows what happened; the show can be played again.",
  );
}

const untilText = (number) => until(number, "sms");

async function after(minutes) {
  await turn({ advance_seconds: minutes * 60 });
}

/** Some minutes later, the person texts. */
async function saidBy(show, minutes, body) {
  await after(minutes);
  await reply(show.number, body);
}

/** Some minutes later, the person answers their newest mail. */
async function mailedBy(show, minutes, words) {
  await after(minutes);
  openMail(
    state.outbox.findLast((each) => each.channel === "email" && reaches(show.number, each)),
    { picked: false },
  );
  await replyToMail(words);
}

/** Whether a message went to the person with this number, by text or by mail. */
const reaches = (number, each) =>
  each.to === number || (number === state.number && each.to === state.person?.person?.email);

const FIRST_WEEK = [
  {
    say: "Thursday evening. Rosa, a shift lead, fills in the sign-up form.",
    act: async (show) => {
      await turn({ to: next(4, 21, 12, CHICAGO).toISOString() });
      show.number = await join({
        name: "Rosa",
        job: "warehouse shift lead",
        career: "logistics planner",
        goal: "apply for a planner opening at work",
        hour: "17:30",
      });
    },
    seconds: 2.2,
  },
  { say: "One text asks for a yes. Nothing else goes before it.", act: (show) => saidBy(show, 2, "yes!") },
  {
    say: "Welcome, and one easy question. She answers as to a friend.",
    act: (show) => saidBy(show, 4, "less lifting more planning lol. and days not nights"),
  },
  {
    view: "inbox",
    say: "Email has a yes of its own. She answers that mail too.",
    act: (show) => mailedBy(show, 4, "yes, here too"),
    seconds: 2.1,
  },
  { say: "The clock turns to the next text: Friday, her hour, a small start.", act: (show) => untilText(show.number) },
  {
    say: "Ordinary words. Beside each reply: what was understood.",
    act: (show) => saidBy(show, 28, "Luis, hes in the planning office"),
    seconds: 2.1,
  },
  {
    view: "inbox",
    say: "Monday: the idea of the week, in full, by email.",
    act: (show) => until(show.number, "email"),
    seconds: 2.1,
  },
  { say: "Wednesday: one small step, and the question when.", act: (show) => untilText(show.number) },
  {
    say: "She names a moment, sideways. It is read as a plan.",
    act: (show) => saidBy(show, 11, "prob saturday morning b4 my kids game like 9"),
    seconds: 2.1,
  },
  {
    say: "Friday stays quiet. Saturday, 9 am: the nudge, at her moment.",
    act: (show) => untilText(show.number),
    seconds: 2,
  },
  {
    say: "How did it go? Minutes, what they build and a name are read from this.",
    act: (show) => saidBy(show, 38, "done took me 25 min. pallet mixup in bay 4, saved like 2 hrs. showed luis"),
    seconds: 2.5,
  },
  { view: "progress", say: "And her chart moves.", act: () => showPane(false), seconds: 1.6 },
  {
    view: "progress",
    say: "So does her own page, behind the private link in her mail.",
    act: () => showPane(true),
    seconds: 2,
  },
  {
    say: "The next week goes by, to Friday's question.",
    act: async (show) => {
      await showPane(false);
      for (let texts = 0; texts < 2; texts += 1) {
        await untilText(show.number);
        await show.wait(350);
      }
    },
    seconds: 2.1,
  },
  ...["Three odd replies. Tap one, or watch.", "Nobody is scolded. The next one?", "And the last?"].map(
    (say, index) => ({
      say,
      act: async (show) => {
        const body = await show.offer(
          ODD.filter((each) => !show.tapped.has(each)),
          1100,
        );
        show.tapped.add(body);
        await saidBy(show, [25, 18 * 60, 6 * 60][index], body);
      },
      seconds: 2.7,
    }),
  ),
  { say: "No keyword, and yet an opt-out.", act: (show) => saidBy(show, 30, LEAVE), seconds: 2 },
  {
    say: "One answer. Now a whole week forward…",
    act: async (show) => {
      show.before = state.outbox.filter((each) => reaches(show.number, each)).length;
      await show.wait(500);
      await turn({ advance_seconds: 7 * 86400 });
    },
    then: (show) => {
      const came = state.outbox.filter((each) => reaches(show.number, each)).length - show.before;
      return came
        ? `A week later, ${plural(came, "message")} came. That must never be.`
        : "A week later: nothing came.";
    },
    seconds: 2.3,
  },
  {
    view: "log",
    say: "What ran says why: a stop was heard. It ended both channels.",
    act: () => markWhy(),
    seconds: 2.1,
  },
];

const BREAK_IT = [
  {
    say: "Break it. Sam joins; the clock turns to a minute before Sam's next text.",
    act: async (show) => {
      show.number = await join({
        name: "Sam",
        job: "line cook",
        career: "electrician",
        goal: "start an evening class",
        hour: "18:00",
      });
      await saidBy(show, 2, "yes");
      const ahead = (state.person?.agenda || []).find((each) => Date.parse(each.at) > Date.parse(state.now));
      if (ahead) await turn({ to: new Date(Date.parse(ahead.at) - 60_000).toISOString() });
    },
    seconds: 2.3,
  },
  {
    say: "The fault: Twilio will send it, but its answer gets lost on the way back.",
    act: async (show) => {
      show.before = textsTo(show.number).length;
      show.firedBefore = await fired();
      await stage.fault({ service: "twilio", operation: "CreateMessage", fault: "after", times: 1 });
    },
    seconds: 2.3,
  },
  { say: "It is time. The text is out, and the sender cannot know that.", act: (show) => untilText(show.number) },
  {
    view: "log",
    say: "Hours pass. What is in doubt is looked up, never just sent again.",
    act: () => turn({ advance_seconds: 3 * 3600 }),
    seconds: 2.2,
  },
  {
    say: "Counting what reached the phone…",
    act: async (show) => {
      show.came = textsTo(show.number).length - show.before;
      show.fired = (await fired()) - show.firedBefore;
      // A fault that found nothing to hit must not wait for somebody else's text.
      if (!show.fired) await stage.clearFaults();
    },
    then: (show) => {
      if (!show.fired) return "The fault found no text to hit this time. Press “Break it” once more.";
      return show.came === 1
        ? "One text arrived, not two."
        : `${plural(show.came, "text")} arrived. That must never be.`;
    },
    seconds: 1.6,
  },
];

async function fired() {
  const faults = (await stage.faults()) || [];
  return faults.reduce((sum, each) => sum + (each.fired || 0), 0);
}

/** Light up the rows of the log that speak of the opt-out. */
function markWhy() {
  for (const row of document.querySelectorAll(".log-row"))
    if (/stop|opt.?out/i.test(row.textContent)) row.classList.add("why");
}

class Show {
  constructor(scenes, last) {
    this.scenes = scenes;
    this.last = last;
    this.tapped = new Set();
    this.paused = false;
    this.over = false;
    this.hurry = false;
    this.due = 0; // when the scene on show should be over
  }

  async play() {
    state.show = this;
    stopPlaying();
    offerChips([...ODD, LEAVE], null);
    // The button that was pressed rests now, so the keyboard goes on where the show is held.
    const pressed = document.activeElement;
    quiet(true);
    $("story-keys").hidden = false;
    $("show-pause").focus({ preventScroll: true });
    this.due = performance.now();
    try {
      for (const [index, scene] of this.scenes.entries()) await this.scene(scene, index);
      tell(this.last);
    } catch (error) {
      if (error instanceof Ended) tell("Ended. The phone is yours: text anything, turn the clock.");
      else {
        tell("The show stopped.");
        const scenes = this.scenes;
        complain(error, () => new Show(scenes, this.last).play());
      }
    } finally {
      state.show = null;
      quiet(false);
      offerChips([...ODD, LEAVE]);
      if ([document.body, ...$("story-keys").children].includes(document.activeElement))
        pressed.focus({ preventScroll: true });
    }
  }

  async scene(scene, index) {
    this.due += (scene.seconds || 1.9) * 1000;
    this.hurry = false;
    look(scene.view || "phone");
    spotlight(scene.view || "phone");
    tell(scene.say, index + 1, this.scenes.length);
    await this.wait(450);
    await scene.act?.(this);
    if (scene.then) tell(scene.then(this), index + 1, this.scenes.length);
    // A slow stage eats into the rests, never below what reading takes.
    await this.wait(Math.max(800, this.due - performance.now()));
  }

  /** Wait; Next cuts it short, Pause holds it, End ends the show. */
  async wait(milliseconds) {
    let left = milliseconds;
    while (left > 0 || this.paused) {
      if (this.over) throw new Ended();
      if (this.hurry && !this.paused) {
        this.due -= left;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.paused) this.due += 50;
      else left -= 50;
    }
    if (this.over) throw new Ended();
  }

  /** Offer replies to tap; after a while the first is taken. */
  async offer(bodies, milliseconds) {
    let tapped = "";
    offerChips(bodies, (body) => {
      tapped = body;
      this.hurry = true;
    });
    await this.wait(milliseconds);
    this.hurry = false;
    offerChips([...ODD, LEAVE], null);
    return tapped || bodies[0];
  }
}

function tell(words, at = 0, of = 0) {
  $("story").textContent = words;
  $("story-keys").hidden = !of;
  $("story-bar").hidden = !of;
  if (!of) {
    document.querySelectorAll(".spot").forEach((each) => each.classList.remove("spot"));
    return;
  }
  const bar = $("story-bar");
  bar.setAttribute("aria-valuemax", of);
  bar.setAttribute("aria-valuenow", at);
  bar.firstElementChild.style.width = `${(100 * at) / of}%`;
}

function spotlight(view) {
  for (const card of document.querySelectorAll(".card")) card.classList.toggle("spot", card.id === view);
}

/** While a show plays, the controls that would cross it rest. */
function quiet(on) {
  const controls = document.querySelectorAll(
    ".turns button, .shows button, #number, #reply, #reply-form button, #mail-form button, #mail-reply",
  );
  for (const control of controls) control.disabled = on;
  document.body.classList.toggle("showing", on);
}

/** Put replies to tap under the phone; with nothing to do on a tap they rest. */
function offerChips(bodies, onTap = (body) => attempt(() => send(body))) {
  const chips = bodies.map((body) => {
    const chip = el("button.chip", { type: "button" }, body);
    chip.disabled = !onTap;
    chip.addEventListener("click", () => onTap(body));
    return chip;
  });
  $("chips").replaceChildren(...chips);
  $("chips").classList.toggle("offered", Boolean(state.show && onTap));
}

/* ------------------------------------------------------------------ by hand */

async function send(body) {
  if (!state.number)
    throw new Trouble(
      "There is no phone to text from yet.",
      "Press “Play a first week”, sign somebody up, or choose “Another number”.",
    );
  const answers = await reply(state.number, body);
  $("reply-hint").textContent = answers.length
    ? ""
    : "No answer at once. Texts close together get one answer, a minute after the last: turn the clock to see it.";
}

let playTimer = 0;

function stopPlaying() {
  state.playing = false;
  clearTimeout(playTimer);
  $("play").setAttribute("aria-pressed", "false");
  $("play").textContent = "Play";
}

/** Let the clock run: an hour each beat, and a longer rest where something came. */
function startPlaying() {
  state.playing = true;
  $("play").setAttribute("aria-pressed", "true");
  $("play").textContent = "Stop";
  const beat = async () => {
    if (!state.playing) return;
    const answer = await attempt(() => turn({ advance_seconds: 3600 }));
    if (!answer) stopPlaying();
    else if (state.playing) playTimer = setTimeout(beat, answer.sent ? 1800 : 350);
  };
  beat();
}

function submitOnEnter(box, form) {
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

/** Send what a box holds; what failed goes back into it. */
function sendFrom(form, box, action) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = box.value.trim();
    if (!words) return;
    box.value = "";
    let givenBack = false;
    await attempt(async () => {
      try {
        await action(words);
      } catch (error) {
        if (!box.value) {
          box.value = words;
          givenBack = true;
        }
        throw error;
      }
      // Only what a failure gave back: whatever else stands there was typed while the words were on their way.
      if (givenBack && box.value.trim() === words) box.value = "";
    });
    box.focus();
  });
  submitOnEnter(box, form);
}

function header(mail, name) {
  const found = Object.entries(mail.headers || {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found ? String(found[1]) : "";
}

async function replyToMail(words) {
  const mail = state.mail;
  const subject = /^re:/i.test(mail.subject || "") ? mail.subject : `Re: ${mail.subject || ""}`;
  const id = header(mail, "Message-ID");
  const answer = await stage.mail({
    from: mail.to,
    to: header(mail, "Reply-To") || mail.from,
    subject,
    text: words,
    headers: id ? { "In-Reply-To": id, References: id } : {},
  });
  if (answer.status >= 400)
    throw new Trouble(`The mail was refused (${answer.status}).`, answer.error || "“What ran” may say why.");
  await refresh();
  $("mail-hint").textContent = "Sent.";
}

function listen() {
  for (const button of document.querySelectorAll("[data-turn]")) {
    const how = button.dataset.turn === "next" ? { to_next: true } : { advance_seconds: Number(button.dataset.turn) };
    button.addEventListener("click", () =>
      attempt(async () => {
        stopPlaying();
        const { sent } = await turn(how);
        tell(
          sent
            ? `${plural(sent, "message")} went out.`
            : how.to_next
              ? "Nothing is planned for anybody: the clock stays."
              : "Nothing was due.",
        );
      }),
    );
  }
  $("play").addEventListener("click", () => (state.playing ? stopPlaying() : startPlaying()));
  $("first-week").addEventListener("click", () =>
    new Show(
      [...FIRST_WEEK, ...BREAK_IT],
      "One text arrived, not two. Now it is yours: text as Sam, pick another phone, turn the clock.",
    ).play(),
  );
  $("break-it").addEventListener("click", () =>
    new Show(BREAK_IT, "The fault is spent. Text as Sam, pick another phone, or break it again.").play(),
  );
  $("show-pause").addEventListener("click", () => {
    if (!state.show) return;
    state.show.paused = !state.show.paused;
    $("show-pause").textContent = state.show.paused ? "Go on" : "Pause";
  });
  $("show-next").addEventListener("click", () => {
    if (!state.show) return;
    state.show.paused = false;
    $("show-pause").textContent = "Pause";
    state.show.hurry = true;
  });
  $("show-end").addEventListener("click", () => {
    if (state.show) state.show.over = true;
  });
  $("number").addEventListener("change", () => {
    const other = $("number").value === "other";
    $("other-number").hidden = !other;
    if (other) $("other").focus();
    else attempt(() => choose($("number").value));
  });
  $("other-number").addEventListener("submit", (event) => {
    event.preventDefault();
    const digits = $("other").value.replace(/[^\d+]/g, "");
    $("other-number").hidden = true;
    attempt(() => choose(digits.startsWith("+") ? digits : `+1${digits.replace(/^1(?=\d{10}$)/, "")}`));
  });
  $("other").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    $("other-number").hidden = true;
    draw();
    $("number").focus();
  });
  sendFrom($("reply-form"), $("reply"), send);
  sendFrom($("mail-form"), $("mail-reply"), replyToMail);
  $("address").addEventListener("change", () => {
    state.address = $("address").value;
    state.mailPicked = false;
    drawInbox();
  });
  $("mail-html").addEventListener("click", () => showMailAs("html"));
  $("mail-text").addEventListener("click", () => showMailAs("text"));
  $("log-all").addEventListener("change", drawLog);
  $("show-chart").addEventListener("click", () => attempt(() => showPane(false)));
  $("show-page").addEventListener("click", () => attempt(() => showPane(true)));
  for (const tab of document.querySelectorAll(".tabs button"))
    tab.addEventListener("click", () => look(tab.dataset.view));
  const thread = $("thread");
  thread.addEventListener("scroll", () => {
    state.atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;
  });
  new ResizeObserver(() => {
    if (state.atEnd) thread.scrollTop = thread.scrollHeight;
  }).observe(thread);
  $("trouble-close").addEventListener("click", () => ($("trouble").hidden = true));
}

/** Look again now and then: a script, or the site in another tab, may have moved things. */
function watch() {
  let gone = 0;
  setInterval(async () => {
    if (document.hidden || state.busy || state.show || state.playing) return;
    try {
      await refresh();
      forgive(gone);
      gone = 0;
    } catch (error) {
      complain(error, () => attempt(refresh));
      gone = state.complaint;
    }
  }, 3000);
}

/** Wait until the stage has started, then show what there is. */
async function begin() {
  for (;;) {
    try {
      await call("GET", "/_local/health");
      break;
    } catch (error) {
      if (error.status !== 503) throw error;
      tell("The stage is starting…");
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  await refresh();
  tell(WELCOME);
}

const WELCOME = $("story").textContent;

listen();
offerChips([...ODD, LEAVE]);
attempt(begin).finally(watch);
