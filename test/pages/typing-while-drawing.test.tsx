import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SearchBox } from '@/ui/search/SearchBox';

// These renders are interrupted as in a browser, which `act` would not let happen.
const isActing = (is: boolean) => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: is });
beforeEach(() => isActing(false));
afterEach(() => isActing(true));

const SLOW_ROWS = 6;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function takeTime(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** A row that takes so long that React lets the browser do something else before the next one. */
function SlowRow({ search, onDraw }: { search: string; onDraw(search: string): void }) {
  onDraw(search);
  takeTime(8);
  return <li>{search}</li>;
}

it('keeps every letter that is typed while what the letters before it find is being drawn', async () => {
  const container = document.body.appendChild(document.createElement('div'));
  const waiting = [...'VE-2020'];
  let isPressing = false;

  /** Types the next letter while a new search is half drawn. */
  const pressWhile = (search: string) => {
    if (search === '' || isPressing) return;
    isPressing = true;
    setTimeout(() => {
      isPressing = false;
      type(waiting.shift());
    });
  };
  function Searched() {
    const [search, setSearch] = useState('');
    return (
      <>
        <SearchBox id="search" value={search} placeholder="Search" onSearch={setSearch} />
        <ul>
          {Array.from({ length: SLOW_ROWS }, (_unused, row) => (
            <SlowRow key={row} search={search} onDraw={pressWhile} />
          ))}
        </ul>
      </>
    );
  }
  const root = createRoot(container);
  root.render(<Searched />);
  const field = () => container.querySelector('input')!;
  const type = (letter?: string) => {
    if (letter === undefined) return;
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    set!.call(field(), field().value + letter);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  };
  while (container.querySelector('input') === null) await pause(5);
  type('C');
  while (waiting.length > 0 || container.querySelector('li')?.textContent !== field().value) await pause(20);
  expect(field().value).toBe('CVE-2020');

  root.unmount();
  container.remove();
});
