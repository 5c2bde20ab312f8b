/** The groups of links at the foot of each page: what people do here, what they learn, the agency, the site itself. */
export const FOOTER_GROUPS = ['do', 'learn', 'agency', 'site'] as const
export type FooterGroup = (typeof FOOTER_GROUPS)[number]
