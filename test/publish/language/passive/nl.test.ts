import { describe, expect, it } from 'vitest'
import { passiveInDutch } from '../../../../src/publish/language/passive/nl.ts'

const found = (sentence: string) => {
  const passive = passiveInDutch(sentence)
  return passive && sentence.slice(passive.start, passive.end)
}

describe('passiveInDutch', () => {
  it.each([
    ['De plannen worden door de Regering goedgekeurd.', 'worden door de Regering goedgekeurd'],
    ['In 2022 werd de visie herzien.', 'werd de visie herzien'],
    ['Het plan werd op 12 juli 2018, na advies, gewijzigd; het wordt aangepast.', 'wordt aangepast'],
    ['De aanvraag moet worden ingediend.', 'worden ingediend'],
    ['De commissie wordt geraadpleegd.', 'wordt geraadpleegd'],
    ['Het besluit werd bekend gemaakt.', 'werd bekend gemaakt'],
    ['Ze zegt dat het ontwerp door de gemeente goedgekeurd moet worden.', 'door de gemeente goedgekeurd moet worden'],
    ['Het terrein werd aan de stad overgedragen.', 'werd aan de stad overgedragen'],
    ['De studie wordt erkend.', 'wordt erkend'],
    ['Het bureau werd in 2016 opgericht.', 'werd in 2016 opgericht'],
    ['De reacties worden onderzocht.', 'worden onderzocht'],
  ])('finds it in: %s', (sentence, passive) => {
    expect(found(sentence)).toBe(passive)
  })

  it.each([
    'De stad wordt groter en het aantal woningen is verdubbeld.',
    'Brussel werd een gewest.',
    'Het plan werd bekend.',
    'De wijk wordt gezond, de straat geschikt.',
    'Het Gewest werd lid van een netwerk van gebieden, gemeenten en gewesten.',
    'Het worden vijf gebouwen met voorzieningen.',
    'Dat wordt een goedgekeurd plan.',
    'Wie architect wordt, heeft gestudeerd.',
    'Er wordt veel gebouwd.',
    'We volgen hoe de stad gebruikt wordt en waar gebouwd mag worden.',
    'De Regering keurt het plan goed.',
    'Het plan is goedgekeurd.',
    'Ze werd verkozen tot voorzitter.',
    'De kerk wordt erfgoed, de betaalbaarheid wordt beter voor de gemeenteraad.',
    'Zo wordt het gehucht van weleer een wijk van hoge beeldkwaliteit.',
    'De regels werden strenger voor gesloten bouwblokken.',
    'De prijzen worden dit jaar gemiddeld hoger.',
  ])('leaves alone: %s', (sentence) => {
    expect(found(sentence)).toBeUndefined()
  })
})
