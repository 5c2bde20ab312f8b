/** Where the components are shown; `/_components/nl` in Dutch. */
export const COMPONENTS_PATH = '/_components'
export const COMPONENTS_STYLE_PATH = `${COMPONENTS_PATH}/components.css`
