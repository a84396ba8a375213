// What is fetched together once the changes are drawn.
export { OtherLogEntries } from './OtherLogEntries';
export { WhoDidIt } from './WhoDidIt';
