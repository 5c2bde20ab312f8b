import { describe, expect, it } from 'vitest'
import { passiveInFrench } from '../../../../src/publish/language/passive/fr.ts'

const found = (sentence: string) => {
  const passive = passiveInFrench(sentence)
  return passive && sentence.slice(passive.start, passive.end)
}

describe('passiveInFrench', () => {
  it.each([
    ['Le plan est adopté par le Gouvernement.', 'est adopté par le Gouvernement'],
    ['Les plans ont été approuvés le 25 avril 2024 par la Région.', 'ont été approuvés le 25 avril 2024 par la Région'],
    ["La demande n'est pas encore examinée par notre service.", 'est pas encore examinée par notre service'],
    ["Il sera établi par l'agence.", "sera établi par l'agence"],
    ['Les avis sont rendus par des experts.', 'sont rendus par des experts'],
    ['Le bureau est dirigé par Kristiaan Borret.', 'est dirigé par Kristiaan Borret'],
    ['Le texte était soumis par eux.', 'était soumis par eux'],
  ])('finds it in: %s', (sentence, passive) => {
    expect(found(sentence)).toBe(passive)
  })

  it.each([
    'Le formulaire est envoyé par courrier.',
    'La réunion est organisée deux fois par an.',
    'Le chantier est réalisé par étapes.',
    'Le plan a été revu par la suite.',
    'Nous sommes passés par la commune.',
    'Elle est venue par le train.',
    "L'équipe s'est organisée par un accord.",
    'Il est prévu un parc traversé par le canal.',
    'Le Gouvernement adopte le plan.',
    'Le plan est adopté.',
    'Elle est connue par sa taille.',
    'Le parc est grand ; il commence par la place.',
    'La Région est compétente, par exemple pour les routes.',
    "L'immeuble est situé par les services dans la zone.",
  ])('leaves alone: %s', (sentence) => {
    expect(found(sentence)).toBeUndefined()
  })
})
