// What may be kept on a device: public answers and tiles, and nothing else. An address that is not named here is never
// touched, so that what belongs to people cannot get among what is kept.

export type Shelf = 'answers' | 'tiles'

// Of a partner only what everyone sees, never its desk. `areas/at` is left out: it holds the place where somebody stands.
const answer = /^\/api\/(city|districts|indicators(\/.+)?|areas(\/(?!at$).+)?|partners(\/[^/]+)?|collections\/areas\/.+)$/
const aboutTiles = /^\/tiles\/\w+\.json$/

/** Where the answer of an address is kept; null where it is not. */
export function shelfOf(path: string): Shelf | null {
  if (answer.test(path) || aboutTiles.test(path)) return 'answers'
  return path.startsWith('/tiles/') ? 'tiles' : null
}

/** Whether the page itself answers under this address: not what the server answers, and no file. */
export const isPage = (path: string): boolean => !/^\/(api|tiles|feeds|health|metrics)(\/|$)|\.[^/]*$/.test(path)

/** The server's own word, as a second lock. */
export const isPublic = (response: Response): boolean => response.ok && /\bpublic\b/.test(response.headers.get('cache-control') ?? '')
