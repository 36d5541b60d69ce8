// The server's HTTP API, as functions.

/** What the server said was wrong (RFC 9457). */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
  }
}

const PATIENCE = 20;

async function call(path, { method = 'GET', json, body, signal } = {}) {
  const headers = json === undefined ? {} : { 'Content-Type': 'application/json' };
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(path, {
      method, headers, signal, body: json === undefined ? body : JSON.stringify(json), cache: 'no-store',
    });
    if (answer.ok) {
      return answer;
    }
    // The server is full for the moment, and says for how long.
    if (answer.status === 429 && attempt < PATIENCE) {
      await answer.body?.cancel();
      await pause(1000 * Math.min(5, Number(answer.headers.get('Retry-After')) || 1), signal);
      continue;
    }
    throw await problem(answer);
  }
}

async function problem(answer) {
  const told = await answer.json().catch(() => ({}));
  const unknown = answer.status === 401
    ? 'This page’s session has ended. Open the link that the studio printed.'
    : `The studio answered ${answer.status}.`;
  return new Problem(answer.status, answer.status === 401 ? unknown : told.detail ?? told.title ?? unknown);
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}

const getJson = async (path, options) => (await call(path, options)).json();
const postJson = async (path, json, signal) => (await call(path, { method: 'POST', json, signal })).json();

export const defaults = () => getJson('/v1/defaults');
export const samples = () => getJson('/v1/samples');
export const openSample = (id) => postJson(`/v1/samples/${encodeURIComponent(id)}`, {});
export const sampleUrl = (id, which, side) => `/v1/samples/${encodeURIComponent(id)}/${which}?max=${side}`;
export const upload = async (file) => (await call('/v1/pictures', {
  method: 'POST', body: new Blob([file], { type: 'application/octet-stream' }),
})).json();
export const pictureUrl = (id, side) => `/v1/pictures/${encodeURIComponent(id)}?max=${Math.ceil(side)}`;
export const pictureIsThere = async (id) => (await fetch(pictureUrl(id, 16), { cache: 'no-store' })).ok;
export const forget = (id) => fetch(`/v1/pictures/${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(() => {});
export const alignment = (order, signal) => postJson('/v1/alignments', order, signal);
export const command = (order) => postJson('/v1/commands', order);
export const recipe = (order) => postJson('/v1/recipes', order);
export const curve = (id, signal) => getJson(`/v1/mixes/${encodeURIComponent(id)}/curve`, { signal });
export const pictureFile = async (id) => (await call(`/v1/mixes/${encodeURIComponent(id)}/picture`)).blob();
export const walkFile = async (id) => (await call(`/v1/mixes/${encodeURIComponent(id)}/walk.gif`)).blob();

// No stage has more pixels of a screen; a file of the largest kind would fill a browser's memory.
const MOST_SHOWN = 2048;

/** What the mix shows, as pixels. */
export const pixels = (id, signal) => image(`/v1/mixes/${encodeURIComponent(id)}/picture?as=rgba&max=${MOST_SHOWN}`, signal);

/** What an eye gets of it from so far away, no larger than `side`. */
export const seen = (id, metres, side, signal) =>
  image(`/v1/mixes/${encodeURIComponent(id)}/seen?metres=${Number(metres.toPrecision(4))}&max=${Math.ceil(side)}`, signal);

async function image(path, signal) {
  const answer = await call(path, { signal });
  const width = Number(answer.headers.get('X-Width'));
  const height = Number(answer.headers.get('X-Height'));
  return new ImageData(new Uint8ClampedArray(await answer.arrayBuffer()), width, height);
}

/** Makes a mix and waits for it; told off by the signal, it is cancelled at the server too. */
export async function mix(order, { signal, onProgress = () => {} } = {}) {
  // Called off while it was sent, it may run all the same: so the answer is waited for, and the mix cancelled by its name.
  const made = await postJson('/v1/mixes', order);
  const cancel = () => fetch(`/v1/mixes/${made.id}`, { method: 'DELETE', keepalive: true }).catch(() => {});
  if (signal?.aborted) {
    cancel();
    throw signal.reason;
  }
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await finished(made, signal, onProgress);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

async function finished(made, signal, onProgress) {
  if (made.state === 'done') {
    return made;
  }
  const answer = await call(`/v1/mixes/${made.id}/events`, { signal });
  for await (const { event, data } of events(answer.body)) {
    if (event === 'progress') {
      onProgress(data);
    } else if (event === 'done') {
      return data;
    } else if (event === 'failed') {
      throw new Problem(data.problem?.status ?? 500, data.problem?.detail ?? 'The mix failed.');
    } else if (event === 'cancelled') {
      throw new DOMException('the mix was cancelled', 'AbortError');
    }
  }
  throw new Problem(500, 'The studio ended without an answer.');
}

/** Server-sent events of a body, one after the other. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) {
        const lines = block.split('\n');
        const event = lines.find((line) => line.startsWith('event:'))?.slice(6).trim() ?? 'message';
        const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart()).join('\n');
        if (data) {
          yield { event, data: JSON.parse(data) };
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
