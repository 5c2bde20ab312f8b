import { CANAL, type Position, REGION } from './geography.ts'
import { pathThrough } from './path.ts'
import { positionsOf, type Shape } from './project-shape.ts'
import { frameAround, middleOf } from './projection.ts'

const SIZE = 100
const CENTRE: Position = [4.3635, 50.8385]
const KILOMETRES = 17.9

/** The outline of the Region with the canal and a cross at one place: the key plan in a corner of a sheet. Decoration. */
export function drawKeyPlan(shape: Shape): string {
  const frame = frameAround(CENTRE, KILOMETRES, [SIZE, SIZE])
  const [x = 0, y = 0] = middleOf(positionsOf(shape).map(frame.project)).map(Math.round)
  const every = <T>(step: number, items: readonly T[]) => items.filter((_, i) => i % step === 0)
  const region = pathThrough(every(2, REGION).map(frame.project), { closed: true })
  const canal = pathThrough(every(3, CANAL).map(frame.project))
  return `<svg class="key-plan" viewBox="0 0 100 100" aria-hidden="true" focusable="false"><path class="m-land" d="${region}"/><path class="m-canal" d="${canal}"/><path class="m-cross" d="M${x} 2V98M2 ${y}H98"/><circle cx="${x}" cy="${y}" r="4"/></svg>`
}
