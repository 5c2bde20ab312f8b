import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

interface HeroProps {
  /** Breadcrumbs, title, lead. */
  children: Child
  /** A map or a form beside the title; below it on a narrow screen. */
  beside?: Child
  /** A drawing on the ground line, from edge to edge. The publisher draws it, as those below. */
  ground?: string | undefined
  /** A drawing on the ground line beside the title; below it on a narrow screen. */
  section?: string | undefined
  /** A small drawing in the upper corner, on a wide screen. */
  corner?: string | undefined
}

/** The upper part of a page: its title in the sky of the section, and the ground line below. */
export function Hero({ children, beside, ground, section, corner }: HeroProps) {
  const hasGround = ground || section
  const classes = ['hero', beside && 'hero-two', section && 'hero-drawn'].filter(Boolean)
  return (
    <>
      <div class={classes.join(' ')}>
        <div class="wrap">
          <div class="hero-text">{children}</div>
          {beside && <div class="hero-beside">{beside}</div>}
          {corner && <div class="hero-corner">{raw(corner)}</div>}
          {section && <div class="hero-section">{raw(section)}</div>}
        </div>
        {ground && <div class="hero-ground">{raw(ground)}</div>}
      </div>
      {/* After the upper part, not in it: the ground line would move while a long text arrives (CLS). */}
      {!hasGround && <div class="hero-soil" />}
    </>
  )
}
