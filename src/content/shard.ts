/** Maximum average number of routes in a shard: about 30 kB, one cheap KV read. */
export const ROUTES_A_SHARD = 256

/** Number of shards for a number of routes. It is a power of two, so that growth seldom changes it. */
export function shardCount(routes: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(routes / ROUTES_A_SHARD)))
}

/** Index of the shard that holds a path: FNV-1a (32 bits) of its UTF-16 units, modulo the number of shards. */
export function shardOf(path: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % shards
}
