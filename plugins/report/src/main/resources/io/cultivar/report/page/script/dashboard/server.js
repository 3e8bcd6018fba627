// What is asked of the dashboard. A refusal becomes an Error with the words of the server.

async function answered(response) {
  if (!response.ok) {
    throw new Error((await response.text()) || `the dashboard answered ${response.status}`);
  }
  return response.json();
}

async function reached(request) {
  try {
    return await request;
  } catch {
    throw new Error("The dashboard cannot be reached: is it still running?");
  }
}

/** An address with names and values, each of which may be a list. */
export function address(path, queries = {}) {
  const pairs = Object.entries(queries).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}=${encodeURIComponent(value)}`),
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

/** The address of a study's page. */
export function studyAddress(name) {
  return "/study/" + encodeURIComponent(name);
}

/** The address of a trial's page. */
export function trialAddress(study, trial) {
  return `${studyAddress(study)}/trial/${trial}`;
}

/** Asks for something. */
export async function ask(path, queries) {
  return answered(await reached(fetch(address(path, queries))));
}

/** Has something done. */
export async function act(path, order) {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(order),
  };
  return answered(await reached(fetch(path, request)));
}

/** How long to wait, in milliseconds, after the server refused to tell more. */
const AGAIN = 4000;

/**
 * Listens to what the server tells, for as long as the page is seen: a page in the background would
 * hold one of the few connections that a browser has.
 *
 * @param where gives the address, each time anew
 * @param events what is done with each kind of event
 * @param status is told whether it is connected
 * @return connects anew
 */
export function listen(where, events, status) {
  let source = null;
  let timer = null;
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(where());
    source.addEventListener("open", () => status(true));
    source.addEventListener("error", () => {
      status(false);
      if (source?.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, AGAIN);
      }
    });
    for (const [name, hear] of Object.entries(events)) {
      source.addEventListener(name, (event) => hear(JSON.parse(event.data)));
    }
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  if (!document.hidden) {
    open();
  }
  return open;
}
