export const EVENTS = {
  title: 'Events',
  order: 'in order of time',
  /** For whom comes by keyboard. */
  howTo: 'The up and down arrow keys go from event to event, Enter opens one.',
  none: 'No event passes all filters.',
  showAll: 'Show all events',
  aside: 'Not counted above: a time window can neither hold these nor leave them out.',
  withoutDate: 'Without a date',
  startUnknown: 'Start unknown',
  /** The name of an event whose title is on its way. */
  pending: (date: string) => `Event, ${date}; its title is on its way`,
}
