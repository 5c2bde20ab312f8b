import type { Route } from '../../content/schema/routes.ts'

/** What readers will get at an address, for a message: `will redirect to /nl/over-ons`. */
export function answerOf(route: Route | undefined): string {
  if (!route) return 'will answer 404 Not Found'
  if ('moved' in route) return `will redirect to ${route.moved}${route.fragment ? `#${route.fragment}` : ''}`
  if ('elsewhere' in route) return `will redirect to ${route.elsewhere}`
  if ('gone' in route) return 'will answer 410 Gone'
  if ('choose' in route) return `will redirect to one of ${Object.values(route.choose).join(', ')}`
  return 'is in use'
}
