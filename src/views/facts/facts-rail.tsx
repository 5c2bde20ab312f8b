import type { Facts, FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import { Documents, Sources } from '../documents/documents.tsx'
import type { Frame } from '../frame.ts'
import { ProjectWindow } from '../map/map.tsx'
import { MunicipalityRail } from '../municipality/municipality.tsx'

/** Facts beside the text of a page: the map of a project, the contact in a municipality, documents, sources. */
export function FactsRail({ frame, page: { facts, locale } }: { frame: Frame; page: PageRecord }) {
  if (facts === undefined) return null
  return (
    <>
      {facts.kind === 'project' && facts.window && <ProjectWindow frame={frame} drawing={facts.window} />}
      {facts.kind === 'municipality' && <MunicipalityRail frame={frame} facts={facts} />}
      {hasEvidence(facts) && (
        <>
          <Documents documents={facts.documents} locale={locale} />
          <Sources sources={facts.sources} locale={locale} />
        </>
      )}
    </>
  )
}

/** Whether `FactsRail` shows anything. */
export function hasRailFacts(facts: Facts | undefined): boolean {
  if (facts === undefined) return false
  if (facts.kind === 'municipality' || (facts.kind === 'project' && facts.window !== undefined)) return true
  return hasEvidence(facts) && facts.documents.length + facts.sources.length > 0
}

function hasEvidence(facts: Facts): facts is Extract<Facts, Pick<FactsOf<'news'>, 'documents' | 'sources'>> {
  return 'documents' in facts
}
