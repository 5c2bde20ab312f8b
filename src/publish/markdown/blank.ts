/** Whether a text has only spaces and characters without width, which marked keeps as a paragraph. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}
