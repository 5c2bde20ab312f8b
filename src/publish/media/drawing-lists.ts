const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Elements that only draw (SVG 2). Not those that run, link, load, move or show another document. */
export const ALLOWED_ELEMENTS = words(`
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc clipPath mask
  pattern marker linearGradient radialGradient stop style filter feBlend feColorMatrix feComponentTransfer feComposite
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset
`)

/** Attributes that only draw or describe. All others are removed. */
export const ALLOWED_ATTRIBUTES = words(`
  xmlns xmlns:xlink id class style lang xml:lang xml:space role version viewBox preserveAspectRatio width height x y x1 y1
  x2 y2 cx cy r rx ry fx fy fr d points pathLength transform dx dy rotate textLength lengthAdjust startOffset method
  spacing side offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits
  primitiveUnits in in2 result mode operator type values tableValues slope intercept amplitude exponent k1 k2 k3 k4
  stdDeviation edgeMode alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
  letter-spacing lighting-color marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-box
  transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode
`)
