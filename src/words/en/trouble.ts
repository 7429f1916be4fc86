/** What is said where a part of the page fails, and what can be done then. */
export const TROUBLE = {
  parts: {
    page: 'This page',
    head: 'The head of the page',
    filters: 'Filters',
    events: 'Events',
    map: 'Map',
    timeline: 'Timeline',
    reader: 'Reader',
    picture: 'Save picture',
    print: 'Print',
  },
  broken: (part: string) => `${part}: this part could not be shown. The rest of the page works.`,
  brokenPage: 'The page could not be shown.',
  brokenCard: 'This could not be shown.',
  showAgain: 'Show it again',
  missing: (part: string) =>
    `${part}: this part could not be loaded. The connection failed, or the site was renewed while the page was open. Loading the page again keeps your place.`,
  stillMissing: (part: string) =>
    `${part}: this part could not be loaded, not even with the page loaded again. Check the connection; if it stays so, tell whoever runs this site.`,
  reload: 'Load the page again',
  noCanvas:
    'This browser gives the page nothing to draw on, so map and timeline have no marks. List and reader hold every event.',
  noWorker:
    'The base map could not be drawn: its worker did not start or broke off. The events stand without it.',
  slowWorker: 'The base map does not answer. The events stand without it.',
  newVersion: 'A new version of this site is here. Loading it keeps your place.',
}
