import { describe, expect, it } from 'vitest';
import { mostRecentPlaces, recentPlacesOf, withoutRecentPlaces, withRecentPlace } from './recent-places';

const webapp = { namespace: 'acme', name: 'webapp', tagName: null };
const latest = { ...webapp, tagName: 'latest' };
const nested = { namespace: 'acme', name: 'team/tools', tagName: 'v1' };

const visits = (...places: (typeof webapp | typeof latest)[]) =>
  places.reduce((kept, place) => withRecentPlace(kept, 'ann', place), '');

describe('the places that a person has looked at', () => {
  it('are kept, the latest first, each once', () => {
    expect(recentPlacesOf(visits(webapp, latest, nested, webapp), 'ann')).toEqual([webapp, nested, latest]);
  });

  it('are so many at most', () => {
    const many = Array.from({ length: 30 }, (_, position) => ({ ...webapp, name: `r${position}` }));
    expect(recentPlacesOf(visits(...many), 'ann')).toEqual(many.toReversed().slice(0, mostRecentPlaces));
  });

  it('are nobody else’s, and go without those of others', () => {
    const kept = withRecentPlace(withRecentPlace(visits(webapp), 'anna', latest), '', nested);
    expect(recentPlacesOf(kept, 'ann')).toEqual([webapp]);
    expect(recentPlacesOf(kept, 'anna')).toEqual([latest]);
    expect(recentPlacesOf(kept, '')).toEqual([nested]);
    const without = withoutRecentPlaces(kept, 'ann');
    expect(recentPlacesOf(without, 'ann')).toEqual([]);
    expect(recentPlacesOf(without, 'anna')).toEqual([latest]);
  });

  it.each(['', '\n\n', 'ann', 'ann\tacme', '{"a":1}', '\t\t\t'])('are none in %j', (kept) => {
    expect(recentPlacesOf(kept, 'ann')).toEqual([]);
    expect(recentPlacesOf(kept, '')).toEqual([]);
  });
});
