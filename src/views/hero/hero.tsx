import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

interface HeroProps {
  /** Breadcrumbs, title, lead. */
  children: Child
  /** A map or a form beside the title; below it on a narrow screen. */
  beside?: Child
  /** An SVG on the ground line, from edge to edge. The publisher draws it. */
  ground?: string | undefined
}

/** The upper part of a page: its title in the sky of the section, and the ground line below. */
export function Hero({ children, beside, ground }: HeroProps) {
  const classes = ['hero', beside && 'hero-two', !ground && 'hero-soil'].filter(Boolean)
  return (
    <div class={classes.join(' ')}>
      <div class="wrap">
        <div class="hero-text">{children}</div>
        {beside && <div class="hero-beside">{beside}</div>}
      </div>
      {ground && <div class="hero-ground">{raw(ground)}</div>}
    </div>
  )
}
