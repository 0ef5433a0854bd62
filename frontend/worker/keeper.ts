// The worker that keeps the page usable without a network: the page as it was built, and the public answers and tiles seen
// last. Knows no word and no view; addresses.ts says what may be kept.
import { isPage, isPublic, shelfOf, type Shelf } from './addresses'

const worker = self as unknown as ServiceWorkerGlobalScope

/** Written in by the build: the pieces of the page, and the digest of its start, which changes with any of them. */
declare const __PIECES__: string[]
declare const __START__: string

const page = `page ${__START__}`
const pieces = new Set(__PIECES__)
/** How many answers and how many tiles are kept; the oldest go first. */
const most = 300
/** How long somebody waits for the server before they see what was seen last, in ms. */
const patience = 3000

/** The start of exactly this build: a server that already has another one is refused. */
const start = () => new Request('/', { cache: 'no-cache', integrity: __START__ })
const find = (name: string, what: RequestInfo) => caches.match(what, { cacheName: name, ignoreVary: true })

async function keep(shelf: Shelf, request: Request, response: Response): Promise<void> {
  if (!isPublic(response)) return
  const cache = await caches.open(shelf)
  await cache.put(request, response)
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((oldest) => cache.delete(oldest)))
}

/** Asks the server; its answer is kept while it is handed on. */
function ask(event: ExtendableEvent, shelf: Shelf, request: Request): Promise<Response> {
  const fresh = fetch(request)
  event.waitUntil(fresh.then((response) => keep(shelf, request, response.clone())).catch(() => undefined))
  return fresh
}

/** Tells the page since when the server was not heard. */
function marked(kept: Response): Response {
  const headers = new Headers(kept.headers)
  headers.set('kept-since', kept.headers.get('date') ?? '')
  return new Response(kept.body, { status: kept.status, headers })
}

/** Tiles come as they are kept and are renewed beside it; answers are fresh wherever the server can be heard. */
async function answer(event: FetchEvent, shelf: Shelf): Promise<Response> {
  const kept = await find(shelf, event.request)
  const fresh = ask(event, shelf, event.request)
  if (!kept) return fresh
  if (shelf === 'tiles') return kept
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  return (await Promise.race([fresh, late]).catch(() => null)) ?? marked(kept)
}

/** The start stays that of this build; what the server says beside it, the content policy, may have changed since. */
async function open(event: FetchEvent): Promise<Response> {
  const renewed = fetch(start()).then(async (response) => (await caches.open(page)).put('/', response))
  event.waitUntil(renewed.catch(() => undefined))
  return (await find(page, '/')) ?? fetch(event.request)
}

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(page).then((cache) => cache.addAll([start(), ...pieces])))
})

worker.addEventListener('activate', (event) => {
  const own = [page, 'answers', 'tiles']
  const clear = async () => Promise.all((await caches.keys()).filter((name) => !own.includes(name)).map((name) => caches.delete(name)))
  event.waitUntil(Promise.all([clear(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== worker.location.origin) return
  const shelf = shelfOf(pathname)
  if (mode === 'navigate' && isPage(pathname)) event.respondWith(open(event))
  else if (pieces.has(pathname)) event.respondWith(find(page, url).then((piece) => piece ?? fetch(event.request)))
  else if (shelf && mode !== 'navigate') event.respondWith(answer(event, shelf))
})

/** A page says that its reader wants this build now, or what it had asked for before this worker was there. */
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting())
  else for (const url of event.data as string[]) {
    const shelf = shelfOf(new URL(url).pathname)
    if (shelf) ask(event, shelf, new Request(url)).catch(() => undefined)
  }
})
