/** Sentences about links that cannot be followed to the letter. */
export const ADDRESS = {
  notHeld: (parts: readonly string[]) =>
    `This link names ${parts.join(', ')}, which this dataset does not have. The rest of it is shown.`,
  unreadable: (parts: readonly string[]) =>
    `Part of this link could not be read and was left out: ${parts.join(', ')}.`,
  cut: (parts: readonly string[]) =>
    `This view is too long for an address, so a link to it does not hold all of it. Left out: ${parts.join(', ')}.`,
  more: (count: number) => `${count} more`,
  tooLong: 'all of it: it is too long',
  event: (id: string) => `the event “${id}”`,
  quote: (id: string) => `the quote “${id}”`,
  source: (id: string) => `the source “${id}”`,
  teller: (id: string) => `the teller “${id}”`,
  category: (id: string) => `the category “${id}”`,
  claimant: (id: string) => `the claimant “${id}”`,
  evidence: (id: string) => `the evidence “${id}”`,
  claims: (id: string) => `the claims “${id}”`,
}
