/// <reference types="vite/client" />

/** Whether the app talks to the mock registry in the browser. Decided when it is built or the dev server starts. */
declare const __DEMO__: boolean;
