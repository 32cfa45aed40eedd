/* One text of one person at one place, as one tab has it: what is typed there and not received yet.

     nothing   all that was typed is received, or given up by the person
     open      typed, and on this page only
     writing   on its way to the device
     written   a copy stands on the device, under this tab

   A copy goes by forget() alone: by the server's receipt or the person's own yes. Copies of tabs that are no more are given to a later page by
   read(), one after the other. When that page has put their words among its own it says so by took(); then such a copy goes together with
   the writing of this tab's own, or with the next forget(). Nothing else removes one, and no tab writes over another's. */
const AFTER = 250;

/* device: ready, a promise; put(id, tab, last, gone) writes one copy and removes others in one step; list(id), open(id, tab) and remove(id, tabs);
   alive() tells the tabs that are open. */
export function textOf(device, id, tab) {
  let line = device.ready;
  let timer = 0;
  let collected = null;
  let under = null;
  let written = false;
  let offered = null;
  const given = new Set();
  const taken = new Set();
  /* Called after each try to write a copy: state() then says whether it is there. */
  const whenTried = { then: () => {} };

  /* What is asked first is done first, so that no late write brings back what was received. */
  const inTurn = (what) => (...args) => (line = line.then(() => what(...args)).catch(() => undefined));

  const write = inTurn(async (last) => {
    try {
      await device.put(id, tab, last, last.gone);
      last.gone.forEach((one) => taken.delete(one));
      if (under === last) {
        under = null;
        written = true;
      }
    } finally {
      whenTried.then();
    }
  });
  const remove = inTurn((tabs) => device.remove(id, tabs));

  function now() {
    clearTimeout(timer);
    const value = collected?.();
    collected = null;
    if (value === undefined) return line;
    under = { value, moment: Date.now(), gone: [...taken] };
    return write(under);
  }
  /* The words may go back to what is stored meanwhile: then collect answers undefined and nothing is written. */
  function soon(collect) {
    collected = collect;
    clearTimeout(timer);
    timer = setTimeout(now, AFTER);
  }
  function forget() {
    clearTimeout(timer);
    collected = null;
    under = null;
    written = false;
    const gone = [tab, ...taken];
    taken.clear();
    return remove(gone);
  }
  /* The oldest copy that a tab left behind and that was not given yet. */
  const read = inTurn(async () => {
    const alive = await device.alive();
    const left = (await device.list(id)).filter((one) => one.tab !== tab && !alive.has(one.tab) && !given.has(one.tab));
    if (!left.length) return undefined;
    const [oldest] = left.sort((a, b) => a.moment - b.moment);
    const value = await device.open(id, oldest.tab);
    given.add(oldest.tab);
    offered = oldest.tab;
    return value;
  });
  function took() {
    if (offered) taken.add(offered);
    offered = null;
  }
  /* What does not stand on the device yet: for the last moment of a page. */
  function pending() {
    const value = collected?.();
    if (value !== undefined) return { value, moment: Date.now(), gone: [...taken] };
    return under || undefined;
  }
  const state = () => (collected ? "open" : under ? "writing" : written ? "written" : "nothing");
  return { id, soon, now, read, took, forget, pending, state, whenTried };
}
