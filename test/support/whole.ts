/** Whether the whole site is checked, as the accessibility statement says: `npm run accessibility` and `.ci/run --whole`. */
export const IS_WHOLE = process.env.EVERY_VIEW === '1'
