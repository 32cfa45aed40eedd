/* A server, a browser with tabs, two people and chance, against what a person expects of typed words: what was safe once is on the server, on the
   device or on a page that is open, until its writer gives it up; it never stands under another name; and once all is well it is on the
   server, and nothing is left on the device. The copies, their encryption and the last moment of a page are the real ones. */
async ({ from, sequences, steps, fault }) => {
  const { textOf } = await import("/assets/unsent/text.js");
  const device = await import("/assets/unsent/device.js");
  const { act } = await import("/assets/unsent/database.js");
  const { tailOf, tailsHere } = await import("/assets/unsent/tail.js");
  const PEOPLE = ["A", "B"];
  const PLACES = ["x", "y"];

  function chance(seed) {
    let a = (seed * 2654435761) >>> 0;
    return (n) => {
      a = (a + 0x6d2b79f5) | 0;
      let t = Math.imul(a ^ (a >>> 15), 1 | a);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % n;
    };
  }

  class Server {
    session = null;
    drafts = new Map();
    at(person, place) {
      const key = person + "|" + place;
      if (!this.drafts.has(key)) this.drafts.set(key, { number: 0, text: "" });
      return this.drafts.get(key);
    }
    put({ person, place, base, text }) {
      if (!this.session) return { status: 401 };
      if (fault === "sent under whoever is signed in") person = this.session;
      if (this.session !== person) return { status: 409 };
      const draft = this.at(person, place);
      if (draft.number !== base && draft.text !== text) return { status: 412, ...draft };
      if (draft.number === base) Object.assign(draft, { number: base + 1, text });
      return { status: 200, number: draft.number };
    }
  }

  const contains = (text, part) => part.split(" ").every((word) => !word || text.split(" ").includes(word));
  const joined = (a, b) => (contains(a, b) ? a : contains(b, a) ? b : a + " " + b);

  async function play(seed) {
    const r = chance(seed);
    const server = new Server();
    const live = new Set();
    const words = [];
    const tails = new Map();
    const log = [];
    let tabs = [];
    let wire = [];
    let online = true;
    let count = 0;
    await act("texts", "readwrite", (texts) => texts.clear());
    localStorage.clear();

    const mine = {
      ready: Promise.resolve(),
      alive: async () => live,
      list: device.list,
      open: device.open,
      put: async (id, tab, last, gone) => device.put(id, tab, last, gone),
      remove: async (id, given) => device.remove(id, fault === "a receipt takes every copy" ? (await device.list(id)).map((one) => one.tab) : given),
    };
    const inWords = (person, place, text) => words.filter((one) => one.person === person && one.place === place && text.split(" ").includes(one.t));
    const safe = (tab, text) => inWords(tab.person, tab.place, text).forEach((one) => (one.safe = true));

    class Tab {
      text = "";
      stored = "";
      base = 0;
      gone = false;
      constructor(person, place) {
        Object.assign(this, { person, place, id: fault === "one copy for all tabs" ? "one" : "t" + seed + "-" + count++ });
        live.add(this.id);
        this.own = textOf(mine, person + "|" + place, this.id);
        this.tail = tailOf(person);
      }
      get unsaved() {
        return this.text !== this.stored;
      }
      collect = () => (this.unsaved ? { text: this.text, base: this.base } : undefined);
      async load() {
        const draft = server.at(this.person, this.place);
        Object.assign(this, { text: draft.text, stored: draft.text, base: draft.number });
        await device.land(this.person);
        for (let left; (left = await this.own.read()) && !this.gone; ) {
          this.text = joined(left.text, this.text);
          this.own.took();
          if (fault === "a copy goes before its words stand elsewhere") await act("texts", "readwrite", (texts) => texts.clear());
          if (this.unsaved) this.own.soon(this.collect);
          else await this.own.forget();
        }
      }
      type(word) {
        this.text = this.text ? this.text + " " + word : word;
        this.own.soon(this.collect);
      }
      async write() {
        const text = this.text;
        await this.own.now();
        if (this.own.state() === "written") safe(this, text);
      }
      async send() {
        if (!this.unsaved || this.gone) return;
        await this.write();
        const { person, place, base, text } = this;
        if (!online) return;
        wire.push({ asked: { person, place, base, text }, tab: this });
      }
      async answered({ status, number, text }, sent) {
        if (this.gone) return;
        if (status === 200) {
          Object.assign(this, { base: number, stored: sent });
          if (!this.unsaved || fault === "a receipt of older words counts") await this.own.forget();
          else this.own.soon(this.collect);
        } else if (status === 412) {
          /* The person decides between the two, or keeps both. */
          const before = joined(text, this.text);
          this.base = number;
          this.stored = text;
          this.text = [before, before, this.text, text][r(4)];
          inWords(this.person, this.place, before).forEach((one) => (one.given ||= !this.text.split(" ").includes(one.t)));
          if (this.unsaved) this.own.soon(this.collect);
          else await this.own.forget();
        }
      }
      hide() {
        const last = this.own.pending();
        const name = this.person + "|" + this.place + "|" + this.id;
        if (last && (fault === "nothing is left in the last moment" || this.tail.leave({ [name]: [last.moment, last.value, last.gone] }))) safe(this, last.value.text);
        this.die();
      }
      /* Nothing of a page runs any more. */
      die() {
        this.own.soon(() => undefined);
        this.gone = true;
        live.delete(this.id);
      }
    }

    const open = () => tabs.filter((tab) => !tab.gone);
    const any = () => open()[r(open().length || 1)];
    const load = async (person, place) => {
      const tab = new Tab(person, place);
      tabs.push(tab);
      await new Promise((done) => setTimeout(done, 0)); /* the stream of the last moment is made */
      await tab.load();
      return tab;
    };
    const settle = async (how) => {
      if (!wire.length) return;
      const [{ asked, tab }] = wire.splice(r(wire.length), 1);
      if (how === "lost before") return;
      const answer = server.put(asked);
      if (answer.status === 200) inWords(asked.person, asked.place, asked.text).forEach((one) => (one.safe = true));
      if (how !== "lost after") await tab.answered(answer, asked.text);
    };

    /* Looks once more where a copy went while it was read: its words may have moved to where was looked before. */
    async function everywhere(person, place) {
      for (;;) {
        const found = await at(person, place);
        if (found) return found.join(" ").split(" ");
      }
    }
    async function at(person, place) {
      const found = [server.at(person, place).text, ...open().filter((tab) => tab.person === person && tab.place === place).map((tab) => tab.text)];
      const id = person + "|" + place;
      for (const { tab } of await device.list(id)) {
        const copy = await device.open(id, tab).catch(() => null);
        if (!copy && (await device.list(id)).some((one) => one.tab === tab)) throw new Error(`sequence ${seed}: a copy of ${id} cannot be opened`);
        if (!copy) return null;
        found.push(copy.text);
      }
      return found;
    }
    async function check(when) {
      for (const person of PEOPLE) await device.land(person);
      for (const person of PEOPLE)
        for (const place of PLACES) {
          const there = await everywhere(person, place);
          const lost = words.find((one) => one.person === person && one.place === place && one.safe && !one.given && !there.includes(one.t));
          if (lost) throw new Error(`sequence ${seed}, ${when}: lost ${lost.t}\n${log.join("\n")}`);
          const foreign = words.find((one) => one.person !== person && there.includes(one.t));
          if (foreign) throw new Error(`sequence ${seed}, ${when}: ${foreign.t} of ${foreign.person} stands under ${person}|${place} ${JSON.stringify(there)}\n${log.join("\n")}`);
        }
    }

    server.session = "A";
    const leave = async () => {
      for (const tab of open()) {
        await tab.send();
        tab.hide();
      }
      if (online) server.session = null;
      if (fault === "leaving empties the device") await act("texts", "readwrite", (texts) => texts.clear());
    };
    const events = {
      type: [16, async () => {
        const tab = any();
        if (!tab) return;
        const word = { t: "w" + words.length, person: tab.person, place: tab.place };
        words.push(word);
        tab.type(word.t);
      }],
      write: [6, async () => any()?.write()],
      send: [10, async () => any()?.send()],
      arrives: [12, () => settle("ok")],
      lostAfter: [3, () => settle("lost after")],
      lostBefore: [2, () => settle("lost before")],
      offline: [2, async () => (online = false)],
      online: [3, async () => (online = true)],
      expires: [2, async () => (server.session = null)],
      signsInA: [2, async () => online && (server.session = "A")],
      signsInB: [2, async () => online && (server.session = "B")],
      secondTab: [4, async () => online && server.session && open().length < 4 && load(server.session, r(4) ? "x" : "y")],
      reload: [4, async () => {
        const tab = any();
        if (!tab || !online || server.session !== tab.person) return;
        tab.hide();
        await load(tab.person, tab.place);
      }],
      close: [2, async () => any()?.hide()],
      crash: [1, async () => any()?.die()],
      restart: [1, async () => (open().forEach((tab) => tab.die()), (wire = []))],
      leave: [2, leave],
    };
    const bag = Object.entries(events).flatMap(([name, [weight]]) => Array(weight).fill(name));
    await load("A", "x");
    for (let i = 0; i < steps; i++) {
      if (!open().length && online && server.session) await load(server.session, "x");
      const name = bag[r(bag.length)];
      log.push(i + " " + name + " " + open().map((tab) => tab.person + tab.place + ":" + tab.text).join(" / "));
      await events[name][1]();
      if (i % 6 === 5) await check("step " + i);
    }

    /* All is well again. */
    online = true;
    while (wire.length) await settle("ok");
    open().forEach((tab) => tab.hide());
    for (const person of PEOPLE)
      for (const place of PLACES) {
        server.session = person;
        const tab = await load(person, place);
        for (let i = 0; i < 9 && tab.unsaved; i++) {
          await tab.send();
          await settle("ok");
        }
        if (tab.unsaved) throw new Error(`sequence ${seed}: a tab stays unsaved`);
        await tab.own.now();
        tab.die();
        const left = await device.list(person + "|" + place);
        if (left.length) throw new Error(`sequence ${seed}: ${left.length} copies are left of ${person}|${place}\n${log.join("\n")}`);
      }
    await check("at the end");
    open().forEach((tab) => tab.die());
    if (tailsHere()) throw new Error(`sequence ${seed}: tails are left`);
    return words.filter((one) => one.safe && !one.given).length;
  }

  let kept = 0;
  for (let seed = from; seed < from + sequences; seed++) kept += await play(seed);
  return kept;
};
