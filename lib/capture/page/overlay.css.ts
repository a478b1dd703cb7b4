/** Style of what Flagpost shows inside a site. `:host` rules are important, so that the page's own rules cannot undo them. */
export const OVERLAY_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: transparent !important;
  pointer-events: none !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
  --paper: light-dark(#ffffff, #1d2328);
  --ink: light-dark(#1b2730, #eef2f4);
  --soft: light-dark(#51606b, #b4c0c8);
  --line: light-dark(#8796a1, #71808b);
  --brand: light-dark(#0b5563, #7fd0dd);
  --on-brand: light-dark(#ffffff, #0c2127);
  font: 400 15px/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif !important;
}
:host(:not(:popover-open, [data-plain])) { display: none !important; }
* { box-sizing: border-box; }
button {
  font: inherit;
  color: inherit;
  cursor: pointer;
  pointer-events: auto;
  border: 1px solid var(--line);
  background: var(--paper);
  border-radius: 8px;
  padding: 8px 14px;
  min-height: 36px;
  text-align: start;
}
button:hover { border-color: var(--brand); }
button:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.tools { position: fixed; display: flex; align-items: center; gap: 6px; max-width: calc(100vw - 16px); }
.gaps {
  font-size: 12px;
  color: var(--soft);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 13px;
  padding: 3px 10px;
  min-width: 0;
  max-width: 18rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.more { flex: none; min-height: 30px; padding: 2px 9px; border-radius: 15px; font-weight: 700; box-shadow: 0 1px 5px rgb(0 0 0 / 28%); }
.flag {
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 30px;
  padding: 4px 10px 4px 8px;
  border-radius: 15px;
  font-size: 13px;
  font-weight: 600;
  color: var(--ink);
  box-shadow: 0 1px 5px rgb(0 0 0 / 28%);
  white-space: nowrap;
}
.flag svg { width: 16px; height: 16px; flex: none; color: var(--brand); }
/* Out of every picture, yet still there for a click: one that fell through would open the post below. */
:host(:is([data-pressed], [data-staged])) .tools,
:host(:is([data-pressed], [data-staged])) .toast,
:host(:is([data-pressed], [data-staged])) .walk,
:host(:is([data-pressed], [data-staged])) .outline { opacity: 0; }
.tools[hidden], .tools.quiet, .gaps[hidden], .veil[hidden], .toast[hidden], .toast button[hidden] { display: none; }
.veil {
  position: fixed;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 16px;
  background: rgb(10 18 24 / 62%);
  pointer-events: auto;
}
.card {
  width: min(30rem, 100%);
  max-height: 100%;
  overflow: auto;
  background: var(--paper);
  color: var(--ink);
  border-radius: 14px;
  padding: 22px 24px;
  box-shadow: 0 10px 40px rgb(0 0 0 / 40%);
}
.card:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; }
.card h2 { margin: 0 0 4px; font-size: 14px; font-weight: 600; color: var(--soft); }
.card p { margin: 0 0 14px; }
.card .ask { font-size: 19px; line-height: 1.35; font-weight: 600; }
.card .why { color: var(--soft); font-size: 14px; }
.answers { display: grid; gap: 8px; }
.answers button { width: 100%; min-height: 44px; font-weight: 600; }
.answers .leave { border-color: transparent; background: transparent; color: var(--soft); font-weight: 400; }
.toast {
  position: fixed;
  inset-block-end: 20px;
  inset-inline-end: 20px;
  max-width: min(24rem, calc(100vw - 40px));
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-inline-start: 5px solid var(--brand);
  border-radius: 10px;
  padding: 12px 14px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 30%);
  pointer-events: auto;
}
.toast p { margin: 0; flex: 1 1 12rem; }
.toast .act { flex: none; border: 1px solid var(--line); color: var(--ink); font-weight: 600; min-height: 36px; }
.toast button:not(.act) { border: 0; min-height: 28px; padding: 2px 8px; color: var(--soft); }
.outline[hidden], .walk [hidden] { display: none; }
.outline {
  position: fixed;
  border: 3px solid var(--brand);
  border-radius: 10px;
  box-shadow: 0 0 0 3px rgb(255 255 255 / 85%), 0 0 0 6px rgb(0 0 0 / 45%);
}
.walk {
  position: fixed;
  display: grid;
  gap: 6px;
  width: min(280px, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  overflow: auto;
  padding: 12px 14px;
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-block-start: 5px solid var(--brand);
  border-radius: 12px;
  box-shadow: 0 6px 26px rgb(0 0 0 / 32%);
  pointer-events: auto;
}
.walk p { margin: 0; overflow-wrap: anywhere; }
.walk-told { display: grid; gap: 4px; }
.walk-step { font-size: 13px; font-weight: 600; color: var(--soft); }
.walk-label { font-size: 17px; font-weight: 600; line-height: 1.3; }
.walk-hint { font-size: 14px; }
.walk-soft { font-size: 13px; color: var(--soft); }
.walk-rows { display: grid; gap: 4px; }
.walk-bar { display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 4px; }
.walk-bar button { padding: 4px 12px; font-size: 14px; font-weight: 600; }
.walk button:disabled { color: var(--soft); border-style: dashed; cursor: default; }
.menu {
  position: fixed;
  display: grid;
  gap: 2px;
  width: min(22rem, calc(100vw - 16px));
  max-height: calc(100vh - 16px);
  overflow: auto;
  padding: 6px;
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: 0 6px 26px rgb(0 0 0 / 32%);
  pointer-events: auto;
}
.entries { display: grid; gap: 2px; }
.menu p { margin: 2px 10px 6px; font-size: 13px; color: var(--soft); }
.menu ul { margin: 0 10px 8px; padding-inline-start: 18px; font-size: 13px; }
.menu button { border-color: transparent; min-height: 40px; }
.menu button:focus-visible { outline-offset: -3px; }
.menu button small { display: block; font-size: 12px; color: var(--soft); }
.sheet { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; outline: 0; }
.sheet .outline { pointer-events: none; }
.bar {
  position: fixed;
  inset-block-start: 10px;
  inset-inline: 10px;
  margin-inline: auto;
  width: fit-content;
  max-width: calc(100vw - 20px);
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
  background: var(--paper);
  color: var(--ink);
  border: 2px solid var(--brand);
  border-radius: 12px;
  padding: 8px 14px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 30%);
  cursor: default;
  z-index: 1;
}
.bar p { margin: 0; }
.bar button { font-weight: 600; }
@media (forced-colors: active) { .flag, .more, .menu, .walk, .bar, .card, .toast { border: 1px solid CanvasText; } }
`;
